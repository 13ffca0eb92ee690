using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.People;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Conversations;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Messages;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>The schedule's room and the messages' room on a database of their own, with a channel that remembers. The clocks stand still until they are moved.</summary>
internal sealed class ScheduleRoom : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ScheduleRoom(SampleTeam team, ServiceProvider services) => (Team, this.services) = (team, services);

    /// <summary>After whatever time the database's own clock shows, so that nothing it stamps lies ahead. Business time is another matter.</summary>
    public static DateTimeOffset MachineTime { get; } = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Monday, nine o'clock in Warsaw.</summary>
    public static DateTimeOffset Monday { get; } = At("2026-03-02 09:00");

    public SampleTeam Team { get; }

    public RememberingChannel Channel => services.GetRequiredService<RememberingChannel>();

    public Doorbell Doorbell => services.GetRequiredService<Doorbell>();

    public Withdrawals Withdrawals => services.GetRequiredService<Withdrawals>();

    public ClockMover Mover => services.GetRequiredService<ClockMover>();

    public BusinessClock Clock => services.GetRequiredService<BusinessClock>();

    public static DateTimeOffset At(string local)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return Zone.Of("Europe/Warsaw").At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    /// <param name="talks">Whether the bot understands what is said to it, or nobody is there to listen.</param>
    public static async Task<ScheduleRoom> OpenAsync(bool talks = false)
    {
        var team = await SampleTeam.CreateAsync();
        var conversation = talks ? new ServiceCollection().AddConversations() : new ServiceCollection().AddSingleton<IConversation, NobodySpeaks>();
        var services = conversation
            .AddLogging()
            .AddSingleton<TimeProvider>(new ManualClock(MachineTime))
            .AddSingleton(team.Database)
            .AddSingleton<RememberingChannel>()
            .AddSingleton<IChatChannel>(provider => provider.GetRequiredService<RememberingChannel>())
            .AddMessages()
            .AddSchedule(team.Postgres.App)
            .BuildServiceProvider();
        await team.KeepPolicyAsync();
        var room = new ScheduleRoom(team, services);
        await room.Clock.SetAsync(Monday, default);
        return room;
    }

    /// <summary>Sets business time, rings, and sends what there is to send.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> RingAsync(DateTimeOffset now)
    {
        var before = Channel.Sent.Count;
        await Clock.SetAsync(now, default);
        await Doorbell.RingAsync(now, default);
        await SendAsync();
        return [.. Channel.Sent.Skip(before)];
    }

    /// <summary>Somebody types; returns when the bot has answered.</summary>
    public async Task SayAsync(long personId, string text)
    {
        var who = personId.ToString(CultureInfo.InvariantCulture);
        await services.GetRequiredService<IChatEvents>().KeepAsync(
            new ChatEvent("simulator", "simulator", $"dm-{who}", $"said {text}", who, ChatEventKind.Said, text, null, null, null), default);
        await services.GetRequiredService<Stillness>().WaitAsync(default);
    }

    /// <summary>Somebody taps the button with this label on the newest card that has it; returns when the bot has answered.</summary>
    public async Task TapAsync(long personId, string label)
    {
        var who = personId.ToString(CultureInfo.InvariantCulture);
        var button = Channel.Sent.Where(message => message.To.Conversation == $"dm-{who}").SelectMany(message => message.Message.Card?.Actions ?? []).Last(action => action.Label == label);
        await services.GetRequiredService<IChatEvents>().KeepAsync(
            new ChatEvent("simulator", "simulator", $"dm-{who}", $"tapped {Channel.Sent.Count} {label}", who, ChatEventKind.Tapped, null, null, button.Id, button.Value), default);
        await services.GetRequiredService<Stillness>().WaitAsync(default);
    }

    public async Task SendAsync()
    {
        while (await services.GetRequiredService<OutboxSender>().WorkAsync(default))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Team.DisposeAsync();
    }
}
