using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Install link for Slack": an admin gets the link by which another workspace joins, in private, wherever they ask.</summary>
internal sealed class WorkspaceLinks(IEnumerable<IInstallLinks> links)
{
    public async Task AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var link = turn.Speaker.Role == "admin" && links.FirstOrDefault() is { } maker ? maker.Into(turn.Session.OrganizationId) : null;
        if (link is null)
        {
            await turn.SayAsync(turn.Speaker.Role != "admin" ? InstallWords.OnlyAdmins : links.Any() ? InstallWords.AddressUnknown : InstallWords.OneWorkspaceOnly, cancellationToken);
            return;
        }

        // In a thread of their DM they are as private as in the DM itself.
        var addresses = await new IdentityStore(turn.Session).AddressesOfAsync(turn.Speaker.Id, cancellationToken);
        var direct = addresses.FirstOrDefault(address => address.WorkspaceId == turn.Received.WorkspaceId)?.Conversation ?? turn.Received.Event.User;
        await turn.SayPrivatelyAsync(direct, InstallWords.Link(link.AbsoluteUri, links.First().LastsDays), cancellationToken);
        if (!turn.Received.Event.Conversation.StartsWith(direct, StringComparison.Ordinal))
        {
            await turn.SayAsync(InstallWords.SentInPrivate, cancellationToken);
        }
    }
}
