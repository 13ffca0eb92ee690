using NudgeBot.Core.Chat.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>The simulator as a chat platform. It remembers every key, so it always knows whether a message arrived.</summary>
internal sealed class SimulatorChannel(Database database, BusinessClock clock) : IChatChannel
{
    public string Platform => SimulatorWorkspaceStore.Name;

    public async Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (await OrganizationAsync(message.To, cancellationToken) is not { } organization)
        {
            return new Delivery.Undeliverable("the simulator is not installed");
        }

        var now = await clock.NowAsync(cancellationToken);
        await using var session = await database.BeginAsync(organization, cancellationToken);
        var store = new SimulatorMessageStore(session);
        var id = Ids.Read(message.Replaces);

        if (message.Replaces is null)
        {
            id = await store.AddAsync(message.To.Conversation, message.Key, now, fromBot: true, message.Message, cancellationToken);
        }
        else if (id is null || !await store.ReplaceAsync(id.Value, message.Message, cancellationToken))
        {
            return new Delivery.Undeliverable("the message to change is not there");
        }

        await session.CommitAsync(cancellationToken);
        return new Delivery.Sent(Ids.Write(id.Value));
    }

    public async Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (await OrganizationAsync(message.To, cancellationToken) is not { } organization)
        {
            return new LookUp.NeverArrived();
        }

        await using var session = await database.BeginAsync(organization, cancellationToken);
        var store = new SimulatorMessageStore(session);
        var found = message.Replaces is null
            ? await store.FindKeyAsync(message.Key, cancellationToken)
            : Ids.Read(message.Replaces) is { } id && await store.SaysAsync(id, message.Message, cancellationToken) ? id : null;

        return found is null ? new LookUp.NeverArrived() : new LookUp.Arrived(Ids.Write(found.Value));
    }

    private async Task<long?> OrganizationAsync(Address to, CancellationToken cancellationToken) =>
        to.Workspace == SimulatorWorkspaceStore.Name ? await SimulatorWorkspaceStore.OrganizationAsync(database, cancellationToken) : null;
}
