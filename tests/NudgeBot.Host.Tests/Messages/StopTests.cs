using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Host.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Messages;

/// <summary>A host is stopped for an update, or is too slow for its lease.</summary>
public sealed class StopTests
{
    [SkippableFact]
    public async Task A_nudge_on_its_way_arrives_and_is_settled_while_the_host_stops()
    {
        await using var desk = await MessageDesk.OpenAsync();
        var channel = new SlowChannel();
        var loop = desk.Host(channel).GetServices<IHostedService>().OfType<OutboxLoop>().Single();
        await desk.PlanAsync();
        await loop.StartAsync(default);
        await channel.Begun.Task;

        var stopping = loop.StopAsync(default);
        await loop.ExecuteTask!;
        channel.MayEnd.SetResult();
        await stopping;

        Assert.Equal(["sent"], await desk.AskAsync("select state from outbox"));
        Assert.Equal(["-infinity"], await desk.AskAsync("select until::text from sender_leases"));
    }

    [SkippableFact]
    public async Task A_host_that_lost_its_lease_while_it_asked_after_a_message_sends_nothing()
    {
        await using var desk = await MessageDesk.OpenAsync();
        var (slow, other) = (new SlowChannel(), new SlowChannel());
        slow.MayEnd.SetResult();
        other.MayEnd.SetResult();
        var (first, second) = (desk.Host(slow).GetRequiredService<OutboxSender>(), desk.Host(other).GetRequiredService<OutboxSender>());
        await desk.PlanAsync("sending");
        slow.OnLookUp = async () =>
        {
            desk.Clock.Advance(TimeSpan.FromSeconds(31));
            await second.WorkAsync(default);
            await desk.PlanAsync();
        };

        await first.WorkAsync(default);

        Assert.Equal(0, slow.Sent);
        Assert.Equal(["planned", "unknown"], await desk.AskAsync("select state from outbox order by state"));

        await second.WorkAsync(default);
        Assert.Equal(1, other.Sent);
    }

    /// <summary>Begins at once, and ends when it may.</summary>
    private sealed class SlowChannel : IChatChannel
    {
        public string Platform => "simulator";

        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource MayEnd { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<Task> OnLookUp { get; set; } = () => Task.CompletedTask;

        public int Sent { get; private set; }

        public async Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            Begun.TrySetResult();
            await MayEnd.Task.WaitAsync(cancellationToken);
            Sent++;
            return new Delivery.Sent(message.Key);
        }

        public async Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            await OnLookUp();
            return new LookUp.CannotTell();
        }
    }
}
