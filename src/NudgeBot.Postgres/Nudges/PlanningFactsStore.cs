using NudgeBot.Core.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Postgres.Nudges;

/// <summary>Everything the planner wants to know about one rep: a handful of reads, none of them of the log.</summary>
public sealed class PlanningFactsStore(Session session)
{
    private readonly DueStore due = new(session);
    private readonly ToldStore told = new(session);

    /// <summary>The facts, or null when the person is not active any more.</summary>
    /// <param name="expectedAt">When this look was due; null for a look out of turn.</param>
    public async Task<RepFacts?> OfAsync(long repId, Policy policy, DateTimeOffset now, DateTimeOffset? expectedAt, CancellationToken cancellationToken)
    {
        if (await new WorkingTimeStore(session).OfAsync(repId, now, cancellationToken, policy.Quiet) is not { } rep)
        {
            return null;
        }

        var recent = await told.RecentAsync(repId, now, cancellationToken);
        var deals = await due.DealsAsync(repId, policy, now, rep.Hours.Zone.Date(now), cancellationToken);
        deals = [.. deals, .. await due.DealsAsync(Missing(recent.Select(nudge => nudge.DealId), deals.Select(deal => deal.Id)), cancellationToken)];

        var accounts = await due.AccountsAsync(repId, policy, now, cancellationToken);
        accounts = [.. accounts.UnionBy(await due.QuietestAsync(repId, now, cancellationToken), account => account.Id)];
        var wanted = deals.Select(deal => (long?)deal.AccountId).Concat(recent.Select(nudge => (long?)nudge.AccountId));
        accounts = [.. accounts, .. await due.AccountsAsync(Missing(wanted, accounts.Select(account => account.Id)), cancellationToken)];

        var earlier = await told.LastOfEachSilenceAsync(repId, [.. accounts.Select(account => account.Id)], cancellationToken);
        return new RepFacts(
            repId, rep.Name, rep.Hours, policy, accounts, deals, [.. recent.UnionBy(earlier, nudge => nudge.Id)],
            await told.MutesAsync(repId, now, cancellationToken), expectedAt);
    }

    private static List<long> Missing(IEnumerable<long?> wanted, IEnumerable<long> present) => [.. wanted.OfType<long>().Distinct().Except(present)];
}
