using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json.Nodes;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Sending;

internal abstract record DirectMessage
{
    private DirectMessage() { }

    public sealed record Opened(string Channel) : DirectMessage;

    public sealed record Refused(SlackAnswer Answer) : DirectMessage;
}

/// <summary>The DMs with people. Opening one that is open already is no harm, and tells its id.</summary>
internal sealed class DirectMessages(SlackApi api, ISlackPeople people)
{
    private readonly ConcurrentDictionary<(string Workspace, string User), string> open = new();

    public async Task<DirectMessage> OpenAsync(SlackInstallation installation, string user, CancellationToken cancellationToken)
    {
        if (open.TryGetValue((installation.Workspace, user), out var known))
        {
            return new DirectMessage.Opened(known);
        }

        try
        {
            var answer = await api.CallAsync(installation.Workspace, installation.BotToken, SlackMethod.OpenConversation, new JsonObject { ["users"] = user }, cancellationToken);
            if (answer is not SlackAnswer.Ok ok || ok.Body.Text("channel", "id") is not { } channel)
            {
                return new DirectMessage.Refused(answer);
            }

            await NoteAsync(installation, user, channel, cancellationToken);
            return new DirectMessage.Opened(channel);
        }
        catch (LostAnswerException exception)
        {
            // Nothing was said to anybody yet, so this is only a delay.
            return new DirectMessage.Refused(new SlackAnswer.NeverLeft(exception.Message));
        }
    }

    private async Task NoteAsync(SlackInstallation installation, string user, string channel, CancellationToken cancellationToken)
    {
        try
        {
            await people.OpenedAsync(installation.Workspace, user, channel, cancellationToken);
            open[(installation.Workspace, user)] = channel;
        }
        catch (Exception exception) when (exception is DbException or TimeoutException)
        {
            // It is open all the same, and is noted when it is asked for the next time.
        }
    }
}
