using System.Globalization;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Notices;

/// <summary>When what comes on a schedule comes, by the receiver's own clock and calendar.</summary>
public sealed class NoticePlanTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    [Theory]
    [InlineData("Europe/Warsaw", "2026-11-18 16:44", "2026-11-18 16:45")]
    [InlineData("Asia/Kolkata", "2026-11-18 09:00", "2026-11-18 16:45")]
    [InlineData("America/Sao_Paulo", "2026-11-18 09:00", "2026-11-18 16:45")]
    [InlineData("Europe/Warsaw", "2026-11-20 17:00", "2026-11-23 16:45")] // over a weekend
    [InlineData("Europe/Warsaw", "2026-12-24 17:00", "2026-12-28 16:45")] // over Christmas Day and a weekend
    [InlineData("Europe/Warsaw", "2026-03-27 17:00", "2026-03-30 16:45")] // over the night on which the clocks go forward
    [InlineData("Europe/Warsaw", "2026-10-23 17:00", "2026-10-26 16:45")] // and back
    public void The_question_comes_at_a_quarter_to_five_on_the_next_working_day(string zone, string now, string comes) =>
        Assert.Equal(At(zone, comes), NoticePlan.Of(Rep(zone), At(zone, now)).NextAt);

    [Theory]
    [InlineData("09:00", "18:00", "16:45", "2026-11-18 16:45")]
    [InlineData("07:00", "15:00", "16:45", "2026-11-18 14:45")] // the day is over by then
    [InlineData("22:00", "06:00", "16:45", "2026-11-18 05:45")] // and has not begun
    [InlineData("09:00", "18:00", "12:00", "2026-11-18 12:00")]
    public void It_keeps_to_the_hours_of_its_reader(string opens, string closes, string at, string comes)
    {
        var hours = new WorkingTime(Zone.Of("Europe/Warsaw"), [1, 2, 3, 4, 5], Time(opens), Time(closes));
        var facts = Rep("Europe/Warsaw") with { Hours = hours, Policy = new Policy { Schedule = Quiet with { RollCallQuestion = true, RollCallQuestionAt = Time(at) } }.Switch("one_more_call", on: false) };

        Assert.Equal(At("Europe/Warsaw", comes), NoticePlan.Of(facts, At("Europe/Warsaw", "2026-11-18 08:00").AddHours(-3)).NextAt);
    }

    [Fact]
    public void On_time_off_nothing_comes()
    {
        var facts = Rep("Europe/Warsaw", timeOff: new DaySpan(new(2026, 11, 18), new(2026, 11, 19)));

        Assert.Equal(At("Europe/Warsaw", "2026-11-20 16:45"), NoticePlan.Of(facts, At("Europe/Warsaw", "2026-11-18 09:00")).NextAt);
    }

    [Theory]
    [InlineData("2026-11-18 16:45", "due")]
    [InlineData("2026-11-18 17:59", "due")]
    [InlineData("2026-11-18 18:30", "missed")] // nobody is asked after hours, and tomorrow it is another day
    [InlineData("2026-11-19 09:00", "missed")]
    public void After_an_outage_the_question_comes_the_same_day_or_never(string now, string becomes)
    {
        var plan = NoticePlan.Of(Rep("Europe/Warsaw") with { ExpectedAt = At("Europe/Warsaw", "2026-11-18 16:45") }, At("Europe/Warsaw", now));

        Assert.Equal(becomes, plan.Due.Count > 0 ? "due" : plan.Missed.Count > 0 ? "missed" : "neither");
    }

    [Theory]
    [InlineData("2026-11-18 17:30", "due")]
    [InlineData("2026-11-18 23:59", "due")]
    [InlineData("2026-11-19 00:00", "missed")]
    public void A_manager_gets_the_roll_call_until_midnight(string now, string becomes)
    {
        var plan = NoticePlan.Of(Manager(Quiet with { RollCall = true }) with { ExpectedAt = At("Europe/Warsaw", "2026-11-18 17:30") }, At("Europe/Warsaw", now));

        Assert.Equal(becomes, plan.Due.Count > 0 ? "due" : plan.Missed.Count > 0 ? "missed" : "neither");
    }

    [Theory]
    [InlineData("2026-11-21 12:00", null, "2026-11-23 09:05")]
    [InlineData("2026-11-21 12:00", "2026-11-23", "2026-11-24 09:05")] // Monday off: the next day does
    [InlineData("2026-11-23 10:00", null, "2026-11-30 09:05")]
    public void The_mirror_comes_when_the_first_working_day_of_the_week_has_begun(string now, string? off, string comes)
    {
        var facts = Manager(Quiet with { WeeklyMirror = true });
        facts = off is null ? facts : facts with { Hours = Hours("Europe/Warsaw", new DaySpan(DateOnly.Parse(off, CultureInfo.InvariantCulture), DateOnly.Parse(off, CultureInfo.InvariantCulture))) };

        Assert.Equal(At("Europe/Warsaw", comes), NoticePlan.Of(facts, At("Europe/Warsaw", now).AddMinutes(1)).NextAt);
    }

    [Fact]
    public void The_mirror_of_a_week_is_one_whatever_day_it_comes_on()
    {
        var facts = Manager(Quiet with { WeeklyMirror = true }) with { Hours = Hours("Europe/Warsaw", new DaySpan(new(2026, 11, 23), new(2026, 11, 23))) };

        Assert.Equal(new DateOnly(2026, 11, 23), Assert.Single(NoticePlan.Of(facts, At("Europe/Warsaw", "2026-11-24 09:05")).Due).Day);
    }

    [Theory]
    [InlineData("2026-11-16", "2026-11-20", false)]
    [InlineData("2026-11-16", "2026-11-19", true)]
    [InlineData("2026-11-13", "2026-11-23", false)] // and the Monday itself
    public void Who_was_away_the_whole_week_gets_no_mirror_about_themselves_and_a_manager_gets_the_teams(string first, string last, bool comes)
    {
        var hours = Hours("Europe/Warsaw", new DaySpan(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)));
        var rep = Rep("Europe/Warsaw") with { Hours = hours, Policy = new Policy { Schedule = Quiet with { WeeklyMirror = true } } };
        var monday = At("Europe/Warsaw", hours.IsWorkingDay(new(2026, 11, 23)) ? "2026-11-23 09:05" : "2026-11-24 09:05");

        Assert.Equal(comes ? [NoticeKind.WeeklyMirror] : [], NoticePlan.Of(rep, monday).Due.Select(notice => notice.Kind));
        Assert.Single(NoticePlan.Of(Manager(Quiet with { WeeklyMirror = true }) with { Hours = hours }, monday).Due);
    }

    [Theory]
    [InlineData("17:30", "16:45")] // the one-more-call comes at the same time
    [InlineData("17:35", "16:50")] // it waits for it
    [InlineData("17:25", "16:40")] // it comes sooner, with it
    [InlineData("17:55", "16:45")] // too far away
    [InlineData("17:41", "16:45")]
    public void What_falls_due_within_ten_minutes_comes_with_the_one_more_call(string closes, string comes)
    {
        var facts = Rep("Europe/Warsaw") with { Hours = new WorkingTime(Zone.Of("Europe/Warsaw"), [1, 2, 3, 4, 5], new(9, 0), Time(closes)) };

        Assert.Equal(At("Europe/Warsaw", $"2026-11-18 {comes}"), NoticePlan.Of(facts, At("Europe/Warsaw", "2026-11-18 12:00")).NextAt);
    }

    [Fact]
    public void Two_notices_within_ten_minutes_come_together()
    {
        var facts = Manager(Quiet with { RollCall = true, RollCallAt = new(9, 12), WeeklyMirror = true });

        var plan = NoticePlan.Of(facts, At("Europe/Warsaw", "2026-11-23 09:05"));

        Assert.Equal([NoticeKind.WeeklyMirror, NoticeKind.RollCall], plan.Due.Select(notice => notice.Kind));
    }

    [Fact]
    public void Whoever_manages_several_teams_gets_a_roll_call_at_each_of_their_times()
    {
        ManagedTeam[] teams =
        [
            new(1, "East", Quiet with { RollCall = true, RollCallAt = new(19, 0) }), new(2, "North", Quiet with { RollCall = true }),
            new(3, "South", Quiet), new(4, "West", Quiet with { RollCall = true }),
        ];
        var facts = Manager(Quiet) with { Manages = teams };

        var first = NoticePlan.Of(facts, At("Europe/Warsaw", "2026-11-18 17:30"));
        var second = NoticePlan.Of(facts with { ExpectedAt = first.NextAt }, At("Europe/Warsaw", "2026-11-18 19:00"));

        Assert.Equal(["North", "West"], Assert.Single(first.Due).Teams.Select(team => team.Name));
        Assert.Equal(At("Europe/Warsaw", "2026-11-18 19:00"), first.NextAt);
        Assert.Equal(["East"], Assert.Single(second.Due).Teams.Select(team => team.Name));
    }

    [Fact]
    public void Who_switched_it_off_is_left_alone_and_so_is_a_team_that_did()
    {
        var now = At("Europe/Warsaw", "2026-11-18 16:45");

        Assert.Single(NoticePlan.Of(Rep("Europe/Warsaw"), now).Due);
        Assert.Empty(NoticePlan.Of(Rep("Europe/Warsaw") with { Mutes = [new Mute(null, "roll_call_question", null)] }, now).Due);
        Assert.Empty(NoticePlan.Of(Rep("Europe/Warsaw") with { Policy = new Policy { Schedule = Quiet } }, now).Due);
    }

    [Theory]
    [InlineData("2026-11-18 17:00", "due")]
    [InlineData("2026-11-18 17:59", "due")]
    [InlineData("2026-11-18 18:00", "missed")]
    [InlineData("2026-11-19 09:00", "missed")]
    public void A_teams_line_is_news_for_an_hour(string now, string becomes)
    {
        var plan = LinePlan.Of(Hours("Europe/Warsaw"), new NoticeSchedule(), At("Europe/Warsaw", "2026-11-18 17:00"), At("Europe/Warsaw", now));

        Assert.Equal(becomes, plan.Due is not null ? "due" : plan.Missed.Count > 0 ? "missed" : "neither");
    }

    [Fact]
    public void No_line_comes_on_a_holiday_and_the_next_day_is_looked_at_in_its_turn()
    {
        var plan = LinePlan.Of(Hours("Europe/Warsaw"), new NoticeSchedule(), null, At("Europe/Warsaw", "2026-12-25 17:00"));

        Assert.Null(plan.Due);
        Assert.Empty(plan.Missed);
        Assert.Equal(At("Europe/Warsaw", "2026-12-26 17:00"), plan.NextAt);
        Assert.Equal(At("Europe/Warsaw", "2026-12-26 17:00"), LinePlan.Of(Hours("Europe/Warsaw"), new NoticeSchedule(), null, At("Europe/Warsaw", "2026-12-26 16:59")).NextAt);
    }

    private static NoticeSchedule Quiet { get; } = new() { RollCallQuestion = false, RollCall = false, WeeklyMirror = false, TeamLine = false };

    private static NoticeFacts Rep(string zone, DaySpan? timeOff = null) =>
        new(Hours(zone, timeOff), Sells: true, new Policy { Schedule = Quiet with { RollCallQuestion = true } }, [], []);

    private static NoticeFacts Manager(NoticeSchedule schedule) => new(Hours("Europe/Warsaw"), Sells: false, Policy.Default, [new ManagedTeam(1, "West", schedule)], []);

    private static WorkingTime Hours(string zone, DaySpan? timeOff = null) =>
        new(Zone.Of(zone), [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [Christmas], timeOff is { } off ? [off] : []);

    private static TimeOnly Time(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string zone, string local)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return Zone.Of(zone).At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }
}
