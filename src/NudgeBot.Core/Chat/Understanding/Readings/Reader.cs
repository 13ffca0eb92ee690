using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Decides what a sentence is for. The first rule that fits answers; each says why.</summary>
internal static class Reader
{
    public static Reading Read(Sentence sentence)
    {
        if (!sentence.Items.Any(item => item.Kind is ItemKind.Word or ItemKind.Account or ItemKind.Number or ItemKind.Date or ItemKind.Time or ItemKind.Duration))
        {
            return Of(Intent.Unknown, "There are no words to read.");
        }

        if (Hostile.Reason(sentence) is { } hostile)
        {
            return Of(Intent.Unknown, hostile);
        }

        var clauses = ClauseSplitter.Split(sentence);
        var report = ReportReader.Read(sentence, clauses);
        return Corrections.Read(sentence, report)
            ?? Questions.Read(sentence, clauses, report)
            ?? Reported(sentence, report)
            ?? (Snoozes.Leads(sentence) ? Snoozes.Read(sentence, report) : null)
            ?? Absences.Read(sentence)
            ?? Snoozes.Read(sentence, report)
            ?? Talk.Read(sentence)
            ?? Of(Intent.Unknown, [.. report.Why, .. NotMade(sentence), "It is no report, question or wish that I know."]);
    }

    private static IEnumerable<string> NotMade(Sentence sentence) =>
        sentence.Has(Mark.NotCalled) ? ["It says that a call was not made."]
        : sentence.Has(Mark.FutureCall) ? ["It speaks of a call that is still to come."]
        : [];

    public static Reading Of(Intent intent, params string[] why) => new(intent, [], [], MayLog: false, null, null, null, null, why);

    private static Reading? Reported(Sentence sentence, Report report)
    {
        if (report.Calls.Count > 0)
        {
            var doubt = report.Doubt ?? Talk.Hedged(sentence);
            return new Reading(Intent.LogCall, report.Calls, report.Touches, MayLog: doubt is null, null, null, null, doubt, report.Why);
        }

        return report.Touches.Count > 0 ? new Reading(Intent.LogNonCall, [], report.Touches, MayLog: false, null, null, null, null, report.Why) : null;
    }
}
