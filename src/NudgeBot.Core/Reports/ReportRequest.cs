using System.Globalization;
using NudgeBot.Core.Nudges;

namespace NudgeBot.Core.Reports;

/// <summary>How figures are shown.</summary>
public enum ReportForm
{
    /// <summary>A summary and a table.</summary>
    Table,

    /// <summary>The same, a row per day.</summary>
    ByDay,

    /// <summary>The same, as a picture.</summary>
    Chart,

    /// <summary>The same, as a file.</summary>
    Csv,
}

/// <summary>A question for figures, as it is kept in a button and asked again on a tap.</summary>
/// <param name="Scope">As <see cref="Chat.Understanding.Reading.Scope"/> gives it and <see cref="ReportScope"/> writes it, with a tier of customers or one customer, or not; null for all that the asker may see.</param>
/// <param name="Period">A token of <see cref="Reports.Period.Of"/>, or <see cref="NewestDay"/>.</param>
/// <param name="Days">Whether the file or the picture is to have a row per day, because what it is made of has.</param>
public sealed record ReportRequest(ReportKind Kind, string? Scope, string Period, ReportForm Form = ReportForm.Table, bool Days = false)
{
    /// <summary>In place of a period: today, or the day before it that <see cref="Attendances.NewestDay"/> finds.</summary>
    public const string NewestDay = "newest_day";

    private const char Between = '|';
    private const string OfDays = "+days";

    /// <summary>Whether there is to be a row per day, in whatever form.</summary>
    public bool IsByDay => Days || Form == ReportForm.ByDay;

    /// <summary>The one tier of customers that is asked about; null for all.</summary>
    public string? Tier => ReportScope.Named(Scope, ReportScope.Tier) is [var tier, ..] ? tier : null;

    /// <summary>The id of the one customer that is asked about; null for all.</summary>
    public long? Customer =>
        ReportScope.Named(Scope, ReportScope.Customer) is [var id, ..] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var customer) ? customer : null;

    /// <summary>The value of a button. The days are fixed in it, so that "today" is still that day when it is tapped tomorrow.</summary>
    public string Write(Period period) =>
        string.Join(Between, SnakeCase.Of(Kind) + (IsByDay ? OfDays : ""), FormattableString.Invariant($"{period.First:yyyy-MM-dd}..{period.Last:yyyy-MM-dd}"), Scope);

    /// <summary>What <see cref="Write"/> wrote; null for anything else.</summary>
    public static ReportRequest? Read(string? value, ReportForm form) =>
        (value ?? "").Split(Between, 3) is [var word, var period, var scope]
        && word.EndsWith(OfDays, StringComparison.Ordinal) is var days
        && Enum.GetValues<ReportKind>().Where(kind => SnakeCase.Of(kind) == (days ? word[..^OfDays.Length] : word)).Select(kind => (ReportKind?)kind).FirstOrDefault() is { } kind
            ? new ReportRequest(kind, scope.Length == 0 ? null : scope, period, form, days)
            : null;
}
