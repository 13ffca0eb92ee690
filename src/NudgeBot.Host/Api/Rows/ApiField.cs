namespace NudgeBot.Host.Api.Rows;

/// <summary>How the value of a field is written.</summary>
internal enum FieldForm
{
    /// <summary>Text on one line.</summary>
    Line,

    /// <summary>Text, perhaps on several lines.</summary>
    Text,

    /// <summary>An id or a name by which a record is known; ids may be whole numbers.</summary>
    Key,

    /// <summary>A moment with its offset: <c>2026-03-02T10:15:00+01:00</c>.</summary>
    Moment,

    /// <summary>A day, or a moment on it.</summary>
    DayOrMoment,

    /// <summary>Minutes, at most a day of them.</summary>
    Minutes,
}

/// <summary>
/// Something a row may say. Rows are read by these, and the published description is made of them, so that the two cannot differ.
/// </summary>
/// <param name="Name">As the description has it; in a row, case and underscores do not matter.</param>
/// <param name="Says">What it means, for whoever writes the sender.</param>
/// <param name="Most">The longest text, in characters.</param>
/// <param name="Words">All that may be said, where that is a closed list.</param>
internal sealed record ApiField(string Name, FieldForm Form, string Says, bool Required = false, int Most = 255, IReadOnlyList<string>? Words = null)
{
    /// <summary>Another name that senders give it.</summary>
    public string? Also { get; init; }

    public static readonly ApiField Source = new(
        "source", FieldForm.Line, "The system the row comes from, always by the same name, such as 'aircall' or 'website'. Ids are kept under it.", Required: true, Most: 100);

    public static readonly ApiField Id = new(
        "id", FieldForm.Key, "The source's own id of the row. Sending it again changes that row and never makes a second.", Required: true)
    { Also = "source_id" };

    /// <summary>A name as names are compared.</summary>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
