using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>"Do the nudges work?": a manager sees the comparison for their own teams; anybody else what became of their own nudges.</summary>
internal static class Effects
{
    // What is compared needs many nudges, so that it looks back for longer than a list of them does.
    private const string Usual = "last_90_days";

    public static async Task AnswerAsync(Turn turn, EffectQuestion asked, CancellationToken cancellationToken)
    {
        if (asked.Topic == EffectTopic.Sent || !turn.IsManager)
        {
            var scope = !turn.IsManager ? "me" : asked.Team is { } team ? $"team:{team}" : null;
            await Reporting.AnswerAsync(turn, new ReportRequest(ReportKind.Nudges, scope, asked.Period ?? UsualPeriod.Of(ReportKind.Nudges)), cancellationToken);
            return;
        }

        var period = Period.Of(asked.Period ?? Usual, turn.Today) ?? Period.Of(Usual, turn.Today)!;

        var seen = await new PersonStore(turn.Session).TeamsSeenByAsync(turn.Speaker.Id, cancellationToken);
        var teams = seen.Where(team => asked.Team is null || team.Name.Equals(asked.Team, StringComparison.OrdinalIgnoreCase)).ToList();
        if (teams.Count == 0)
        {
            await turn.SayAsync(asked.Team is { } named && seen.Count > 0 ? PolicyWords.WhichTeam(named, [.. seen.Select(team => team.Name)]) : BotWords.NoTeam, cancellationToken);
            return;
        }

        var report = await ReportAsync(turn, BotWords.Listed([.. teams.Select(team => team.Name)]), EffectScope.Teams(teams.Select(team => team.Id)), period, cancellationToken);
        await turn.SayAsync(asked.Topic == EffectTopic.Works ? report.Works() : report.ByRule(), cancellationToken);
    }

    private static async Task<EffectReport> ReportAsync(Turn turn, string whom, EffectScope scope, Period period, CancellationToken cancellationToken) =>
        new(whom, period, await new EffectStore(turn.Session).CountAsync(scope, period, turn.Now, cancellationToken));
}
