namespace NudgeBot.Host.Tests.Simulator;

/// <summary>
/// For every rule of the bot the question whether the log holds what sets it off, asked of the tables alone. Each finds names; @now is
/// the demo's start. <c>signal</c> is missing: it comes from outside.
/// </summary>
internal static class SampleRules
{
    /// <summary>Accounts a rep may call at this moment, with their interval in days and how long they have been silent.</summary>
    private const string Callable = """
        with callable as (
            select a.*, p.name as rep, extract(epoch from @now - a.quiet_since) / 86400 as silent_days,
                   case a.tier when 'A' then 14 when 'B' then 30 else 60 end as ideal, case a.tier when 'A' then 21 when 'B' then 45 else 90 end as maximum
            from   accounts a
            join   people p on p.id = a.owner_id
            where  a.state in ('prospect', 'customer') and not a.do_not_call
            and   (a.phone is not null or exists (select from contacts c where c.account_id = a.id and c.phone is not null and not c.do_not_call))
            and   (@now at time zone coalesce(a.time_zone, p.time_zone))::time between '08:00' and '19:59'
            and    extract(isodow from @now at time zone coalesce(a.time_zone, p.time_zone)) < 6)
        """;

    /// <summary>Working days gone by since a deal came into its stage, by its owner's calendar, and whether anybody spoke within three of them.</summary>
    private const string Stuck = """
        with stuck as (
            select d.*, p.name as rep, w.days, w.days_since_talk
            from   deals d
            join   accounts a on a.id = d.account_id
            join   people p on p.id = d.owner_id
            cross  join lateral (
                select count(*) filter (where day > (d.stage_since at time zone p.time_zone)::date) as days,
                       count(*) filter (where day > (greatest(d.last_connect_at, a.last_connect_at) at time zone p.time_zone)::date) as days_since_talk
                from   generate_series((@now at time zone p.time_zone)::date - 120, (@now at time zone p.time_zone)::date, interval '1 day') as day
                where  extract(isodow from day) < 6
            ) w
            where  d.state = 'open')
        """;

    public static readonly IReadOnlyDictionary<string, string> Finds = new Dictionary<string, string>
    {
        ["uncalled_customer, past the ideal"] = $"{Callable} select distinct name from callable where silent_days between ideal and maximum",
        ["uncalled_customer, past the maximum"] = $"{Callable} select distinct name from callable where silent_days > maximum",
        ["missing_number"] = """
            select a.name from accounts a
            where  a.state = 'customer' and a.tier = 'B' and a.quiet_since < @now - interval '30 days' and a.phone is null
            and    not exists (select from contacts c where c.account_id = a.id and c.phone is not null)
            """,
        ["stalled_deal, early"] = $"{Stuck} select name from stuck where early_stage and days > 10 and days_since_talk > 3",
        ["stalled_deal, late"] = $"{Stuck} select name from stuck where not early_stage and days > 5 and days_since_talk > 3",
        ["stalled_deal, close date passed"] = $"{Stuck} select name from stuck where days <= 5 and close_on < (@now)::date and days_since_talk > 3",
        ["open_deal_cadence"] = """
            select d.name from deals d
            where  d.state = 'open'
            and   (select count(*) from activities v where v.account_id = d.account_id and v.kind = 'call' and v.direction = 'outbound'
                   and v.occurred_at > @now - interval '7 days') < 2
            """,
        ["new_lead, just arrived"] = "select name from accounts where state = 'lead' and owner_id is not null and last_attempt_at is null and opened_at between @now - interval '2 hours' and @now",
        ["new_lead, second attempt"] = "select name from accounts where state = 'lead' and attempts_since_connect = 1 and opened_at < @now - interval '12 hours'",
        ["first_conversation_follow_up"] = """
            select a.name from accounts a
            where  a.state = 'prospect' and a.last_connect_at between @now - interval '4 days' and @now - interval '12 hours'
            and   (select count(*) from activities v where v.account_id = a.id and v.outcome = 'connected') = 1
            """,
        ["callback_due, today"] = "select name from accounts where next_promised_call_at between @now and @now + interval '7 hours'",
        ["callback_due, overdue"] = "select name from accounts where next_promised_call_at < @now - interval '12 hours'",
        ["missed_inbound, call"] = """
            select a.name from activities m join accounts a on a.id = m.account_id
            where  m.kind = 'call' and m.direction = 'inbound' and m.outcome in ('no_answer', 'voicemail') and m.occurred_at between @now - interval '2 hours' and @now - interval '15 minutes'
            and    coalesce(a.last_attempt_at, '-infinity') < m.occurred_at and coalesce(a.last_connect_at, '-infinity') < m.occurred_at
            """,
        ["missed_inbound, voicemail"] = """
            select a.name from activities m join accounts a on a.id = m.account_id
            where  m.kind = 'other' and m.direction = 'inbound' and m.note ilike '%voicemail%' and m.occurred_at > @now - interval '2 hours'
            and    coalesce(a.last_attempt_at, '-infinity') < m.occurred_at
            """,
        ["email_ping_pong"] = """
            select a.name from accounts a
            join   activities m on m.account_id = a.id and m.kind = 'email' and m.occurred_at > @now - interval '5 days'
            where  coalesce(a.last_connect_at, '-infinity') < @now - interval '5 days'
            group  by a.name
            having count(*) >= 5 and count(distinct m.direction) = 2
            """,
        ["email_only"] = """
            select a.name from accounts a
            join   activities m on m.account_id = a.id and m.kind = 'email' and m.direction = 'outbound' and m.occurred_at > @now - interval '30 days'
            where  coalesce(a.last_connect_at, '-infinity') < @now - interval '30 days'
            group  by a.name
            having count(*) >= 5
            """,
        ["empty_pipeline"] = """
            select p.name from people p left join deals d on d.owner_id = p.id and d.state = 'open'
            where  p.role = 'rep' group by p.id, p.name having coalesce(sum(d.amount), 0) < 10000
            """,
        ["hello_call"] = $"{Callable} select name from callable where state = 'customer' and value > 0",
        ["one_more_call"] = $"{Callable} select name from callable where silent_days > 1",
    };

    /// <summary>Per rep: how many callable accounts are past their ideal, and past their maximum.</summary>
    public const string DuePerRep = Callable + """
         select rep, count(*) filter (where silent_days > ideal) as ideal, count(*) filter (where silent_days > maximum) as maximum from callable group by rep
        """;

    /// <summary>What each rep's first nudge is about: of what is past its maximum, the best by value and silence, with the last conversation.</summary>
    public const string FirstOfEachRep = Callable + """
        select distinct on (c.rep) c.rep, c.name as account, c.emails_in_since_connect + c.emails_out_since_connect as emails,
               c.attempts_since_connect as attempts, talk.note, talk.contact_name as contact, talk.minutes::float8 as minutes,
               who.phone is not null or c.phone is not null as hasnumber, c.last_touch_at > c.last_connect_at + interval '14 days' as emailsgoon,
               (c.value * c.silent_days / c.ideal)::float8 as score,
               (select max(greatest(a.value, d.amount))::float8 * 4 from deals d join accounts a on a.id = d.account_id
                where d.owner_id = c.owner_id and d.state = 'open') as bestdeal
        from   callable c
        cross  join lateral (select v.note, v.contact_name, v.contact_id, v.minutes from activities v
                             where v.account_id = c.id and v.outcome = 'connected' order by v.occurred_at desc limit 1) talk
        left   join contacts who on who.id = talk.contact_id
        where  c.silent_days > c.maximum
        order  by c.rep, c.value * c.silent_days / c.ideal desc
        """;
}
