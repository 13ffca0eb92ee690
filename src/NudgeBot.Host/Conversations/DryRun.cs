using NudgeBot.Core.Nudges;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>What the planner would do about the speaker at this moment. Nothing of it is written.</summary>
internal sealed record DryRun(RepFacts Facts, PlanResult Plan)
{
    private const int MostTries = 5;

    /// <summary>Null when the speaker gets no nudges.</summary>
    public static async Task<DryRun?> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        var policy = await new PolicyStore(turn.Session).OfPersonAsync(turn.Speaker.Id, cancellationToken);
        return await new PlanningFactsStore(turn.Session).OfAsync(turn.Speaker.Id, policy, turn.Now, expectedAt: null, cancellationToken) is { } facts
            ? new DryRun(facts, Planner.Plan(facts, turn.Now))
            : null;
    }

    /// <summary>When the reason of a nudge comes up again, if nothing changes; null when nobody can tell.</summary>
    public DateTimeOffset? NextOf(OpenNudge nudge)
    {
        if (Held(Plan, nudge) is not { } same)
        {
            return Opening(SilenceEnds(nudge));
        }

        // A repeat keeps its distance from the last time, too: what the planner would say then is asked, as if the nudge stayed unanswered.
        var unanswered = Facts with { Nudges = [.. Facts.Nudges.Select(other => other.Id == nudge.Id ? other with { State = NudgeState.Ignored } : other)] };
        var next = Opening(same.Nudge.NextAt ?? same.Why.Until);
        for (var tries = 0; tries < MostTries && next is { } at; tries++)
        {
            if (Held(Planner.Plan(unanswered, at), nudge) is not { Why: { Reason: Restraint.AlreadyNudged, Until: { } later } } || later <= at)
            {
                break;
            }

            next = Opening(later);
        }

        return next;
    }

    /// <summary>What keeps a nudge about this customer back: one of the day's budget before the one more call.</summary>
    public Suppressed? HeldBack(long accountId) =>
        Plan.Suppressed.Concat(Plan.Held.Select(held => new Suppressed(held.Nudge, new Suppression(Restraint.HeldBack, held.Until))))
            .Where(held => held.Nudge.Account.Id == accountId).OrderBy(held => held.Nudge.Rule.Place == Place.OneMoreCall).FirstOrDefault() is { } held
            ? held with { Why = held.Why with { Until = Opening(held.Why.Until) } }
            : null;

    /// <summary>The nudge about this customer that would go out.</summary>
    public Send? Sending(long accountId) => Plan.Sends.FirstOrDefault(send => send.Nudge.Account.Id == accountId);

    private static Suppressed? Held(PlanResult plan, OpenNudge nudge) =>
        plan.Suppressed.FirstOrDefault(held => held.Nudge.Rule.Name == nudge.Rule && held.Nudge.Account.Id == nudge.AccountId && held.Nudge.Deal?.Id == nudge.DealId);

    // A silence that has ended begins anew, and is too long once more.
    private DateTimeOffset? SilenceEnds(OpenNudge nudge) =>
        nudge.Rule == "uncalled_customer" && Facts.Accounts.FirstOrDefault(account => account.Id == nudge.AccountId) is { } account
            ? account.SilentSince(Facts.Policy.Meetings) + Facts.Policy.IntervalsOf(account.Tier).Ideal
            : null;

    // A silence may be due at midnight; nobody is nudged before they work.
    private DateTimeOffset? Opening(DateTimeOffset? moment) => moment is { } at ? Facts.Hours.NextOpening(at) : null;
}
