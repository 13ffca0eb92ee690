using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Reports;
using NudgeBot.Host.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>"Do the nudges work?": a manager sees the comparison for their own teams; anybody else what became of their own nudges.</summary>
internal static class Effects
{
    // What is compared needs many nudges, so that it looks back for longer than a list of them does.
    private const string Usual = "last_90_days";

    public static async Task AnswerAsync(Turn turn, EffectQuestion asked, CancellationToken cancellationToken)
    {
        var scope = !turn.IsManager ? "me" : asked.Team is { } team ? $"team:{team}" : null;
        if (asked.Topic == EffectTopic.Sent || !turn.IsManager)
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
        var period = Period.Of(asked.Period ?? Usual, turn.Today) ?? Period.Of(Usual, turn.Today)!;
        var report = await NudgeReport.EffectAsync(turn.Session, audience, period, turn.Now, cancellationToken);
        await turn.SayAsync(asked.Topic == EffectTopic.Works ? report.Works() : report.ByRule(), cancellationToken);
    }
}
