using NudgeBot.Core.Nudges;

namespace NudgeBot.Postgres.Nudges;

/// <summary>What has come up with a rep's customers besides their silence: promises, missed calls, leads, first conversations, emails, signals.</summary>
public sealed class PressingStore(Session session)
{
    // Coarse on purpose: the rules judge what is found here. Nothing that they would take is older than this.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(45);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <summary>Whose emails are read at all, and how many of them at most.</summary>
    private const int MostEmails = 60;

    internal const string AccountsSql = """
        select id from accounts where owner_id = any(@owners) and next_promised_call_at between @lately and @soon
        union
        select id from accounts where owner_id = any(@owners) and missed_inbound_at >= @lately
        union
        select id from accounts where owner_id = any(@owners) and state = 'lead' and lead_since between @lately and @soon
        union
        select id from accounts where owner_id = any(@owners) and state = 'lead' and first_connect_at is not null
        union
        select id from accounts where owner_id = any(@owners) and state <> 'customer' and first_connect_at >= @lately
        union
        select id from accounts
        where  owner_id = any(@owners) and last_touch_at >= @lately
        and    emails_in_since_connect + emails_out_since_connect >= 2 and emails_in_since_connect + emails_out_since_connect >= @emails
        """;

    /// <summary>The accounts of these owners with which something has come up, or will within a day.</summary>
    public Task<IReadOnlyList<long>> AccountsAsync(long[] owners, Policy policy, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.QueryAsync<long>(AccountsSql, AccountParameters(owners, policy, now), cancellationToken);

    internal static object AccountParameters(long[] owners, Policy policy, DateTimeOffset now) =>
        new { owners, lately = now - Lately, soon = now + Soon, emails = Math.Min(policy.PingPongEmails, policy.EmailOnlyEmails) };

    /// <summary>The newest emails of those of these accounts that have had enough of them to matter, each oldest first.</summary>
    public async Task<ILookup<long, EmailFacts>> EmailsAsync(IReadOnlyList<AccountFacts> accounts, Policy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select wanted.id as accountid, e.occurred_at as at, e.inbound
            from   unnest(@ids) as wanted(id)
            cross  join lateral (
                select occurred_at, direction = 'inbound' as inbound
                from   activities
                where  account_id = wanted.id and retracted_at is null and kind = 'email' and occurred_at > @since
                order  by occurred_at desc
                limit  @MostEmails
            ) e
            order  by wanted.id, e.occurred_at
            """;

        var least = Math.Min(policy.PingPongEmails, policy.EmailOnlyEmails);
        var since = now - TimeSpan.FromDays(Math.Max(policy.PingPongDays, policy.EmailOnlyDays));
        var ids = accounts
            .Where(account => account.Clock.EmailsInSinceConnect + account.Clock.EmailsOutSinceConnect >= least && account.Clock.LastTouchAt > since)
            .Select(account => account.Id)
            .ToArray();
        var rows = ids.Length == 0 ? [] : await session.QueryAsync<EmailRow>(Sql, new { ids, since, MostEmails }, cancellationToken);
        return rows.ToLookup(row => row.AccountId, row => new EmailFacts(row.At, row.Inbound));
    }

    /// <summary>The signals about these owners' customers that still stand.</summary>
    public async Task<IReadOnlyList<SignalFacts>> SignalsAsync(long[] owners, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select s.id, s.kind, s.account_id as accountid, s.deal_id as dealid, s.contact_name as contact, s.note, s.arrived_at as arrivedat, s.expires_at as expiresat
            from   signals s
            join   accounts a on a.organization_id = s.organization_id and a.id = s.account_id
            where  s.expires_at > @now and s.arrived_at <= @soon and a.owner_id = any(@owners)
            """;

        return Facts(await session.QueryAsync<SignalRow>(Sql, new { owners, now, soon = now + Soon }, cancellationToken));
    }

    /// <summary>The sum of this rep's open deals.</summary>
    public Task<decimal> OpenPipelineAsync(long repId, CancellationToken cancellationToken) =>
        session.ScalarAsync<decimal>("select coalesce(sum(amount), 0) from deals where owner_id = @repId and state = 'open'", new { repId }, cancellationToken);

    private static IReadOnlyList<SignalFacts> Facts(IReadOnlyList<SignalRow> rows) =>
    [
        .. rows.Select(row => new SignalFacts(
            row.Id, SignalKinds.FromWord(row.Kind)!.Value, row.AccountId, row.DealId, row.Contact, row.Note, row.ArrivedAt, row.ExpiresAt)),
    ];

    private sealed record EmailRow(long AccountId, DateTimeOffset At, bool Inbound);

    private sealed record SignalRow(
        long Id, string Kind, long AccountId, long? DealId, string? Contact, string? Note, DateTimeOffset ArrivedAt, DateTimeOffset ExpiresAt);
}
