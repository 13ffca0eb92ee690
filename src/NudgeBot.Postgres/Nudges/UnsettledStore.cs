using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;

namespace NudgeBot.Postgres.Nudges;

/// <summary>Open nudges about whom something has happened: a call, a new owner, a deal that moved.</summary>
public sealed class UnsettledStore(Session session)
{
    private readonly DueStore subjects = new(session);

    // Coarse on purpose: what is found here is judged by the rules, what is not found has not changed.
    private const string Happened = """
        n.state in ('held', 'planned', 'sent', 'snoozed')
        and (a.last_connect_at > n.silence_since or a.last_meeting_at > n.silence_since or a.last_attempt_at >= n.planned_at or a.do_not_call
             or a.state = 'closed' or a.owner_id is distinct from coalesce(n.for_rep_id, n.rep_id)
             or n.deal_id is not null and (d.id is null or d.state <> 'open' or d.owner_id is distinct from coalesce(n.for_rep_id, n.rep_id) or d.stage_since > n.silence_since)
             or n.rule in ('new_lead', 'lead_question') and (a.state <> 'lead' or a.lead_since > n.silence_since)
             or n.rule = 'callback_due' and a.next_promised_call_at is distinct from n.silence_since
             or n.rule = 'missed_inbound' and a.missed_inbound_at is null
             or n.rule = 'first_conversation_follow_up' and a.first_connect_at is distinct from n.silence_since
             or n.rule = 'open_deal_cadence' and a.last_attempt_at > n.silence_since
             or n.rule = 'missing_number')
        """;

    private const string From = $"""
        select {NudgeRow.Columns}
        from   nudges n
        join   accounts a on a.organization_id = n.organization_id and a.id = n.account_id
        left   join deals d on d.organization_id = n.organization_id and d.id = n.deal_id
        """;

    /// <summary>All that may have become moot.</summary>
    public async Task<IReadOnlyList<UnsettledNudge>> ChangedAsync(CancellationToken cancellationToken) =>
        await WithSurroundingsAsync(await session.QueryAsync<NudgeRow>($"{From} where {Happened} order by n.id", null, cancellationToken), cancellationToken);

    /// <summary>This one, or null when it is not open.</summary>
    public async Task<UnsettledNudge?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await WithSurroundingsAsync(
            await session.QueryAsync<NudgeRow>($"{From} where n.id = @id and n.state in ('held', 'planned', 'sent', 'snoozed')", new { id }, cancellationToken), cancellationToken))
        .SingleOrDefault();

    private async Task<IReadOnlyList<UnsettledNudge>> WithSurroundingsAsync(IReadOnlyList<NudgeRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var accounts = (await subjects.AccountsAsync([.. rows.Select(row => row.AccountId).Distinct()], cancellationToken)).ToDictionary(account => account.Id);
        var deals = (await subjects.DealsAsync([.. rows.Select(row => row.DealId).OfType<long>().Distinct()], cancellationToken)).ToDictionary(deal => deal.Id);
        var people = (await PeopleAsync(rows, accounts, deals, cancellationToken)).ToDictionary(person => person.Id);

        var policies = new Dictionary<long, Policy>();
        foreach (var rep in rows.Select(row => row.RepId).Distinct())
        {
            policies.Add(rep, await new PolicyStore(session).OfPersonAsync(rep, cancellationToken));
        }

        var unsettled = new List<UnsettledNudge>();
        foreach (var row in rows)
        {
            var (account, deal) = (accounts[row.AccountId], row.DealId is { } dealId ? deals.GetValueOrDefault(dealId) : null);
            var owner = row.DealId is null ? account.OwnerId : deal?.OwnerId;
            unsettled.Add(new UnsettledNudge(
                row.ToRecord(), row.RepId, Zone.Find(people[row.RepId].TimeZone) ?? Zone.Utc, account, deal,
                owner is { } id ? people[id].Name : null, await CallsAsync(row, account, cancellationToken))
            { Meetings = policies[row.RepId].Meetings });
        }

        return unsettled;
    }

    private Task<IReadOnlyList<PersonRow>> PeopleAsync(
        IReadOnlyList<NudgeRow> rows, Dictionary<long, AccountFacts> accounts, Dictionary<long, DealFacts> deals, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => (long?)row.RepId).Concat(accounts.Values.Select(account => account.OwnerId)).Concat(deals.Values.Select(deal => deal.OwnerId));
        return session.QueryAsync<PersonRow>(
            "select id, name, time_zone as timezone from people where id = any(@ids)", new { ids = ids.OfType<long>().Distinct().ToArray() }, cancellationToken);
    }

    // Only where the clocks say that there is a call to find; from its time on, so that it is never the log that is read.
    private async Task<IReadOnlyList<CallMade>> CallsAsync(NudgeRow nudge, AccountFacts account, CancellationToken cancellationToken)
    {
        const string Sql = """
            select v.id, v.rep_id as repid, p.name as repname, v.occurred_at as at, v.direction = 'outbound' as isattempt, v.outcome = 'connected' as isconnect,
                   v.outcome = 'do_not_call' as refused
            from   activities v
            left   join people p on p.organization_id = v.organization_id and p.id = v.rep_id
            where  v.account_id = @AccountId and v.occurred_at >= @from and v.retracted_at is null and v.kind = 'call'
            order  by v.occurred_at desc, v.id desc
            limit  20
            """;

        var connected = account.Clock.LastConnectAt > nudge.SilenceSince ? account.Clock.LastConnectAt : null;
        var from = connected < nudge.PlannedAt ? connected.Value : nudge.PlannedAt;
        return connected is null && !account.DoNotCall && !(account.Clock.LastAttemptAt >= nudge.PlannedAt)
            ? []
            : await session.QueryAsync<CallMade>(Sql, new { nudge.AccountId, from }, cancellationToken);
    }

    private sealed record PersonRow(long Id, string Name, string TimeZone);
}
