using System.Runtime.Serialization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NudgeBot.Core.People.Holidays;
using NudgeBot.Host.Import.Reading;

namespace NudgeBot.Host.Import.Holidays;

/// <summary>
/// The all-day events of an iCalendar file (RFC 5545), recurring ones written out. Each event is read by itself, so that one that is broken
/// does not spoil the rest.
/// </summary>
internal static class CalendarFile
{
    private const int YearsBack = 1;
    private const int YearsAhead = 5;

    /// <summary>No holiday recurs more often within those years, nor lasts longer.</summary>
    private const int MostOccurrences = 500;
    private const int LongestEvent = 31;

    /// <exception cref="UnreadableFileException">There is no event in it.</exception>
    public static (IReadOnlyList<Holiday> Days, IReadOnlyList<string> Problems) Read(string path, DateOnly today)
    {
        var (days, problems, events) = (new List<Holiday>(), new List<string>(), 0);
        foreach (var (line, text) in Events(File.ReadLines(path)))
        {
            events++;
            try
            {
                if (text is null)
                {
                    problems.Add($"line {line}: the event never ends, so the file is cut off");
                }
                else if (Problem(text, today, days) is { } problem)
                {
                    problems.Add($"line {line}: {problem}");
                }
            }
            catch (Exception broken) when (broken is SerializationException or ArgumentException or FormatException or InvalidOperationException or EvaluationException)
            {
                problems.Add($"line {line}: the event cannot be read ({broken.Message.Split('\n')[0].Trim().TrimEnd('.')})");
            }
        }

        return events > 0 ? (days, problems) : throw new UnreadableFileException(path, "there is no event in it.");
    }

    // Adds the days of one event, or says why there are none.
    private static string? Problem(string text, DateOnly today, List<Holiday> days)
    {
        if (Calendar.Load($"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n")?.Events is not [{ } one])
        {
            return "the event cannot be read";
        }

        if (one.Status?.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) == true)
        {
            return null;
        }

        var name = one.Summary?.Trim() is { Length: > 0 } summary ? summary : "Holiday";
        if (one.Start is not { HasTime: false } start)
        {
            return one.Start is null ? $"'{name}' has no date" : $"'{name}' is at a time of day, and a holiday is a whole day";
        }

        days.AddRange(Starts(one, start, today).SelectMany(day => Enumerable.Range(0, Length(one, start)).Select(day.AddDays)).Select(day => new Holiday(day, name)));
        return null;
    }

    private static IEnumerable<DateOnly> Starts(CalendarEvent one, CalDateTime start, DateOnly today)
    {
        if (one.RecurrenceRule is null)
        {
            return [start.Date];
        }

        var (first, last) = (today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        return one.GetOccurrences(new CalDateTime(first)).Take(MostOccurrences).Select(occurrence => occurrence.Period.StartTime.Date).TakeWhile(day => day <= last).Distinct();
    }

    // The end of an all-day event is the day after its last.
    private static int Length(CalendarEvent one, CalDateTime start) =>
        one.End is { } end ? Math.Clamp(end.Date.DayNumber - start.Date.DayNumber, 1, LongestEvent) : 1;

    // The lines of each event with the number of its first; no text for one that is not closed.
    private static IEnumerable<(int Line, string? Text)> Events(IEnumerable<string> lines)
    {
        var (number, begun, text) = (0, 0, new StringBuilder());
        foreach (var line in lines)
        {
            number++;
            if (line.Trim().Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                begun = number;
                text.Clear();
            }

            if (begun > 0)
            {
                text.Append(line.TrimEnd()).Append('\n');
            }

            if (begun > 0 && line.Trim().Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                yield return (begun, text.ToString());
                begun = 0;
            }
        }

        if (begun > 0)
        {
            yield return (begun, null);
        }
    }
}
