using System.Globalization;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Core.People.Holidays;

namespace NudgeBot.Core.Chat.Holidays;

/// <summary>Holidays in the bot's words.</summary>
public static class HolidayWords
{
    public const string OnlyAdmins = "A team's holidays are set by an admin, so I leave them as they are. If you are away, say \"off on 12 June\".";

    public const string NoTeam = "There is no team yet whose holidays could be set.";

    /// <summary>"West keeps the holidays of Germany. The next is Fri 1 Jan 2027, New Year."</summary>
    /// <param name="who">"West", or "You".</param>
    public static string Keeps(string who, HolidayPlace? place, HolidayCalendar calendar, DateOnly today)
    {
        var keeps = who == "You" ? "You keep" : $"{who} keeps";
        if (place is null)
        {
            return who == "You" ? "You keep your team's holidays." : $"{keeps} no country's holidays.";
        }

        var next = calendar.Between(today, today.AddYears(1)) is [var first, ..] ? $" The next is {Day(first.Day)}, {first.Name}." : "";
        var parts = place.Region is null && HolidayRegion.In(place.Country).FirstOrDefault() is { } region
            ? $" Those that only a part of the country keeps are left out; name the part, such as {region.Name}, to have them."
            : "";
        return $"{keeps} the holidays of {Spoken(place)}.{next}{parts}";
    }

    public static string NotWorkedOut(string country) =>
        $"I cannot work out the holidays of {country}. They can come from a file: whoever runs me can import a calendar (.ics) or a CSV with "
        + "\"nudgebot holidays import FILE --team NAME\". Single days you can tell me: \"12 June is a holiday\".";

    public static string Unknown(string typed) => $"I know no country or region \"{typed}\". Say it like \"the holidays of Poland\" or \"the holidays of Bavaria\".";

    public static string SoAlready(string who) => $"{who}: it is so already.";

    public static string NoHoliday(string team, DaySpan days) => $"{team} has no holiday on {Days(days)}, so nothing changes.";

    public static string IsHoliday(string team, DaySpan days, string name) => $"{team} has a holiday on {Days(days)} ({name}). No nudges then.";

    public static string IsWorked(string team, IReadOnlyList<Holiday> days) => $"{team} works on {BotWords.Listed([.. days.Select(day => $"{Day(day.Day)} ({day.Name})")])}.";

    /// <summary>What a change that was taken back has left.</summary>
    public static string TakenBack(string team, IReadOnlyList<WorkingTimeChange> changes) =>
        $"Taken back for {team}: {BotWords.Listed([.. changes.Select(change => Now(change.What, change.After))])}.";

    public static string Next(Holiday? next) => next is null
        ? "I know of no holiday of yours within a year. An admin can say whose holidays your team keeps, such as \"we keep the holidays of Poland\"."
        : $"Your next holiday is {Day(next.Day)}: {next.Name}. No nudges that day.";

    /// <summary>The holidays of the coming year, a line each.</summary>
    public static string Listed(string who, HolidayCalendar calendar, DateOnly today)
    {
        var last = today.AddYears(1);
        var place = calendar.Place is { } kept ? $" (those of {Spoken(kept)})" : "";
        var holidays = calendar.Between(today, last);
        var worked = calendar.Days.Where(day => day.Worked && !calendar.IsOwn && day.Day >= today && day.Day <= last).Select(day => Day(day.Day)).ToList();
        return holidays.Count == 0
            ? $"{who}: no holidays within a year. An admin can say \"we keep the holidays of Poland\" or \"12 June is a holiday\"."
            : $"{who}, holidays until {Day(last)}{place}:\n{string.Join('\n', holidays.Select(holiday => $"• {Day(holiday.Day)}: {holiday.Name}"))}"
                + (worked.Count == 0 ? "" : $"\nWorked all the same: {BotWords.Listed(worked)}.");
    }

    /// <summary>"Thu 24 Dec 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Days(DaySpan days) => days.First == days.Last ? Day(days.First) : $"{Day(days.First)} to {Day(days.Last)}";

    /// <summary>"the United States", as it stands behind "of".</summary>
    private static string Spoken(HolidayPlace place) => place.Name.StartsWith("United ", StringComparison.Ordinal) || place.Name.StartsWith("Netherlands", StringComparison.Ordinal) ? $"the {place.Name}" : place.Name;

    private static string Now(string what, string? value) =>
        WorkingTimeValue.DayOf(what) is { } day
            ? value is null ? $"{Day(day)} is as the calendar has it" : value.StartsWith("worked ", StringComparison.Ordinal) ? $"{Day(day)} is worked" : $"{Day(day)} is a holiday"
            : HolidayPlace.Of(value) is { } place ? $"the holidays of {Spoken(place)}" : "no country's holidays";
}
