using System.Globalization;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Hours;

/// <summary>Working hours in the bot's words.</summary>
public static class HoursWords
{
    public const string NoDays = "Then there would be no day left on which I could nudge you, so I leave your days as they are. If you are away, say \"off until Monday\".";

    public const string NothingSince = "Nothing is left to take back: that was changed again since.";

    public const string SoAlready = "It is so already.";

    private static readonly string[] Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>"You work Mon to Fri, 09:00 to 18:00, Europe/Warsaw time. Quiet from 12:00 to 13:00: no nudges then."</summary>
    /// <param name="teamsQuiet">The quiet time that holds for whoever has none of their own.</param>
    public static string Line(PersonHours hours, QuietTime? teamsQuiet) =>
        $"You work {Days(hours.Days)}, {Span(hours.Opens, hours.Closes)}, {hours.Zone.Id} time.{Night(hours)}"
        + (hours.Quiet is { } own ? $" Quiet from {Span(own.From, own.To)}: no nudges then."
            : teamsQuiet is { } teams ? $" Quiet from {Span(teams.From, teams.To)}, as for your team: no nudges then."
            : "");

    /// <summary>"Noted. You work …"</summary>
    public static string Changed(PersonHours hours, QuietTime? teamsQuiet, DateTimeOffset now) => $"Noted. {Line(hours, teamsQuiet)} It is {Clock(hours.Zone, now)} for you now.";

    public static string TakenBack(PersonHours hours, QuietTime? teamsQuiet) => $"Taken back. {Line(hours, teamsQuiet)}";

    public const string HowToChange = "Say \"I work Mon-Thu 8 to 4\", \"no nudges between 12 and 1\", \"I'm in Lisbon\" or \"off until Monday\" to change it.";

    public static string NoSuchTime(string typed) => $"There is no {typed.Trim()} on the clock. Say it like \"I work 8:30 to 17:00\".";

    public static string NoLength(TimeOnly time) => $"From {Time(time)} to {Time(time)} is no time at all. Say it like \"I work 8 to 4\"; a night shift is \"I work 22:00 to 06:00\".";

    public static string AlwaysQuiet(PersonHours hours) =>
        $"Quiet from {Span(hours.Quiet!.Value.From, hours.Quiet.Value.To)} would leave nothing of your day ({Span(hours.Opens, hours.Closes)}), so I leave it as it is. If you are away, say \"off until Monday\".";

    public static string NoSuchPlace(string place) => $"I do not know where \"{place}\" is. Name a large city near you, such as \"I'm in Lisbon\", or a time zone, such as \"Europe/Lisbon\".";

    public static string WhichZone(string place) => $"\"{Title(place)}\" has more than one time. Which is yours?";

    /// <summary>"Lisbon (15:30 now)": a zone as a button says it.</summary>
    public static string ZoneLabel(Zone zone, DateTimeOffset now) => $"{City(zone)} ({Clock(zone, now)} now)";

    /// <summary>The question, and what can be typed for an answer.</summary>
    public static string WhichToSay(string question, IEnumerable<Zone> zones) => $"{question} ({string.Join(", ", zones.Select(zone => $"\"I'm in {City(zone)}\""))})";

    private static string City(Zone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>"Mon to Fri", "every day", "Mon, Tue and Fri".</summary>
    public static string Days(IReadOnlyList<int> days) =>
        days.Count == 7 ? "every day"
        : days.Count > 2 && days[^1] - days[0] == days.Count - 1 ? $"{Names[days[0] - 1]} to {Names[days[^1] - 1]}"
        : BotWords.Listed([.. days.Select(day => Names[day - 1])]);

    private static string Night(PersonHours hours) => hours.IsOverMidnight ? " That is a night shift: it counts for the day on which it begins." : "";

    private static string Span(TimeOnly from, TimeOnly to) => $"{Time(from)} to {Time(to)}";

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Clock(Zone zone, DateTimeOffset now) => Time(zone.Time(now));

    private static string Title(string place) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(place);
}
