using System.Globalization;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>A time of day or a delay, as said.</summary>
/// <param name="At">The time of day; null for a delay.</param>
/// <param name="Sure">Whether "am", "pm" or a 24-hour form settled which half of the day.</param>
/// <param name="Delay">How long from now; null for a time of day.</param>
internal sealed record ClockTime(TimeOnly? At, bool Sure, TimeSpan? Delay = null)
{
    /// <summary>The local moment meant on a day; on today an open half of the day is the next one to come.</summary>
    public DateTime On(DateOnly day, DateTime now)
    {
        if (Delay is { } delay)
        {
            return now + delay;
        }

        var at = At!.Value;
        if (Sure)
        {
            return day.ToDateTime(at);
        }

        var morning = new TimeOnly(at.Hour % 12, at.Minute);
        var early = day.ToDateTime(morning);
        var late = day.ToDateTime(morning.AddHours(12));
        if (day == DateOnly.FromDateTime(now) && early <= now)
        {
            return late;
        }

        return morning.Hour is < 7 ? late : early;
    }
}

/// <summary>Reads times of day and delays: "4pm", "at 4", "16:30", "noon", "in 2h", "in 30", "um 16 uhr", "a las 4".</summary>
internal static class ClockReader
{
    private static readonly HashSet<string> Leads = ["at", "around", "by", "before", "after", "until", "about", "from", "um", "las", "as", "past", "gegen", "vers", "to", "les", "until"];

    public static (ClockTime Time, int Length)? At(Cursor c)
    {
        if (c.Word(0) is "in" or "en" or "dans" or "em" && Delay(c, 1) is { } delay)
        {
            return (new ClockTime(null, true, delay.Length), delay.Tokens + 1);
        }

        if (c.Word(0) is "noon" or "midday" or "lunchtime" or "mittag" or "mediodia")
        {
            return (new ClockTime(new TimeOnly(12, 0), true), 1);
        }

        return c[0].Kind == TokenKind.Number ? Numbered(c) : Quarter(c);
    }

    // "quarter past 3", "half past two", "quarter to 4", "half 4"
    private static (ClockTime Time, int Length)? Quarter(Cursor c)
    {
        // "at half 4" is half past four.
        if (c.Word(0) is "half" && Leads.Contains(c.Word(-1)) && c.Count(1) is >= 1 and <= 12 and var halfPast && TimeWords.Unit(c.Word(2)) is null)
        {
            return (new ClockTime(new TimeOnly(halfPast % 12, 30), false), 2);
        }

        var a = c.Word(0) is "a" ? 1 : 0;
        if (!(c.Word(a) is "quarter" or "half" && c.Word(a + 1) is "past" or "to" or "after") || c.Count(a + 2) is not (>= 1 and <= 12 and var hour))
        {
            return null;
        }

        var time = new TimeOnly(hour % 12, 0).AddMinutes(c.Word(a + 1) is "to" ? -15 : c.Word(a) is "half" ? 30 : 15);
        return (new ClockTime(new TimeOnly(time.Hour % 12, time.Minute), false), a + 3);
    }

    private static (ClockTime Time, int Length)? Numbered(Cursor c)
    {
        var raw = c[0].Raw;
        var parts = raw.Split(':', '.');
        var next = c.Word(1);
        if (parts.Length > 2 || !Whole(parts[0], out var hour) || hour > 24 || (parts.Length == 2 && (!Whole(parts[1], out var m) || m > 59 || parts[1].Length != 2)))
        {
            return null;
        }

        var minute = parts.Length == 2 && Whole(parts[1], out var given) ? given : 0;
        if (next is "am" or "pm" or "a.m" or "p.m" or "p" && hour is >= 1 and <= 12 && (next is not "p" || c[1].Glued))
        {
            return (new ClockTime(new TimeOnly((hour % 12) + (next[0] == 'p' ? 12 : 0), minute), true), 2);
        }

        if (next is "uhr" or "h" or "heures" or "horas" && hour < 24 && (next is "uhr" || Leads.Contains(c.Word(-1)) || c.Word(-1) is "a"))
        {
            var tail = c[2].Kind == TokenKind.Number && c[2].Glued && c[2].Value < 60 ? 1 : 0;
            return (new ClockTime(new TimeOnly(hour, tail == 1 ? (int)c[2].Value : minute), hour > 12 || next is "uhr"), 2 + tail);
        }

        if (raw.Contains(':', StringComparison.Ordinal) && hour < 24)
        {
            return (new ClockTime(new TimeOnly(hour, minute), hour is 0 or > 12), 1);
        }

        var free = c[1].Kind != TokenKind.Word || next is "ish" or "oclock" or "tomorrow" or "today" or "please" or "on" or "and" or "if" or "for" or "to" or "instead" or "when" or "then" or "no" or "again" or "got" || TimeWords.Weekday(next) is not null;
        var bare = parts.Length == 1 && raw.Length <= 2 && hour is >= 1 and <= 12 && Leads.Contains(c.Word(-1)) && free && c[1].Kind != TokenKind.Number;
        return bare || next is "oclock" or "ish"
            ? hour is >= 1 and <= 12 ? (new ClockTime(new TimeOnly(hour % 12, minute), false), next is "ish" or "oclock" ? 2 : 1) : null
            : null;
    }

    // After "in": hours and minutes, or a bare number of minutes at the end of a clause.
    private static (TimeSpan Length, int Tokens)? Delay(Cursor c, int at)
    {
        if (DurationReader.At(c with { At = c.At + at }) is { } length)
        {
            return (TimeSpan.FromMinutes(Math.Min(length.Minutes, 60_000)), length.Length);
        }

        return c[at] is { Kind: TokenKind.Number, Value: >= 5 and <= 120 and var minutes } && c[at + 1].Kind != TokenKind.Word && c[at + 1].Kind != TokenKind.Number && c[at].Raw.Length <= 3
            ? (TimeSpan.FromMinutes(minutes), 1)
            : null;
    }

    private static bool Whole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
