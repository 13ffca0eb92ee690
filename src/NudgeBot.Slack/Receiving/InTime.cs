using System.Data.Common;
using System.Security.Cryptography;

namespace NudgeBot.Slack.Receiving;

/// <summary>Slack waits three seconds. A database that is away, or slower than that, or whose tokens do not open, is an answer of its own.</summary>
internal static class InTime
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    /// <param name="otherwise">What to answer when nothing could be written down.</param>
    public static async Task<SlackReply> DoAsync(TimeProvider machine, Func<CancellationToken, Task<SlackReply>> work, Func<SlackReply> otherwise, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Most, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await work(either.Token);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException or CryptographicException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return otherwise();
        }
    }
}
