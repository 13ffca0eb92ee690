using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Cli;

/// <summary>One person's plan, as <c>plan --json</c> writes it.</summary>
internal sealed record RepPlanJson(
    long Id, string Name, string? Email, string TimeZone, int Budget,
    IReadOnlyList<SendJson> Sends, IReadOnlyList<HeldJson> Held, IReadOnlyList<ReplacedJson> Replaced, IReadOnlyList<SuppressedJson> Suppressed,
    DateTimeOffset NextPlanningAt);

/// <summary>What would be sent.</summary>
/// <param name="Rule">When the rule fires, in a sentence.</param>
/// <param name="Why">The evidence.</param>
/// <param name="Place">How it finds its place in the day: <c>budget</c>, <c>at_once</c>, <c>beside</c>, <c>one_more_call</c>.</param>
/// <param name="StandsInFor">The absent colleague in whose place the person is asked.</param>
internal sealed record SendJson(NudgeJson Nudge, string Rule, string Why, string Place, string? StandsInFor, string Title, string Text);

/// <summary>What would go out and waits on purpose, so that what nudging does can be measured.</summary>
internal sealed record HeldJson(NudgeJson Nudge, DateTimeOffset WindowClosesAt, DateTimeOffset Until);

/// <summary>An open nudge that would be taken back, because something more pressing about the same customer goes out.</summary>
internal sealed record ReplacedJson(long Id, string Rule, long AccountId);

/// <summary>What would not be sent.</summary>
/// <param name="Reason">A word, such as <c>customer_asleep</c>.</param>
/// <param name="Until">When that is over, where anybody can tell.</param>
internal sealed record SuppressedJson(NudgeJson Nudge, string Reason, string Sentence, DateTimeOffset? Until);

/// <param name="Policy">The values of the team's policy that decide; null where none does.</param>
/// <param name="NextAt">When the same silence would be nudged about again, if nothing changes.</param>
internal sealed record NudgeJson(
    string Rule, string? Policy, long AccountId, string Account, long? DealId, string Subject, DateTimeOffset SilenceSince, int Occurrence, bool Urgent, double Score,
    DateTimeOffset DueAt, DateTimeOffset? NextAt, long? Returns);

internal static class PlanJson
{
    public static async Task<RepPlanJson> OfAsync(RepFacts facts, string? email, DateTimeOffset now, CardFactsStore cards, CancellationToken cancellationToken)
    {
        var plan = Planner.Plan(facts, now);
        var sends = new List<SendJson>();
        foreach (var send in plan.Sends)
        {
            var card = await cards.OfAsync(facts, send.Nudge, now, cancellationToken);
            var message = NudgeCard.Write(send.Nudge, card, nudgeId: 0);
            sends.Add(new SendJson(
                Nudge(send.Nudge, facts), send.Nudge.Rule.FiresWhen, send.Nudge.Rule.Evidence(card), send.Nudge.Place.Word(), send.Nudge.StandsInFor?.Name,
                message.Card!.Title, message.Text));
        }

        return new RepPlanJson(
            facts.Id, facts.Name, email, facts.Hours.Zone.Id, DayBudget.Of(facts.Policy, facts.Nudges), sends,
            [.. plan.Held.Select(held => new HeldJson(Nudge(held.Nudge, facts), held.WindowClosesAt, held.Until))],
            [.. plan.Replaced.Select(nudge => new ReplacedJson(nudge.Id, nudge.Rule, nudge.AccountId))],
            [.. plan.Suppressed.Select(held => new SuppressedJson(Nudge(held.Nudge, facts), held.Why.Reason.Word(), held.Why.Sentence(facts.Hours.Zone, now), held.Why.Until))],
            plan.NextPlanningAt);
    }

    private static NudgeJson Nudge(Candidate nudge, RepFacts facts) => new(
        nudge.Rule.Name, WhyWords.Values(nudge.Rule.Name, facts.Policy, nudge.Account.Tier, nudge.Deal?.Early), nudge.Account.Id, nudge.Account.Name, nudge.Deal?.Id, nudge.Subject, nudge.SilenceSince, nudge.Occurrence.Number, nudge.Urgent,
        Math.Round(nudge.Score, 2), nudge.Occurrence.DueAt, nudge.NextAt, nudge.Returns?.Id);
}
