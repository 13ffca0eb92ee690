using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Cli;

/// <summary>One person's plan, as <c>plan --json</c> writes it.</summary>
internal sealed record RepPlanJson(
    long Id, string Name, string? Email, string TimeZone, int Budget,
    IReadOnlyList<SendJson> Sends, IReadOnlyList<SuppressedJson> Suppressed, DateTimeOffset NextPlanningAt);

/// <summary>What would be sent.</summary>
internal sealed record SendJson(NudgeJson Nudge, string Why, string Title, string Text);

/// <summary>What would not be sent.</summary>
/// <param name="Reason">A word, such as <c>customer_asleep</c>.</param>
/// <param name="Until">When that is over, where anybody can tell.</param>
internal sealed record SuppressedJson(NudgeJson Nudge, string Reason, string Sentence, DateTimeOffset? Until);

/// <param name="NextAt">When the same silence would be nudged about again, if nothing changes.</param>
internal sealed record NudgeJson(
    string Rule, long AccountId, string Account, long? DealId, string Subject, DateTimeOffset SilenceSince, int Occurrence, bool Urgent, double Score,
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
            sends.Add(new SendJson(Nudge(send.Nudge), send.Nudge.Rule.Evidence(card), message.Card!.Title, message.Text));
        }

        return new RepPlanJson(
            facts.Id, facts.Name, email, facts.Hours.Zone.Id, DayBudget.Of(facts.Policy, facts.Nudges), sends,
            [.. plan.Suppressed.Select(held => new SuppressedJson(Nudge(held.Nudge), held.Why.Reason.Word(), held.Why.Sentence(facts.Hours.Zone, now), held.Why.Until))],
            plan.NextPlanningAt);
    }

    private static NudgeJson Nudge(Candidate nudge) => new(
        nudge.Rule.Name, nudge.Account.Id, nudge.Account.Name, nudge.Deal?.Id, nudge.Subject, nudge.SilenceSince, nudge.Occurrence.Number, nudge.Urgent,
        Math.Round(nudge.Score, 2), nudge.Occurrence.DueAt, nudge.NextAt, nudge.Returns?.Id);
}
