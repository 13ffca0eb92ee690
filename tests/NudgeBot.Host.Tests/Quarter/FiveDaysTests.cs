using System.Globalization;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Quarter;
using NudgeBot.Quarter.Truth;
using Xunit;

namespace NudgeBot.Host.Tests.Quarter;

/// <summary>
/// The first week of the quarter through Postgres, the doorbell and the outbox, under the same judge. Every rep costs what a rep costs, so
/// the suite lives through it with some of them; <c>NUDGEBOT_WEEK_REPS=200</c> has it done with all, which takes a good while.
/// </summary>
public sealed class FiveDaysTests
{
    private static readonly int Reps = int.Parse(Environment.GetEnvironmentVariable("NUDGEBOT_WEEK_REPS") ?? "28", CultureInfo.InvariantCulture);

    [SkippableFact]
    public async Task Through_the_database_and_the_outbox_no_promise_is_broken_either()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        House? house = null;

        var week = new Plan(2026, Sellers: Reps, Customers: 100 * Reps, Days: 5);
        var life = await new Life(week, (life, agenda, arrived) => house = new House(room, life, agenda, arrived)).LiveAsync();

        Assert.Equal("", life.Judge.Summary);
        Assert.InRange(house!.Arrivals, 20 * Reps, 100 * Reps);
        Assert.Equal(house.Arrivals, room.Channel.Sent.Count(message => message.Replaces is null));
    }
}
