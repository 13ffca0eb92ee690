using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Quarter;
using NudgeBot.Quarter.Truth;
using Xunit;

namespace NudgeBot.Host.Tests.Quarter;

/// <summary>The first week of the quarter through Postgres, the doorbell and the outbox, under the same judge.</summary>
public sealed class FiveDaysTests
{
    private static readonly Plan Week = new(2026, Sellers: 28, Customers: 2_400, Days: 5);

    [SkippableFact]
    public async Task Through_the_database_and_the_outbox_no_promise_is_broken_either()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        House? house = null;

        var life = await new Life(Week, (life, agenda, arrived) => house = new House(room, life, agenda, arrived)).LiveAsync();

        Assert.Equal("", life.Judge.Summary);
        Assert.InRange(house!.Arrivals, 500, 5_000);
        Assert.Equal(house.Arrivals, room.Channel.Sent.Count(message => message.Replaces is null));
    }
}
