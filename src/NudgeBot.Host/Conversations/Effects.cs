using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Host.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>"Do the nudges work?": a manager sees the comparison for their own teams; anybody else, and whoever asks about one rep, what became of the nudges.</summary>
internal static class Effects
{
    // What is compared needs many nudges, so that it looks back for longer than a list of them does.
    private const string Usual = "last_90_days";

    public static async Task AnswerAsync(Turn turn, EffectQuestion asked, CancellationToken cancellationToken)
    {
        var (isKnown, scope) = await Reporting.ScopeAsync(turn, asked.Whose, cancellationToken);
        if (!isKnown)
        {
            await turn.SayAsync(CountWords.NobodyCalled(asked.Whose!), cancellationToken);
            return;
        }

        // Those held back are compared in whole teams, so that of one rep it is said what became of the nudges.
        var aboutReps = !turn.IsManager || ReportScope.Named(scope, ReportScope.Rep).Count > 0;
        if (asked.Topic == EffectTopic.Sent || aboutReps)
        {
            await Reporting.AnswerAsync(turn, new ReportRequest(ReportKind.Nudges, scope, asked.Period ?? UsualPeriod.Of(ReportKind.Nudges)), cancellationToken);
            return;
        }

        var seen = await AudienceAnswer.OfAsync(turn.Session, turn.Speaker, scope, cancellationToken);
        if (seen is AudienceAnswer.Refused refused)
        {
            await turn.SayAsync(refused.Why, cancellationToken);
            return;
        }

        var audience = ((AudienceAnswer.Seen)seen).Audience;
        foreach (var token in (asked.Period ?? Usual).Split(Period.Against, 2))
        {
            if (Period.Of(token, turn.Today) is not { } period)
            {
                await turn.SayAsync(ReportWords.WhichDays, cancellationToken);
                continue;
            }

            var report = await NudgeReport.EffectAsync(turn.Session, audience, period, turn.Now, cancellationToken);
            await turn.SayAsync(asked.Topic == EffectTopic.Works ? report.Works() : report.ByRule(), cancellationToken);
        }
    }
}
