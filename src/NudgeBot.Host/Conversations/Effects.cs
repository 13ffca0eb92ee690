using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>"Do the nudges work?": a manager sees the comparison for their own teams; anybody else what became of their own nudges.</summary>
internal static class Effects
{
    public static async Task AnswerAsync(Turn turn, EffectQuestion asked, CancellationToken cancellationToken)
    {
        var period = Period.Of(asked.Period ?? Usual(asked.Topic), turn.Today) ?? Period.Of(Usual(asked.Topic), turn.Today)!;
        if (!turn.IsManager)
        {
            await turn.SayAsync((await ReportAsync(turn, "You", EffectScope.Person(turn.Speaker.Id), period, cancellationToken)).Sent(), cancellationToken);
            return;
        }

        var seen = await new PersonStore(turn.Session).TeamsSeenByAsync(turn.Speaker.Id, cancellationToken);
        var teams = seen.Where(team => asked.Team is null || team.Name.Equals(asked.Team, StringComparison.OrdinalIgnoreCase)).ToList();
        if (teams.Count == 0)
        {
            await turn.SayAsync(asked.Team is { } named && seen.Count > 0 ? PolicyWords.WhichTeam(named, [.. seen.Select(team => team.Name)]) : BotWords.NoTeam, cancellationToken);
            return;
        }

        var report = await ReportAsync(turn, BotWords.Listed([.. teams.Select(team => team.Name)]), EffectScope.Teams(teams.Select(team => team.Id)), period, cancellationToken);
        await turn.SayAsync(Message(report, asked.Topic), cancellationToken);
    }

    private static ChatMessage Message(EffectReport report, EffectTopic topic) => topic switch
    {
        EffectTopic.Works => report.Works(),
        EffectTopic.ByRule => report.ByRule(),
        _ => report.Sent(),
    };

    // What is compared needs many nudges, so that it looks back for longer than a list of them does.
    private static string Usual(EffectTopic topic) => topic == EffectTopic.Sent ? "this_month" : "last_90_days";

    private static async Task<EffectReport> ReportAsync(Turn turn, string whom, EffectScope scope, Period period, CancellationToken cancellationToken) =>
        new(whom, period, await new EffectStore(turn.Session).CountAsync(scope, period, turn.Now, cancellationToken));
}
