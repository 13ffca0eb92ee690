namespace NudgeBot.Fakes.Postgres;

/// <summary>Twenty reps with two hundred accounts and twenty deals each, and a log as long as one likes; for questions of cost.</summary>
public static class BigTeam
{
    private const int Reps = 20;

    public static async Task FillAsync(SampleTeam team, DateTimeOffset now)
    {
        for (var rep = 0; rep < Reps; rep++)
        {
            await team.PersonAsync($"Rep{rep}");
        }

        await team.RunAsync("""
            insert into accounts (name, state, tier, value, owner_id, phone, opened_at, last_connect_at)
            select 'Account ' || p.id || '-' || n, 'customer', chr(65 + n % 3), n * 100, p.id, '+48 22 555 01 00', '2020-01-01', @now - n * interval '9 hours'
            from   people p, generate_series(1, 200) n
            where  p.name like 'Rep%'
            """, new { now = now.UtcDateTime });
        await team.RunAsync("insert into contacts (account_id, name, phone) select id, 'Dana', '+48 22 555 01 01' from accounts");
        await team.RunAsync("""
            insert into deals (name, account_id, owner_id, stage, stage_since, amount)
            select 'Deal ' || a.id, a.id, a.owner_id, 'Proposal', @now - a.id % 30 * interval '1 day', 500
            from   accounts a
            where  a.id % 10 = 0
            """, new { now = now.UtcDateTime });
        await team.RunAsync("""
            insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, state, planned_at, due_at, sent_at, delivery)
            select a.owner_id, 'uncalled_customer', a.id, 'account:' || a.id, a.quiet_since, 0, '', '{}', 'ignored', at, at, at, 1
            from   accounts a, lateral (select @now - (1 + a.id % 90) * interval '1 day' as at) dated
            """, new { now = now.UtcDateTime });
    }

    /// <summary>With each rep's customers something has come up: of twenty one each was promised a call, rang in vain, is a lead, was first spoken with, was written to.</summary>
    public static Task ComeUpAsync(SampleTeam team, DateTimeOffset now) => team.RunAsync("""
        update accounts
        set    next_promised_call_at    = case id % 20 when 1 then @now + (id % 7 - 3) * interval '9 hours' end,
               missed_inbound_at        = case id % 20 when 2 then @now - id % 60 * interval '1 day' end,
               state                    = case id % 20 when 3 then 'lead' when 4 then 'prospect' else state end,
               lead_since               = case id % 20 when 3 then @now - id % 60 * interval '1 day' end,
               first_connect_at         = case id % 20 when 4 then @now - id % 60 * interval '1 day' end,
               last_connect_at          = case id % 20 when 3 then null else last_connect_at end,
               emails_out_since_connect = case id % 20 when 5 then 6 else 0 end,
               last_touch_at            = case id % 20 when 5 then @now - id % 60 * interval '1 day' end
        """, new { now = now.UtcDateTime });

    /// <summary>Emails and voicemails, of which no clock stops; the clocks' columns are left as they are.</summary>
    public static async Task LogAsync(SampleTeam team, int perAccount, DateTimeOffset now)
    {
        await team.RunAsync("""
            insert into activities (kind, direction, outcome, account_id, rep_id, occurred_at)
            select case when n % 4 = 0 then 'call' else 'email' end, 'outbound', case when n % 4 = 0 then 'voicemail' end, a.id, a.owner_id, @now - n * interval '5 hours'
            from   accounts a, generate_series(1, @perAccount) n
            """, new { perAccount, now = now.UtcDateTime });
        foreach (var table in new[] { "activities", "accounts", "contacts", "deals", "nudges", "mutes", "people", "time_off", "holidays" })
        {
            await team.RunAsync($"analyze {table}");
        }
    }
}
