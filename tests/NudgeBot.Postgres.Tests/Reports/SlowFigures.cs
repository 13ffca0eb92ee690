namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>Every figure once more, by reading the whole log: each effective row, its rep's own date. A line per figure.</summary>
internal static class SlowFigures
{
    private const string Local = """
        with log as (
            select v.*, v.occurred_at at time zone p.time_zone as wall, a.name as customer
            from   activities v
            join   people p on p.id = v.rep_id
            left   join accounts a on a.id = v.account_id
            where  v.retracted_at is null and (v.occurred_at at time zone p.time_zone)::date between @first and @last
        )
        """;

    private const string Figures = """
        sum(case when kind = 'call' and direction = 'outbound' then 1 else 0 end) as attempts,
        sum(case when kind = 'call' and outcome = 'connected' then 1 else 0 end) as connects,
        sum(case when kind = 'call' and direction = 'outbound' and outcome = 'connected' then 1 else 0 end) as dialled,
        sum(case when kind = 'call' and direction = 'inbound' and not outcome = any ('{busy,voicemail,no_answer}') then 1 else 0 end) as answered,
        sum(case when kind = 'email' and direction = 'outbound' then 1 else 0 end) as emails
        """;

    public const string Counts = $"""
        {Local}
        select format('rep %s: %s %s %s %s %s', p.id, coalesce(f.attempts, 0), coalesce(f.connects, 0), coalesce(f.dialled, 0), coalesce(f.answered, 0), coalesce(f.emails, 0))
        from   people p
        left   join (select rep_id, {Figures} from log group by rep_id) f on f.rep_id = p.id
        order  by p.id
        """;

    public const string Days = $"""
        {Local}, days as (select rep_id, wall::date as day, {Figures} from log group by rep_id, wall::date)
        select format('rep %s on %s: %s %s %s %s %s', rep_id, day, attempts, connects, dialled, answered, emails)
        from   days
        where  exists (select from log where log.rep_id = days.rep_id and wall::date = day and (kind = 'call' or kind = 'email' and direction = 'outbound'))
        order  by rep_id, day
        """;

    public const string Hours = $"""
        {Local}
        select format('at %s: %s %s', to_char(wall, 'HH24')::int, count(*), count(nullif(outcome = 'connected', false)))
        from   log
        where  kind = 'call' and direction = 'outbound'
        group  by to_char(wall, 'HH24')
        order  by to_char(wall, 'HH24')
        """;

    public const string Names = $"""
        {Local}, first as (select distinct on (rep_id, account_id) * from log where kind = 'call' and outcome = 'connected' and account_id is not null order by rep_id, account_id, occurred_at)
        select format('rep %s spoke with %s', p.id, (select string_agg(customer, ', ' order by occurred_at, account_id) from first where first.rep_id = p.id))
        from   people p
        order  by p.id
        """;

    public const string Silent = $"""
        {Local}
        select format('rep %s called nobody', id)
        from   people
        where  id not in (select rep_id from log where kind = 'call' and direction = 'outbound')
        order  by id
        """;

    public const string Customers = $"""
        {Local}, heard as (select account_id, customer, {Figures} from log where account_id is not null group by account_id, customer)
        select format('customer %s: %s %s %s', customer, attempts, connects, emails)
        from   heard
        where  not (attempts = 0 and connects = 0 and emails = 0)
        order  by attempts desc, connects desc, emails desc, account_id
        """;

    public const string Sums = $"""
        {Local}, heard as (select account_id, {Figures} from log where account_id is not null group by account_id)
        select format('customers: %s %s %s %s, %s %s %s',
                      (select count(*) from heard where greatest(attempts, connects, emails) > 0), (select count(*) from heard where attempts > 0), (select count(*) from heard where connects > 0),
                      (select count(*) from heard where emails > 0 and attempts + connects = 0),
                      coalesce(sum(attempts), 0), coalesce(sum(connects), 0), coalesce(sum(emails), 0))
        from   heard
        """;

    public const string Reach = $"""
        {Local}
        select format('rep %s: %s of %s', p.id,
                      (select count(distinct account_id) from log where rep_id = p.id and kind = 'call' and outcome = 'connected'),
                      (select count(distinct account_id) from log where rep_id = p.id))
        from   people p
        order  by p.id
        """;

    public const string ReachTogether = $"""
        {Local}
        select format('together: %s of %s', (select count(distinct account_id) from log where kind = 'call' and outcome = 'connected'), (select count(distinct account_id) from log))
        """;

    /// <summary>What <c>rep_days</c> has to hold.</summary>
    public const string RepDays = """
        select format('rep %s on %s UTC: %s', rep_id, date(occurred_at at time zone 'UTC'), array[
                      count(*) filter (where kind = 'call' and direction = 'outbound'),
                      count(*) filter (where kind = 'call' and outcome = 'connected'),
                      count(*) filter (where kind = 'call' and outcome = 'connected' and direction = 'outbound'),
                      count(*) filter (where kind = 'call' and direction = 'inbound' and outcome not in ('busy', 'voicemail', 'no_answer')),
                      count(*) filter (where kind = 'email' and direction = 'outbound'),
                      count(*) filter (where kind = 'email' and direction = 'inbound'),
                      count(*) filter (where kind = 'text'),
                      count(*) filter (where kind = 'meeting' or kind = 'video')])
        from   activities
        where  retracted_at is null and rep_id is not null
        group  by rep_id, date(occurred_at at time zone 'UTC')
        having count(*) filter (where kind not in ('call', 'other') or direction = 'outbound' and kind = 'call' or outcome not in ('busy', 'voicemail', 'no_answer')) > 0
        order  by 1
        """;

    /// <summary>What it does hold.</summary>
    public const string RepDaysKept = """
        select format('rep %s on %s UTC: %s', rep_id, day, array[attempts, connects, outbound_connects, answered, emails_out, emails_in, texts, meetings])
        from   rep_days
        where  array[attempts, connects, outbound_connects, answered, emails_out, emails_in, texts, meetings] <> array[0, 0, 0, 0, 0, 0, 0, 0]
        order  by 1
        """;
}
