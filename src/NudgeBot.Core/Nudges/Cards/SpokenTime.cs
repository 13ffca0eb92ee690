using System.Globalization;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>Days and times as a person says them: "3 Sept", "Tue 24 Nov", "10:12".</summary>
public static class SpokenTime
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

    /// <summary>"3 Sept"; with the year when it is another than today's.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? $"{Number(day.Day)} {Months[day.Month - 1]}" : $"{Number(day.Day)} {Months[day.Month - 1]} {Number(day.Year)}";

    /// <summary>"Tue 24 Nov".</summary>
    public static string WeekDay(DateOnly day, DateOnly today) => $"{day.DayOfWeek.ToString()[..3]} {Day(day, today)}";

    /// <summary>"10:12".</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"at 10:12" on the same day, else "on Tue 24 Nov".</summary>
    public static string When(DateTimeOffset moment, Zone zone, DateTimeOffset now) => zone.Date(moment) == zone.Date(now)
        ? $"at {Clock(zone.Time(moment))}"
        : $"on {WeekDay(zone.Date(moment), zone.Date(now))}";

    /// <summary>"tomorrow at 09:00", "at 14:30", "on Tue 24 Nov at 09:00".</summary>
    public static string WhenExactly(DateTimeOffset moment, Zone zone, DateTimeOffset now)
    {
        var (day, today) = (zone.Date(moment), zone.Date(now));
        var time = Clock(zone.Time(moment));
        return day == today ? $"at {time}" : day == today.AddDays(1) ? $"tomorrow at {time}" : $"on {WeekDay(day, today)} at {time}";
    }

    /// <summary>"1 email", "2 emails", "0 emails".</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
