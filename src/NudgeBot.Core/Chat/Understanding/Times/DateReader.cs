namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>
/// Reads a date at a place in the sentence.
/// <code>
/// date     = day | weekday | month-day | week | span | holiday
/// range    = date ("-" | "to" | "through" | "until") (date | day-of-month)
/// </code>
/// </summary>
internal sealed class DateReader(DateOnly today, bool dayFirst)
{
    private static readonly HashSet<string> Joins = ["to", "through", "until", "bis", "al", "au", "ate", "hasta"];

    /// <summary>The date that begins here and the number of tokens it takes; null when none does.</summary>
    public (DatePhrase Date, int Length)? At(Cursor cursor)
    {
        if (Open(cursor) is { } open)
        {
            return open;
        }

        if (One(cursor) is not { } first)
        {
            return null;
        }

        return Range(cursor, first) ?? first;
    }

    private (DatePhrase Date, int Length)? One(Cursor cursor) =>
        RelativeDays.At(cursor, today)
        ?? SpanDates.At(cursor, today)
        ?? WeekDates.At(cursor, today)
        ?? PartDates.At(cursor, today)
        ?? CalendarDates.At(cursor, today, dayFirst)
        ?? WeekdayDates.At(cursor, today);

    // "15 to 19 march", "3-7 nov": the month comes with the last day.
    private (DatePhrase Date, int Length)? Open(Cursor cursor)
    {
        var the = cursor.Word(0) is "the" ? 1 : 0;
        if (CalendarDates.DayNumber(cursor[the]) is not { } day)
        {
            return null;
        }

        var join = Joins.Contains(cursor.Word(the + 1)) || cursor.Word(the + 1) == "-" || (cursor.Word(the + 1) is "and" && cursor.Word(-1) is "between") ? 1 : 0;
        if (join == 0 && !(cursor[the + 1].Glued && cursor[the + 1].Kind == Words.TokenKind.Number))
        {
            return null;
        }

        var next = cursor with { At = cursor.At + the + 1 + join };
        return CalendarDates.At(next, today, dayFirst) is { Length: > 1, Date: { Ahead: { } last, Behind: { } gone } until } end && CalendarDates.DayNumber(next[next.Word(0) is "the" ? 1 : 0]) == last.Day
            && Calendar.Date(last.Year, last.Month, day) is { } first && first < last && Calendar.Date(gone.Year, gone.Month, day) is { } began
            ? (Spanning(DatePhrase.On(first, began), until), the + 1 + join + end.Length)
            : null;
    }

    private (DatePhrase Date, int Length)? Range(Cursor cursor, (DatePhrase Date, int Length) first)
    {
        var at = first.Length;
        var hyphen = cursor[at].Glued && cursor[at].Kind == Words.TokenKind.Number && first.Date.AheadDays is { } start && start.From == start.To;
        var join = Joins.Contains(cursor.Word(at)) || cursor.Word(at) == "-" || (cursor.Word(at) is "and" && cursor.Word(-1) is "between") ? 1 : 0;
        if ((join == 0 && !hyphen) || first.Date.AheadDays is not { } from)
        {
            return null;
        }

        var next = cursor with { At = cursor.At + at + join };
        if (One(next) is { Date.AheadDays: { } to } second && to.To >= from.From)
        {
            return (Spanning(first.Date, second.Date), at + join + second.Length);
        }

        // "next mon to wed": the second counts from the first.
        if (new DateReader(from.From, dayFirst).One(next) is { Date.AheadDays: { } then } counted && then.To > from.From && then.To < from.From.AddDays(60))
        {
            return (Spanning(first.Date, counted.Date), at + join + counted.Length);
        }

        // "nov 23-27": the second is a day of the same month.
        if (CalendarDates.DayNumber(next[0]) is { } day && TimeWords.Unit(next.Word(1)) is null && Calendar.Date(from.From.Year, from.From.Month, day) is { } end && end > from.From)
        {
            var last = DatePhrase.On(end, Calendar.Date(first.Date.Behind?.Year ?? end.Year, end.Month, day) ?? end);
            return (Spanning(first.Date, last), at + join + 1);
        }

        return null;
    }

    private DatePhrase Spanning(DatePhrase first, DatePhrase second)
    {
        var behind = first.BehindDays is { } from && second.BehindDays is { } to
            ? to.To >= from.From ? new Days(from.From, to.To) : to.To.AddDays(7) >= from.From && to.To.AddDays(7) <= today ? new Days(from.From, to.To.AddDays(7)) : (Days?)null
            : null;
        return new DatePhrase(first.Ahead, first.Behind, new Days(first.AheadDays!.Value.From, second.AheadDays!.Value.To), behind);
    }
}
