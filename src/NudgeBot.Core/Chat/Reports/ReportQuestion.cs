using NudgeBot.Core.Reports;

namespace NudgeBot.Core.Chat.Reports;

/// <summary>A question for one of the reports.</summary>
/// <param name="Whose"><see cref="Own"/>, a team or a rep as typed in lower case, or null for all that the speaker may see.</param>
/// <param name="Period">A token of <see cref="Core.Reports.Period"/>; null when no days are named.</param>
/// <param name="Tier">The one tier of customers that is named: A, B or C.</param>
public sealed record ReportQuestion(ReportKind Kind, string? Whose, string? Period, ReportForm Form, string? Tier = null)
{
    /// <summary>The speaker's own: "my coverage".</summary>
    public const string Own = "me";

    private const int Longest = 150;

    /// <summary>The form that a question for figures asks for, whatever the figures: "team calls this week by day", "my calls as CSV".</summary>
    /// <param name="now">The speaker's local time.</param>
    public static ReportForm FormOf(string text, DateTimeOffset now) => text.Length > Longest ? ReportForm.Table : ReportPhrases.WithoutForm(PlainQuestion.Of(ReportPhrases.Cleaned(text), now).Plain).Form;

    /// <summary>The question, or null when the sentence is about anything else. Never throws.</summary>
    /// <param name="now">The speaker's local time.</param>
    public static ReportQuestion? Read(string text, DateTimeOffset now)
    {
        if (text.Length > Longest || text.Trim().Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        var (asked, period) = PlainQuestion.Of(ReportPhrases.Cleaned(text), now);
        var (plain, form) = ReportPhrases.WithoutForm(asked);
        return Read(plain, null)
            ?? ReportPhrases.WithoutOwner(plain).Concat(PlainQuestion.WithoutTail(plain)).Select(cut => Read(cut.Sentence, cut.Whose)).FirstOrDefault(found => found is not null);

        ReportQuestion? Read(string sentence, string? whose) => ReportPhrases.Kind(sentence) is { } kind
            ? new ReportQuestion(kind, whose ?? (ReportPhrases.IsOwn(sentence) ? Own : null), period, form, ReportPhrases.Tier(sentence))
            : null;
    }
}
