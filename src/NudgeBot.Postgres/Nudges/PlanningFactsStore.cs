using NudgeBot.Core.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Postgres.Nudges;

/// <summary>Everything the planner wants to know about one rep: a handful of reads by index, of the log none but a few emails.</summary>
public sealed class PlanningFactsStore(Session session)
{
    private readonly DueStore due = new(session);
    private readonly PressingStore pressing = new(session);
    private readonly ToldStore told = new(session);

    /// <summary>The facts, or null when the person is not active any more.</summary>
    /// <param name="expectedAt">When this look was due; null for a look out of turn.</param>
    public async Task<RepFacts?> OfAsync(long repId, Policy policy, DateTimeOffset now, DateTimeOffset? expectedAt, CancellationToken cancellationToken)
    {
        if (await new WorkingTimeStore(session).OfAsync(repId, now, cancellationToken, policy.Quiet) is not { } rep)
        {
            return null;
        }

        var absent = await new StandInStore(session).ForAsync(repId, now, cancellationToken);
        long[] owners = [repId, .. absent.Select(one => one.PersonId)];
        var recent = await told.RecentAsync(repId, now, cancellationToken);
        var signals = await pressing.SignalsAsync(owners, now, cancellationToken);

        var deals = new List<DealFacts>();
        var accounts = new List<AccountFacts>();
        foreach (var owner in owners)
        {
            deals.AddRange(await due.DealsAsync(owner, policy, now, rep.Hours.Zone.Date(now), cancellationToken));
            accounts.AddRange(await due.AccountsAsync(owner, policy, now, cancellationToken));
        }

        deals.AddRange(await due.DealsAsync(Missing(recent.Select(nudge => nudge.DealId), deals.Select(deal => deal.Id)), cancellationToken));
        accounts.AddRange((await due.QuietestAsync(repId, now, cancellationToken)).ExceptBy(accounts.Select(account => account.Id), account => account.Id));
        var wanted = (await pressing.AccountsAsync(owners, policy, now, cancellationToken)).Select(id => (long?)id)
            .Concat(deals.Select(deal => (long?)deal.AccountId))
            .Concat(signals.Select(signal => (long?)signal.AccountId))
            .Concat(recent.Select(nudge => (long?)nudge.AccountId));
        accounts.AddRange(await due.AccountsAsync(Missing(wanted, accounts.Select(account => account.Id)), cancellationToken));

        var emails = await pressing.EmailsAsync(accounts, policy, now, cancellationToken);
        var earlier = await told.LastOfEachSilenceAsync(repId, [.. accounts.Select(account => account.Id)], cancellationToken);
        return new RepFacts(
            repId, rep.Name, rep.Hours, policy, [.. accounts.Select(account => account with { Emails = [.. emails[account.Id]] })], deals,
            [.. recent.UnionBy(earlier, nudge => nudge.Id)], await told.MutesAsync(repId, now, cancellationToken), expectedAt)
        {
            Role = rep.Role,
            Signals = signals,
            StandsInFor = [.. absent.Select(one => new StoodInFor(one.PersonId, one.Name, one.Until))],
            OpenPipeline = policy.PipelineFloor is null ? null : await pressing.OpenPipelineAsync(repId, cancellationToken),
        };
    }

    private static List<long> Missing(IEnumerable<long?> wanted, IEnumerable<long> present) => [.. wanted.OfType<long>().Distinct().Except(present)];
}
