using System.Text.Json;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Nudges.Policies;
using NudgeBot.Core.Tests.Quarter.Running;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Calls;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Host.Tests.Quarter;

/// <summary>
/// Writes a world into the database and keeps it there: reps and their teams once, and whatever changes around a customer or a rep when it
/// has changed. Customers, deals and signals have the same ids here and there; reps come after the sample team's own people.
/// </summary>
internal sealed class Registry(SampleTeam team, Company company)
{
    private const int AfterTheSample = 1000;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly Settings settings = new();
    private readonly Dictionary<long, HashSet<Touch>> logged = [];
    private readonly HashSet<long> signals = [];
    private readonly Dictionary<long, (int Away, int Mutes)> sellers = [];

    public static long PersonOf(long seller) => seller + AfterTheSample;

    public static long SellerOf(long person) => person - AfterTheSample;

    public async Task FoundAsync(DateTimeOffset now)
    {
        foreach (var rules in company.Sellers.Values.GroupBy(seller => (seller.Rules, seller.Calendar.Zone)))
        {
            var teamId = await team.AskAsync<long>(
                "insert into teams (name, time_zone) values (@name, @zone) returning id",
                new { name = $"Team {rules.Min(seller => seller.Id)}", zone = rules.Key.Zone.Id });
            await team.RunAsync(
                "insert into team_policies (team_id, policy, changed_at) values (@teamId, @policy::jsonb, '2020-01-01')",
                new { teamId, policy = PolicyJson.Differences(settings.PolicyOf(rules.Key.Rules) with { Schedule = new Core.Nudges.Notices.NoticeSchedule { RollCallQuestion = false, RollCall = false, WeeklyMirror = false, TeamLine = false } }) });
            await team.RunAsync(
                "insert into holidays (team_id, day, name) select @teamId, unnest(@days), 'Holiday'",
                new { teamId, days = rules.First().Calendar.Holidays.Select(day => day.ToDateTimeUnspecified()).ToArray() });
            foreach (var seller in rules)
            {
                await SettleInAsync(seller, teamId);
            }
        }

        foreach (var seller in company.Sellers.Values)
        {
            await KeepAsync(seller, now);
        }

        await WriteAsync(company.Customers.Values);
        await RememberAsync(company.Customers.Values, now);
    }

    /// <summary>Time off and mutes, as far as they are new.</summary>
    public async Task KeepAsync(Seller seller, DateTimeOffset now)
    {
        var (away, mutes) = sellers.GetValueOrDefault(seller.Id);
        foreach (var absence in seller.Calendar.Away.Skip(away))
        {
            await team.RunAsync(
                "insert into time_off (person_id, first_day, last_day, stand_in_id) values (@person, @first, @last, @standIn)",
                new
                {
                    person = PersonOf(seller.Id),
                    first = absence.First.ToDateTimeUnspecified(),
                    last = absence.Last.ToDateTimeUnspecified(),
                    standIn = absence.StandIn is { } other ? PersonOf(other) : (long?)null,
                });
        }

        foreach (var mute in seller.Mutes.Skip(mutes))
        {
            await team.RunAsync(
                "insert into mutes (rep_id, account_id, rule, until, muted_at) values (@person, @Customer, @Rule, @until, @now)",
                new { person = PersonOf(seller.Id), mute.Customer, mute.Rule, until = mute.Until?.UtcDateTime, now = now.UtcDateTime });
        }

        sellers[seller.Id] = (seller.Calendar.Away.Count, seller.Mutes.Count);
    }

    /// <summary>These customers as they are now, with what has happened with them.</summary>
    public async Task KeepAsync(IReadOnlyCollection<Customer> customers, DateTimeOffset now)
    {
        if (customers.Count == 0)
        {
            return;
        }

        await WriteAsync(customers);
        await team.Database.InAsync(
            team.Organization,
            async session =>
            {
                foreach (var row in customers.SelectMany(customer => News(customer).Select(touch => Row(customer, touch))))
                {
                    await new ActivityStore(session).LogAsync(row, now, default);
                }
            },
            default);
    }

    private async Task SettleInAsync(Seller seller, long teamId)
    {
        var calendar = seller.Calendar;
        await team.RunAsync(
            """
            insert into people (id, name, email, role, team_id, time_zone, working_days, opens, closes, quiet_from, quiet_to)
            overriding system value
            values (@id, @Name, @email, 'rep', @teamId, @zone, @days, @opens, @closes, @from, @to)
            """,
            new
            {
                id = PersonOf(seller.Id),
                seller.Name,
                email = FormattableString.Invariant($"rep{seller.Id}@example.com"),
                teamId,
                zone = calendar.Zone.Id,
                days = calendar.Week.Select(day => (short)day).ToArray(),
                opens = calendar.Opens.ToTimeOnly().ToTimeSpan(),
                closes = calendar.Closes.ToTimeOnly().ToTimeSpan(),
                from = calendar.Quiet?.From.ToTimeOnly().ToTimeSpan(),
                to = calendar.Quiet?.To.ToTimeOnly().ToTimeSpan(),
            });
        await team.RunAsync(
            "insert into chat_identities (workspace_id, user_id, person_id, conversation) values (@Workspace, @id::text, @id, 'dm-' || @id)",
            new { team.Workspace, id = PersonOf(seller.Id) });
    }

