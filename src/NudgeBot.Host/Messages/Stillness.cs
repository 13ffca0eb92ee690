using NudgeBot.Postgres;

namespace NudgeBot.Host.Messages;

/// <summary>The state in which no event and no message is untried. Whoever moves the clock waits for it, and helps.</summary>
internal sealed class Stillness(Database database, InboxWorker inbox, OutboxSender sender, OutboxBell otherHost)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns once nothing is untried.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var claims = new Claims(database);
        while (await claims.UntriedWorkAsync(cancellationToken) > 0)
        {
            var worked = await inbox.WorkAsync(cancellationToken);
            worked |= await sender.WorkAsync(cancellationToken);
            if (!worked)
            {
                // Another host has it in hand, and its time is the wall's.
                await otherHost.HearAsync(Glance, TimeProvider.System, cancellationToken);
            }
        }
    }
}
