using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Open the dashboard": whoever asks gets a link to their page, in their own DM, wherever they ask.</summary>
internal sealed class PageTalk(IEnumerable<IPageLinks> links)
{
    public async Task AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (links.FirstOrDefault() is not { CanBeMade: true } maker)
        {
            await turn.SayAsync(PageWords.AddressUnknown, cancellationToken);
            return;
        }

        // In a thread of their DM it is as private as in the DM itself; nowhere else is, even where an answer is asked for "here".
        var said = turn.Received.Event;
        var addresses = await new IdentityStore(turn.Session).AddressesOfAsync(turn.Speaker.Id, cancellationToken);
        var direct = addresses.FirstOrDefault(address => address.WorkspaceId == turn.Received.WorkspaceId)?.Conversation ?? said.User;
        var isThere = said.Conversation.StartsWith(direct, StringComparison.Ordinal);
        await turn.SayPrivatelyAsync(isThere ? said.Conversation : direct, PageWords.Link(turn.Speaker.Id, maker.LastsMinutes), cancellationToken);
        if (!isThere)
        {
            await turn.SayAsync(PageWords.SentInPrivate, cancellationToken);
        }
    }
}