    // Set by set: there are very many of them at first.
    private async Task WriteAsync(IReadOnlyCollection<Customer> customers)
    {
        await team.RunAsync(
            """
            insert into accounts (id, name, state, tier, value, owner_id, phone, time_zone, do_not_call, opened_at, lead_since)
            overriding system value
            select r.id, r.name, r.state, r.tier, r.value, r.owner, r.phone, r.zone, r.do_not_call, r.opened, r.since
            from   jsonb_to_recordset(@rows::jsonb) as r(id bigint, name text, state text, tier text, value numeric, owner bigint, phone text, zone text,
                                                         do_not_call boolean, opened timestamptz, since timestamptz)
            on conflict on constraint accounts_pkey do update
            set state = excluded.state, owner_id = excluded.owner_id, phone = excluded.phone, time_zone = excluded.time_zone,
                do_not_call = excluded.do_not_call, lead_since = excluded.lead_since
            """,
            Rows(customers.Select(customer => new
            {
                customer.Id,
                customer.Name,
                customer.State,
                customer.Tier,
                customer.Value,
                owner = PersonOf(customer.Owner),
                phone = customer.HasNumber ? "1000" : null,
                zone = customer.Zone?.Id,
                do_not_call = customer.DoNotCall,
                opened = customer.OpenedAt,
                since = customer.LeadSince,
            })));
        await team.RunAsync(
            """
            insert into deals (id, account_id, name, owner_id, stage, early_stage, state, amount, close_on, opened_at, stage_since)
            overriding system value
            select r.id, r.account, 'Deal ' || r.id, r.owner, 'Stage ' || r.stage, r.early, r.state, r.amount, r.close_on, r.opened, r.since
            from   jsonb_to_recordset(@rows::jsonb) as r(id bigint, account bigint, owner bigint, stage int, early boolean, state text, amount numeric,
                                                         close_on date, opened timestamptz, since timestamptz)
            on conflict on constraint deals_pkey do update
            set owner_id = excluded.owner_id, stage = excluded.stage, early_stage = excluded.early_stage, state = excluded.state,
                close_on = excluded.close_on, stage_since = excluded.stage_since
            """,
            Rows(customers.SelectMany(customer => customer.Deals).Select(deal => new
            {
                deal.Id,
                account = deal.Customer.Id,
                owner = PersonOf(deal.Owner),
                deal.Stage,
                early = deal.IsEarly,
                deal.State,
                deal.Amount,
                close_on = deal.CloseOn?.ToDateOnly(),
                opened = deal.OpenedAt,
                since = deal.StageSince,
            })));
        await team.RunAsync(
            """
            insert into signals (id, source, source_id, kind, account_id, arrived_at, expires_at)
            overriding system value
            select r.id, 'desk', r.id, r.kind, r.account, r.at, r.ends
            from   jsonb_to_recordset(@rows::jsonb) as r(id bigint, kind text, account bigint, at timestamptz, ends timestamptz)
            """,
            Rows(customers.SelectMany(customer => customer.Signals).Where(signal => signals.Add(signal.Id)).Select(signal => new
            {
                signal.Id,
                signal.Kind,
                account = signal.About.Id,
                at = signal.ArrivedAt,
                ends = signal.ExpiresAt,
            })));
    }

    // What had happened before the bot came.
    private async Task RememberAsync(IReadOnlyCollection<Customer> customers, DateTimeOffset now)
    {
        await team.RunAsync(
            """
            insert into activities (source, kind, direction, outcome, account_id, rep_id, occurred_at, follow_up_on, follow_up_at, logged_at)
            select 'phone', r.kind, r.direction, r.outcome, r.account, r.rep, r.at, (r.promised at time zone 'utc')::date, r.promised, @now
            from   jsonb_to_recordset(@rows::jsonb) as r(kind text, direction text, outcome text, account bigint, rep bigint, at timestamptz,
                                                         promised timestamptz)
            """,
            Rows(customers.SelectMany(customer => News(customer).Select(touch => new
            {
                touch.Kind,
                direction = touch.Outbound ? "outbound" : "inbound",
                touch.Outcome,
                account = customer.Id,
                rep = touch.Rep is { } rep ? PersonOf(rep) : (long?)null,
                touch.At,
                touch.Promised,
            })),
            now));
        await team.RunAsync("analyze accounts, deals, activities");
        foreach (var some in customers.Chunk(1000))
        {
            await team.Database.InAsync(
                team.Organization,
                session => new ClockStore(session).RefreshAccountsAsync([.. some.Select(customer => customer.Id)], default),
                default);
        }
    }

    private static object Rows<T>(IEnumerable<T> rows, DateTimeOffset? now = null) => new { rows = JsonSerializer.Serialize(rows, Json), now = now?.UtcDateTime };

    private List<Touch> News(Customer customer)
    {
        var known = logged.TryGetValue(customer.Id, out var kept) ? kept : logged[customer.Id] = new(ReferenceEqualityComparer.Instance);
        return [.. customer.Log.Where(known.Add)];
    }

    private static NewActivity Row(Customer customer, Touch touch) => new(
        "phone", null, Enum.Parse<ActivityKind>(touch.Kind, ignoreCase: true), touch.Outbound ? CallDirection.Outbound : CallDirection.Inbound,
        CallOutcomes.FromWord(touch.Outcome), customer.Id, null, null, touch.Rep is { } rep ? PersonOf(rep) : null, touch.At,
        FollowUpOn: touch.Promised is { } next ? DateOnly.FromDateTime(next.UtcDateTime) : null, FollowUpAt: touch.Promised);
}
