using System.Text.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Messages;

/// <summary>Writes down what a platform hands in, before anything is done about it.</summary>
internal sealed class Inbox(Database database, InboxBell bell, TimeProvider machine) : IChatEvents
{
    private readonly Claims claims = new(database);

    public async Task<Kept> KeepAsync(ChatEvent happened, CancellationToken cancellationToken) => (await TakeInAsync(happened, cancellationToken)).Kept;

    /// <summary>As <see cref="KeepAsync"/>, and gives what was written down, to be handled.</summary>
    public async Task<(Kept Kept, Claim? Event)> TakeInAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(happened.Platform, happened.Workspace, cancellationToken) is not { } workspace)
        {
            return (Kept.UnknownWorkspace, null);
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(happened, MessageJson.Options);
        var id = await database.InAsync(
            workspace.OrganizationId,
            session => new InboxStore(session).KeepAsync(workspace.Id, happened.Conversation, happened.EventId, body, machine.GetUtcNow(), cancellationToken),
            cancellationToken);

        if (id is null)
        {
            return (Kept.Repeated, null);
        }

        // By NOTIFY, commits would wait for each other, and with them whoever waits for an answer. Should this host die, the others look for themselves.
        bell.Ring();
        return (Kept.New, new Claim(workspace.OrganizationId, id.Value));
    }
}
