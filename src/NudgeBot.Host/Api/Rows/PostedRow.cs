using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NudgeBot.Host.Import.Reporting;

namespace NudgeBot.Host.Api.Rows;

/// <summary>
/// One object of a posted array, read field by field. What cannot be read is noted as refused and comes back as null, so that reading goes
/// on and every reason is told at once.
/// </summary>
internal sealed partial class PostedRow(int index, IReadOnlyDictionary<string, JsonElement> said, List<RowRefusal> refusals)
{
    private const decimal MostMinutes = 24 * 60;
    private const int EarliestYear = 1990;

    // Other clocks are not ours.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>The place in the array, from 0.</summary>
    public int Index { get; } = index;

    public void Refuse(ApiField field, string reason) => refusals.Add(new RowRefusal(Index, field.Name, reason));

    public bool Says(ApiField field) => Value(field) is not null;

    /// <summary>A text on one line.</summary>
    public string? Line(ApiField field) => Text(field) is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    /// <summary>A text as it is; blank is nothing.</summary>
    public string? Text(ApiField field)
    {
        var text = Value(field) is { } value ? Text(field, value) : "";
        if (text is "" && field.Required)
        {
            Refuse(field, "is missing");
        }

        return text is { Length: > 0 } ? text : null;
    }

    /// <summary>What a word stands for.</summary>
    /// <param name="find">Null for a word that stands for nothing here.</param>
    /// <param name="otherwise">What to say then.</param>
    public T? Word<T>(ApiField field, Func<string, T?> find, string otherwise)
        where T : struct
    {
        if (Line(field) is not { } word)
        {
            return null;
        }

        var found = find(word);
        if (found is null)
        {
            Refuse(field, $"'{Shown(word)}' {otherwise}");
        }

        return found;
    }

    /// <summary>What a text is once it is cleaned.</summary>
    /// <inheritdoc cref="Word"/>
    public string? Cleaned(ApiField field, Func<string, string?> clean, string otherwise)
    {
        if (Line(field) is not { } line)
        {
            return null;
        }

        var cleaned = clean(line);
        if (cleaned is null)
        {
            Refuse(field, $"'{Shown(line)}' {otherwise}");
        }

        return cleaned;
    }

    public decimal? Minutes(ApiField field)
    {
        if (Value(field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var minutes) && minutes is >= 0 and <= MostMinutes)
        {
            return Math.Round(minutes, 2);
        }

        Refuse(field, $"is no length: send a number of minutes from 0 to {MostMinutes}");
        return null;
    }

    /// <summary>A moment in UTC, to the microsecond.</summary>
    public DateTimeOffset? Moment(ApiField field) => Line(field) is { } text ? Moment(field, text) : null;

    /// <summary>A moment that has come.</summary>
    /// <param name="now">Business time.</param>
    public DateTimeOffset? Past(ApiField field, DateTimeOffset now)
    {
        var moment = Moment(field);
        if (moment > now + Slack)
        {
            Refuse(field, $"lies in the future, and only what has happened is kept (it is {now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} now)");
        }
        else if (moment is { Year: < EarliestYear })
        {
            Refuse(field, $"lies in {moment.Value.Year}, before there were such records");
        }

        return moment;
    }

    /// <summary>A day, or a moment.</summary>
    public (DateOnly? Day, DateTimeOffset? Moment) DayOrMoment(ApiField field) =>
        Line(field) is not { } text ? (null, null)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, null)
        : (null, Moment(field, text));

    /// <summary>A value of the row, fit to be shown.</summary>
    public static string Shown(string value) => Printable.Of(value);

    private DateTimeOffset? Moment(ApiField field, string text)
    {
        if (WithOffset().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            // PostgreSQL keeps microseconds.
            return new DateTimeOffset(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }

        Refuse(field, $"'{Shown(text)}' is no moment with an offset, such as 2026-03-02T10:15:00+01:00 or 2026-03-02T09:15:00Z");
        return null;
    }

    // Null where it has been refused.
    private string? Text(ApiField field, JsonElement value)
    {
        if (field.Form == FieldForm.Key && value.ValueKind == JsonValueKind.Number && WholeNumber().IsMatch(value.GetRawText()))
        {
            return value.GetRawText();
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Refuse(field, field.Form == FieldForm.Key ? "must be a text or a whole number" : "must be a text");
            return null;
        }

        var text = Unescaped(value)?.Trim();
        if (text is null || text.Any(IsNoText))
        {
            Refuse(field, "has a character that is no part of a text");
            return null;
        }

        if (text.Length > field.Most)
        {
            Refuse(field, $"is too long: {text.Length:N0} characters, and {field.Most:N0} are the most");
            return null;
        }

        return text;
    }

    private JsonElement? Value(ApiField field) => said.TryGetValue(field.Name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static bool IsNoText(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');

    // Half of a surrogate pair, which JSON can spell and no text can hold.
    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithOffset();

    [GeneratedRegex(@"^-?\d{1,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}
