using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>When a row's touch happened: the moment itself, else the day with its time of day, else when it was ticked off, else when it was written down.</summary>
internal static class ActivityTimes
{
    private const int EarliestYear = 1990;

    // Clocks of phone systems are not ours.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    internal abstract record Found
    {
        private Found()
        {
        }

        public sealed record At(DateTimeOffset When, bool TimeIsKnown) : Found;

        public sealed record Future : Found;

        public sealed record No(string Column, string Reason) : Found;
    }

    public static Found Of(Cells row, DateTimeOffset now)
    {
        var written = Written(row);
        if (written?.In(row.File.Zone) is not { } when)
        {
            var column = row.File.Columns.Has(Field.At) ? Field.At : row.File.Columns.Has(Field.On) ? Field.On : Field.Opened;
            return new Found.No(row.File.Columns.Header(column), row.Text(column) is { } text ? $"'{Short(text)}' is not a date" : "has no date");
        }

        var known = written.Value.Time is not null;
        return when.Year < EarliestYear ? new Found.No(row.File.Columns.Header(row.File.Columns.Has(Field.At) ? Field.At : Field.On), $"lies in {when.Year}, before there were such records")
            : known ? when > now + Slack ? new Found.Future() : new Found.At(when, TimeIsKnown: true)
            : written.Value.Date > DateOnly.FromDateTime(now.UtcDateTime) ? new Found.Future()
            : new Found.At(when, TimeIsKnown: false);
    }

    private static WrittenMoment? Written(Cells row)
    {
        var at = row.Written(Field.At);
        if (at is { Date: not null, Time: not null })
        {
            return at;
        }

        var day = at?.Date is not null ? at : row.Written(Field.On);
        var time = at is { Date: null } ? at : row.Written(Field.TimeOfDay);
        if (day is { Time: not null })
        {
            return day;
        }

        if (day is { } on && time is { Time: { } clock })
        {
            return time.Value.Date is { } full && full != on.Date ? day : on with { Time = clock, Offset = time.Value.Offset };
        }

        var done = row.Written(Field.Completed);
        return done is not null && (day is null || done.Value.Date == day.Value.Date || done.Value.Date < day.Value.Date) ? done
            : day ?? (time is { Date: not null } ? time : row.Written(Field.Opened));
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
