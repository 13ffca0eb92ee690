using System.Globalization;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.People;

public sealed class AddWorkingTimeTests
{
    private static readonly Zone Warsaw = Zone.Of("Europe/Warsaw");
    private static readonly WorkingTime Ana = new(
        Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [new(2026, 1, 6)], [new(new(2026, 2, 9), new(2026, 2, 13))], new QuietTime(new(12, 0), new(13, 0)));
    private static readonly WorkingTime Nights = new(Warsaw, [1, 2, 3, 4, 5, 6, 7], new(22, 0), new(6, 0));

    [Theory]
    [InlineData("2026-03-02 10:00", 15, "2026-03-02 10:15")]
    [InlineData("2026-03-02 11:50", 30, "2026-03-02 12:20")]   // quiet time is worked
    [InlineData("2026-03-02 07:00", 15, "2026-03-02 09:15")]   // before the opening
    [InlineData("2026-03-02 17:50", 10, "2026-03-02 18:00")]   // used up at the closing
    [InlineData("2026-03-02 17:50", 15, "2026-03-03 09:05")]
    [InlineData("2026-03-06 17:50", 15, "2026-03-09 09:05")]   // over the weekend
    [InlineData("2026-01-05 17:50", 15, "2026-01-07 09:05")]   // over a holiday
    [InlineData("2026-02-06 17:50", 15, "2026-02-16 09:05")]   // over a week of skiing
    [InlineData("2026-03-02 09:00", 540, "2026-03-02 18:00")]  // a whole day
    [InlineData("2026-03-02 09:00", 1081, "2026-03-04 09:01")] // two days and a minute
    [InlineData("2026-03-07 11:00", 0, "2026-03-07 11:00")]    // nothing, on a Saturday
    [InlineData("2026-03-07 11:00", -5, "2026-03-07 11:00")]
    [InlineData("2026-03-27 17:00", 120, "2026-03-30 10:00")]  // over the night the clocks go forward
    public void So_many_minutes_of_Anas_work_are_over(string from, int minutes, string then) =>
        Assert.Equal(At(then), Ana.AddWorkingTime(At(from), TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-03-02 23:30", 60, "2026-03-03 00:30")]
    [InlineData("2026-03-03 05:30", 60, "2026-03-03 22:30")]
    [InlineData("2026-03-28 22:00", 420, "2026-03-29 06:00")]  // seven hours of work, on the wall eight
    [InlineData("2026-10-24 22:00", 540, "2026-10-25 06:00")]  // nine, on the wall eight
    public void So_many_minutes_of_a_night_shift_are_over(string from, int minutes, string then) =>
        Assert.Equal(At(then), Nights.AddWorkingTime(At(from), TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void For_somebody_who_never_works_it_ends_with_the_horizon()
    {
        var nobody = new WorkingTime(Warsaw, [], new(9, 0), new(18, 0));

        Assert.Equal(At("2027-04-06 00:00"), nobody.AddWorkingTime(At("2026-03-02 10:00"), TimeSpan.FromMinutes(15)));
    }

    [Fact]
    public void A_shift_that_falls_into_the_hour_that_does_not_exist_is_left_out()
    {
        var early = new WorkingTime(Warsaw, [7], new(2, 15), new(3, 0));

        Assert.Null(early.DayOf(new(2026, 3, 29)));
        Assert.Equal(At("2026-04-05 02:20"), early.AddWorkingTime(At("2026-03-29 01:00"), TimeSpan.FromMinutes(5)));
    }

    public static TheoryData<string> Rotas => [.. Some.Keys];

    private static readonly Dictionary<string, WorkingTime> Some = new()
    {
        ["office hours"] = Ana,
        ["every night"] = Nights,
        ["a night shift on weekdays"] = new(Warsaw, [1, 2, 3, 4, 5], new(22, 0), new(6, 0)),
        ["round the clock"] = new(Warsaw, [1, 2, 3, 4, 5, 6, 7], new(7, 0), new(7, 0)),
        ["on Lord Howe"] = new(Zone.Of("Australia/Lord_Howe"), [1, 3, 5, 7], new(1, 45), new(3, 10)),
        ["in Cairo around midnight"] = new(Zone.Of("Africa/Cairo"), [4, 5, 6], new(23, 30), new(0, 45)),
        ["in Kathmandu"] = new(Zone.Of("Asia/Kathmandu"), [7, 1, 2, 3, 4], new(10, 0), new(17, 15), [new(2026, 10, 20)]),
    };

    [Theory]
    [MemberData(nameof(Rotas))]
    public void It_agrees_with_counting_minute_by_minute(string rota)
    {
        var (hours, random) = (Some[rota], new Random(20260302));
        foreach (var start in new[] { "2026-03-26 00:00", "2026-10-22 00:00", "2026-04-22 00:00" }.Select(At))
        {
            var from = start.AddMinutes(random.Next(3_000));
            var worked = 0;
            for (var at = from; worked < 2_500; at = at.AddMinutes(1))
            {
                if (hours.DayAt(at) is not null)
                {
                    worked++;
                    Assert.Equal(at.AddMinutes(1), hours.AddWorkingTime(from, TimeSpan.FromMinutes(worked)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rotas))]
    public void It_never_goes_back_adds_up_and_ends_at_work_or_at_the_closing(string rota)
    {
        var (hours, random) = (Some[rota], new Random(20261024));
        for (var i = 0; i < 400; i++)
        {
            var from = At("2026-01-01 00:00").AddSeconds(random.Next(400 * 86_400));
            var (a, b) = (TimeSpan.FromSeconds(random.Next(100_000)), TimeSpan.FromSeconds(random.Next(100_000)));
            var then = hours.AddWorkingTime(from, a);

            Assert.Equal(hours.AddWorkingTime(from, a + b), hours.AddWorkingTime(then, b));
            Assert.True(hours.AddWorkingTime(from, a + b) >= then);
            Assert.True(hours.AddWorkingTime(from + b, a) >= then);
            Assert.True(a == TimeSpan.Zero || hours.DayAt(then) is not null || hours.DayAt(then.AddTicks(-1)) is not null, $"{from:u} + {a} = {then:u}");
        }
    }

    private static DateTimeOffset At(string local)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return Warsaw.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }
}
