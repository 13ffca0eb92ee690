using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>One room for tests that change nothing in it. Ana and Ola have a nudge each, and Ana has said something.</summary>
public sealed class SharedRoom : IAsyncLifetime
{
    private SimulatorRoom? room;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (room is not null)
        {
            await room.DisposeAsync();
        }
    }

    /// <summary>The room; made by the first who asks, so that it is the test that is skipped where no PostgreSQL is installed.</summary>
    internal async Task<SimulatorRoom> RoomAsync()
    {
        if (room is null)
        {
            room = await SimulatorRoom.StartAsync();
            room.Bot.Answers = false;
            await room.BotSaysAsync(1, SampleMessages.Nudge);
            await room.BotSaysAsync(2, SampleMessages.Nudge);
            await room.Client.PostJsonAsync("/simulator/api/people/1/messages", new { text = "3" });
        }

        return room;
    }
}
