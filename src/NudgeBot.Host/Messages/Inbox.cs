using System.Text.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Messages;

/// <summary>Writes down what a platform hands in, before anything is done about it.</summary>
internal sealed class Inbox(Database database, TimeProvider machine) : IChatEvents
{
    private readonly Claims claims = new(database);

    public async Task<Kept> KeepAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(happened.Platform, happened.Workspace, cancellationToken) is not { } workspace)
        {
            return Kept.UnknownWorkspace;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(happened, MessageJson.Options);
        var isNew = await database.InAsync(
            workspace.OrganizationId,
            session => new InboxStore(session).KeepAsync(workspace.Id, happened.Conversation, happened.EventId, body, machine.GetUtcNow(), cancellationToken),
            cancellationToken);

        return isNew ? Kept.New : Kept.Repeated;
    }
}
