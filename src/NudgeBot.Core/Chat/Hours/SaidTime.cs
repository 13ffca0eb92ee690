using System.Globalization;

namespace NudgeBot.Core.Chat.Hours;

/// <summary>A time of day as typed: "4", "4pm", "16:30", "06:00", "noon".</summary>
/// <param name="IsSure">Whether the half of the day is settled: by am or pm, a 24-hour form, or a leading zero.</param>
internal readonly record struct SaidTime(TimeOnly Time, bool IsSure)
{
    /// <summary>Work and quiet time begin at six at the earliest, unless it is said otherwise.</summary>
    private static readonly TimeOnly Dawn = new(6, 0);

    /// <summary>The time, or null when it is none.</summary>
    public static SaidTime? Read(string text)
    {
        switch (text)
        {
            case "noon" or "midday":
                return new SaidTime(new TimeOnly(12, 0), true);
            case "midnight":
                return new SaidTime(TimeOnly.MinValue, true);
        }

        var half = text.Replace(".m", "m", StringComparison.Ordinal).TrimEnd('.') is [.., 'a' or 'p', 'm'] said ? said[^2] : ' ';
        var parts = text.TrimEnd('a', 'p', 'm', '.', ' ').Split(':', '.');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(parts.ElementAtOrDefault(1) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59)
        {
            return null;
        }

        return half != ' ' ? hour is >= 1 and <= 12 ? new SaidTime(new TimeOnly((hour % 12) + (half == 'p' ? 12 : 0), minute), true) : null
            : hour < 24 ? new SaidTime(new TimeOnly(hour, minute), hour is 0 or > 12 || parts[0] is ['0', _])
            : hour == 24 && minute == 0 ? new SaidTime(TimeOnly.MinValue, true)
            : null;
    }

    /// <summary>
    /// Two times as a span: "8 to 4" is 08:00 to 16:00, "12 to 1" is 12:00 to 13:00, "22 to 6" reaches over midnight. Of the readings within
    /// one day it is the first that begins after dawn.
    /// </summary>
    public static (TimeOnly From, TimeOnly To) Span(SaidTime begin, SaidTime end)
    {
        var within = from first in begin.Meanings()
                     from last in end.Meanings()
                     where first < last
                     orderby first < Dawn, first, last
                     select ((TimeOnly, TimeOnly)?)(first, last);
        return within.FirstOrDefault() ?? (begin.Time, end.Time);
    }

    /// <summary>A time alone: "after 5" is in the afternoon, "after 9" as it stands.</summary>
    public TimeOnly Alone(int firstInTheMorning) => !IsSure && Time.Hour < firstInTheMorning ? Time.AddHours(12) : Time;

    private IEnumerable<TimeOnly> Meanings() => IsSure ? [Time] : [Time.Hour == 12 ? Time.AddHours(-12) : Time, Time.Hour == 12 ? Time : Time.AddHours(12)];
}
