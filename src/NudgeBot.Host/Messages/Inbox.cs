using System.Text.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Messages;

/// <summary>Writes down what a platform hands in, before anything is done about it.</summary>
internal sealed class Inbox(Database database, InboxBell bell, TimeProvider machine) : IChatEvents
{
    private const int Few = 4;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    private readonly EventIntake intake = new(database);
    private int writing;

    /// <summary>Whether many wait for what they did to be written down.</summary>
    public bool IsBusy => Volatile.Read(ref writing) > Few;

    /// <summary>Waits until few do, but no longer than <paramref name="atMost"/>: what came is handled after what comes is written down.</summary>
    public async Task QuietAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; IsBusy && waited < atMost; waited += Glance)
        {
            await Task.Delay(Glance, machine, cancellationToken);
        }
    }

    public async Task<Kept> KeepAsync(ChatEvent happened, CancellationToken cancellationToken) => (await TakeInAsync(happened, cancellationToken)).Kept;

    /// <summary>As <see cref="KeepAsync"/>, and gives what was written down, to be handled.</summary>
    public async Task<(Kept Kept, Claim? Event)> TakeInAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref writing);
        try
        {
            return await WriteAsync(happened, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref writing);
        }
    }

    private async Task<(Kept Kept, Claim? Event)> WriteAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(happened, MessageJson.Options);
        var (isInstalled, kept) = await intake.KeepAsync(happened.Platform, happened.Workspace, happened.Conversation, happened.EventId, body, machine.GetUtcNow(), cancellationToken);
        if (kept is null)
        {
            return (isInstalled ? Kept.Repeated : Kept.UnknownWorkspace, null);
        }

        // By NOTIFY, commits would wait for each other, and with them whoever waits for an answer. Should this host die, the others look for themselves.
        bell.Ring();
        return (Kept.New, kept);
    }
}
