using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Reading;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Host.Import.Reporting;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>The values of one row by what they mean. Of several columns for one thing the first that says something counts.</summary>
/// <param name="report">Told of values that cannot be used; null where the row has been reported before.</param>
internal sealed class Cells(SourceFile file, FileReport? report)
{
    private SourceRow row = null!;

    public SourceFile File { get; } = file;

    public RowPlace Place => new(File.Number, row.Line);

    /// <summary>The row is gone from the source.</summary>
    public bool IsDeleted => Flag(Field.Deleted) == true || Id(Field.MergedInto) is not null;

    /// <summary>When the source last changed it; a date that cannot be read is no reason to complain.</summary>
    public DateTimeOffset? ChangedAt => First(Field.Changed, (text, column) => MomentText.Parse(text, File.Facts.Moment(column).Order ?? DayOrder.DayFirst)?.In(File.Zone));

    public void Move(SourceRow next) => row = next;

    /// <summary>The text in one column.</summary>
    public string? Raw(int column) => Blanks.Text(row[column]);

    public string? Text(Field field) => First(field, (text, _) => text);

    public string? Name(Field field) => FirstRaw(field, Blanks.Name);

    public string? Phone(Field field) => FirstRaw(field, Blanks.Phone);

    public bool? Flag(Field field)
    {
        foreach (var column in File.Columns[field])
        {
            if (Blanks.Flag(row[column]) is { } flag)
            {
                return flag;
            }
        }

        return null;
    }

    /// <summary>An id or a reference; of a list of them the first.</summary>
    public string? Id(Field field) => FirstRaw(field, raw => Blanks.Id(raw) is { } id ? File.IsSalesforce ? SalesforceIds.Long(id) : id : null);

    /// <summary>
    /// A reference that the file has a column for: empty where that is blank, null where there is none. Of several ids in one cell
    /// the first: a call with three people is one call.
    /// </summary>
    public string? Reference(Field field) => Id(field) switch
    {
        null => File.Columns.Has(field) ? "" : null,
        var ids when ids.Contains(';', StringComparison.Ordinal) && !ids.Contains(' ', StringComparison.Ordinal) => ids.Split(';')[0],
        var id => id,
    };

    public string? Email(Field field)
    {
        if (Text(field) is null)
        {
            return null;
        }

        var email = FirstRaw(field, Blanks.Email);
        if (email is null)
        {
            Ignore(field, "is not an e-mail address");
        }

        return email;
    }

    public string? Zone(Field field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var zone = Zones.Find(text);
        if (zone is null)
        {
            Ignore(field, "is not a time zone such as Europe/Warsaw");
        }

        return zone;
    }

    public decimal? Amount(Field field) => First(field, (text, column) =>
    {
        var amount = File.Facts.Amount(column).Parse(text);
        if (amount is null)
        {
            Ignore(column, "is not an amount");
        }

        return amount;
    });

    public decimal? Minutes(Field field) => First(field, (text, column) =>
    {
        var minutes = File.Facts.Duration(column).Minutes(text);
        if (minutes is null)
        {
            Ignore(column, File.Facts.Duration(column).IsOpen
                ? "is a length whose unit nobody says: name it in a map (\"duration\": \"seconds\")"
                : "is no length of a call");
        }

        return minutes;
    });

    /// <summary>What is written in the first column that has something; a sentinel such as 1900 or 2050 is nothing.</summary>
    public WrittenMoment? Written(Field field) => First(field, (text, column) =>
    {
        var facts = File.Facts.Moment(column);
        var written = MomentText.Parse(text, File.Map.Dates ?? facts.Order ?? DayOrder.DayFirst);
        if (written is null && !IsNoDate(text))
        {
            Ignore(column, "is not a date");
        }

        return written is { Date: { } date } && (date.Year is < 1950 or >= 2050 || date == new DateOnly(1970, 1, 1)) ? null
            : facts.IsDays && written is { } day ? day with { Time = null }
            : written;
    });

    public DateTimeOffset? Moment(Field field) => Written(field)?.In(File.Zone);

    public DateOnly? Day(Field field) => Written(field)?.Date;

    public void Ignore(Field field, string reason) => report?.Ignore(row.Line, File.Columns.Header(field), reason);

    private void Ignore(int column, string reason) => report?.Ignore(row.Line, File.Columns.Headers[column], reason);

    private static bool IsNoDate(string text) => text is "0" or "0000-00-00" or "0000-00-00 00:00:00" or "999" or "-1";

    private T? First<T>(Field field, Func<string, int, T?> read)
    {
        foreach (var column in File.Columns[field])
        {
            if (Blanks.Text(row[column]) is { } text && read(text, column) is { } found)
            {
                return found;
            }
        }

        return default;
    }

    private string? FirstRaw(Field field, Func<string?, string?> clean)
    {
        foreach (var column in File.Columns[field])
        {
            if (clean(row[column]) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
