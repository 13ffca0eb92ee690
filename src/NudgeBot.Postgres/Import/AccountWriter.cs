namespace NudgeBot.Postgres.Import;

/// <summary>Merges accounts.</summary>
internal sealed class AccountWriter(Staging staging)
{
    private static readonly string[] Columns =
        ["name", "state", "tier", "owner", "phone", "country", "time_zone", "do_not_call", "opened_at"];

    public async Task<ImportResult> WriteAsync(string source, IAsyncEnumerable<ImportedAccount> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await staging.CreateAsync("import_accounts", $"""
            {StagingRow.HeadColumns}, name text, state text, tier text, owner text, phone text, country text, time_zone text, do_not_call boolean,
            opened_at timestamptz
            """, cancellationToken);
        await staging.CopyAsync("import_accounts", $"{StagingRow.HeadNames}, {string.Join(", ", Columns)}", rows, Write, cancellationToken);
        await staging.ExecuteAsync(StagedRows.Merge("import_accounts", "import_account_rows", "source_id", Columns), null, cancellationToken);

        var owners = new Owners(staging);
        var notices = await owners.FindAsync(source, "import_account_rows", cancellationToken);
        var counts = (await staging.QueryAsync<MergeCounts>(MergeSql, new { source, now }, cancellationToken))[0];
        await owners.PlanAsync(now, cancellationToken);
        return counts.Result(notices);
    }

    private static void Write(StagingRow row, ImportedAccount account) => row.Head(account)
        .Text(account.Name).Text(account.State).Text(account.Tier).Text(account.Owner).Text(account.Phone).Text(account.Country)
        .Text(account.TimeZone).Flag(account.DoNotCall).Moment(account.OpenedAt);

    // A lead of which nobody says when it came is not taken for one that came just now: an old list must not set off a hundred first calls.
    // A rep who turned a lead into a prospect, or closed it, in chat knows better than the file of this morning: only "customer"
    // moves a state back. Do-not-call, once said, stays.
    private const string MergeSql = """
        with wanted as (
            select r.*, o.id as owner_id, a.id as account_id,
                   case when r.deleted then 'closed'
                        when r.state is null or a.state is null then coalesce(r.state, a.state)
                        when r.state in ('customer', 'closed') then r.state
                        when r.state = 'prospect' and a.state = 'lead' then 'prospect'
                        else a.state end as new_state
            from   import_account_rows r
            left   join import_owners o on o.key = r.owner
            left   join accounts a on a.source = @source and a.source_id = r.source_id
            where  not exists (select from source_aliases s where s.source = @source and s.source_id = r.source_id and s.account_id is not null)),
        changed as (
            update accounts a
            set    name        = coalesce(w.name, a.name),
                   state       = w.new_state,
                   given_tier  = coalesce(w.tier, a.given_tier),
                   owner_id    = case when w.owner is null then a.owner_id else w.owner_id end,
                   phone       = coalesce(w.phone, a.phone),
                   country     = coalesce(w.country, a.country),
                   time_zone   = coalesce(w.time_zone, a.time_zone),
                   do_not_call = a.do_not_call or w.do_not_call,
                   listed_do_not_call = a.listed_do_not_call or w.do_not_call,
                   opened_at   = coalesce(w.opened_at, a.opened_at)
            from   wanted w
            where  a.id = w.account_id
            and    (a.name, a.state, a.given_tier, a.owner_id, a.phone, a.country, a.time_zone, a.do_not_call, a.listed_do_not_call,
                    a.opened_at)
                   is distinct from
                   (coalesce(w.name, a.name), w.new_state, coalesce(w.tier, a.given_tier), case when w.owner is null then a.owner_id else w.owner_id end,
                    coalesce(w.phone, a.phone), coalesce(w.country, a.country), coalesce(w.time_zone, a.time_zone), a.do_not_call or w.do_not_call,
                    a.listed_do_not_call or w.do_not_call, coalesce(w.opened_at, a.opened_at))
            returning w.deleted),
        made as (
            insert into accounts (source, source_id, name, state, given_tier, tier, owner_id, phone, country, time_zone, do_not_call, listed_do_not_call,
                                  opened_at, lead_since)
            select @source, w.source_id, w.name, coalesce(w.new_state, 'prospect'), w.tier, coalesce(w.tier, 'B'), w.owner_id, w.phone, w.country,
                   w.time_zone, w.do_not_call, w.do_not_call, coalesce(w.opened_at, @now), case when w.new_state = 'lead' then w.opened_at end
            from   wanted w
            where  w.account_id is null and not w.deleted
            order  by w.source_id
            returning id)
        select (select count(*) from made) as made,
               (select count(*) from changed where not deleted) as changed,
               (select count(*) from changed where deleted) as removed,
               (select count(*) from wanted) as wanted,
               (select count(*) from wanted where deleted and account_id is null) as absent,
               (select coalesce(sum(copies), 0) from import_account_rows)::bigint - (select count(*) from wanted) as repeated
        """;
}
