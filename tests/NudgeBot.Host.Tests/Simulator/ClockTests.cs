using System.Net;
using System.Text.Json.Nodes;
using NudgeBot.Core.People;
using NudgeBot.Host.Simulator;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

public sealed class ClockTests
{
    private const string Clock = "/simulator/api/clock";

    [SkippableFact]
    public async Task The_clock_tells_business_time_and_is_moved_forward()
    {
        await using var room = await SimulatorRoom.StartAsync();
        Assert.Equal("""{"now":"2026-03-02T09:00:00+00:00"}""", await room.Client.TextAsync(Clock));

        var moved = await room.Client.PostJsonAsync(Clock, new { now = "2026-03-03T08:01:00Z" });

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal("""{"now":"2026-03-03T08:01:00+00:00"}""", (await moved.BodyAsync())!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("""{"now":"2026-03-03T08:01:00+00:00"}""", await room.Client.TextAsync(Clock));
    }

    [SkippableTheory]
    [InlineData("2026-03-03T09:01:00+01:00")]
    [InlineData("2026-03-03T08:01Z")]
    [InlineData("2026-03-03T08:01:00.0000000Z")]
    [InlineData("2026-03-03T08:01:00")]
    public async Task A_moment_may_be_written_in_any_of_the_ISO_forms(string moment)
    {
        await using var room = await SimulatorRoom.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await room.Client.PostJsonAsync(Clock, new { now = moment })).StatusCode);
        Assert.Equal("""{"now":"2026-03-03T08:01:00+00:00"}""", await room.Client.TextAsync(Clock));
    }

    [SkippableFact]
    public async Task The_buttons_lead_to_the_next_morning_and_evening_on_which_a_person_works()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.RunSqlAsync("""
            insert into holidays (team_id, day, name) values (1, '2026-03-03', 'Founders'' day');
            insert into time_off (person_id, first_day, last_day) values (1, '2026-03-04', '2026-03-05');
            """);

        Assert.Equal("2026-03-06T08:01:00+00:00", (await MomentsAsync(room, 1))["nextMorning"]!.GetValue<string>());
        Assert.Equal("2026-03-02T16:45:00+00:00", (await MomentsAsync(room, 1))["endOfDay"]!.GetValue<string>());
        Assert.Equal("2026-03-02T14:01:00+00:00", (await MomentsAsync(room, 4))["nextMorning"]!.GetValue<string>());
    }

    public static TheoryData<string, string, string> Mornings => new()
    {
        // now                       next morning               end of day
        { "2026-03-06T17:30:00Z", "2026-03-09T08:01:00Z", "2026-03-09T16:45:00Z" }, // Friday evening, and then comes Monday
        { "2026-03-02T06:00:00Z", "2026-03-02T08:01:00Z", "2026-03-02T16:45:00Z" }, // before opening, and the morning is today's
        { "2026-03-27T12:00:00Z", "2026-03-30T07:01:00Z", "2026-03-27T16:45:00Z" }, // the clocks go forward over the weekend
    };

    [Theory]
    [MemberData(nameof(Mornings))]
    public void The_next_morning_is_one_of_work(string now, string morning, string evening)
    {
        var hours = WorkingTime.Usual(Zone.Of("Europe/Warsaw"));

        var moments = WorkingMoments.After(At(now), hours);

        Assert.Equal(new MomentsJson(At(morning), At(evening)), moments);
    }

    [Fact]
    public void Who_works_at_night_closes_on_the_next_day()
    {
        var hours = new WorkingTime(Zone.Utc, [1], new TimeOnly(22, 0), new TimeOnly(6, 0));

        Assert.Equal(new MomentsJson(At("2026-03-02T22:01:00Z"), At("2026-03-03T05:45:00Z")), WorkingMoments.After(At("2026-03-02T09:00:00Z"), hours));
    }

    [Fact]
    public void Fifteen_minutes_before_closing_the_evening_is_tomorrows()
    {
        var hours = WorkingTime.Usual(Zone.Utc);

        Assert.Equal(At("2026-03-03T17:45:00Z"), WorkingMoments.After(At("2026-03-02T17:45:00Z"), hours).EndOfDay);
    }

    [Fact]
    public void Who_never_works_has_no_morning()
    {
        var hours = new WorkingTime(Zone.Utc, [], new TimeOnly(9, 0), new TimeOnly(18, 0));

        Assert.Equal(new MomentsJson(null, null), WorkingMoments.After(At("2026-03-02T09:00:00Z"), hours));
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<JsonNode> MomentsAsync(SimulatorRoom room, int person) => room.Client.JsonAsync($"/simulator/api/people/{person}/moments");
}
