using Dapper;
using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Host.Messages;
using NudgeBot.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Messages;

/// <summary>Events that somebody else is at, and events that nobody can handle.</summary>
public sealed class InboxWorkerTests
{
    private const string Help = """{"platform": "simulator", "workspace": "office", "conversation": "D1", "eventId": "e2", "user": "U1", "kind": "said", "text": "help"}""";

    [SkippableFact]
    public async Task An_event_that_somebody_else_handles_is_no_work()
    {
        await using var desk = await MessageDesk.OpenAsync();
        var worker = desk.Host().GetRequiredService<InboxWorker>();
        await desk.KeepAsync("e2", Help);
        await using var beside = await desk.BesideAsync();
        await using (var transaction = await beside.BeginTransactionAsync())
        {
            await beside.ExecuteAsync("select from inbox for update");
            Assert.False(await worker.WorkAsync(default));
        }

        Assert.True(await worker.WorkAsync(default));
        Assert.Equal(["handled"], await desk.AskAsync("select state from inbox"));
        Assert.False(await worker.WorkAsync(default));
    }

    [SkippableFact]
    public async Task An_event_that_cannot_be_read_is_given_up_on_and_the_next_of_its_conversation_has_its_turn()
    {
        await using var desk = await MessageDesk.OpenAsync();
        var worker = desk.Host().GetRequiredService<InboxWorker>();
        await desk.KeepAsync("e1", "{");
        await desk.KeepAsync("e2", Help);

        await TryFiveTimesAsync(desk, worker);

        Assert.Equal(["failed"], await desk.AskAsync("select state from inbox where event_id = 'e1'"));
        Assert.True(await worker.WorkAsync(default));
        Assert.Equal(["handled"], await desk.AskAsync("select state from inbox where event_id = 'e2'"));
    }

    [SkippableFact]
    public async Task A_bot_that_cannot_even_say_sorry_gives_up_all_the_same()
    {
        await using var desk = await MessageDesk.OpenAsync();
        var worker = desk.Host(conversation: new Speechless()).GetRequiredService<InboxWorker>();
        await desk.KeepAsync("e2", Help);

        await TryFiveTimesAsync(desk, worker);

        Assert.Equal(["failed"], await desk.AskAsync("select state from inbox"));
        Assert.False(await worker.WorkAsync(default));
    }

    private static async Task TryFiveTimesAsync(MessageDesk desk, InboxWorker worker)
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.True(await worker.WorkAsync(default));
            desk.Clock.Advance(TimeSpan.FromSeconds(16));
        }
    }

    private sealed class Speechless : IConversation
    {
        public Task HandleAsync(Session session, Received received, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing comes to mind.");

        public Task ApologizeAsync(Session session, Received received, CancellationToken cancellationToken) => throw new InvalidOperationException("Not even that.");
    }
}
