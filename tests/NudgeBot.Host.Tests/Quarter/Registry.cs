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
                new { teamId, policy = PolicyJson.Differences(settings.PolicyOf(rules.Key.Rules)) });
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

        foreach (var customer in company.Customers.Values)
        {
            await KeepAsync(customer, now);
        }
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

    /// <summary>The customer as they are now, with what has happened with them.</summary>
    public async Task KeepAsync(Customer customer, DateTimeOffset now)
    {
        await team.RunAsync(
            """
            insert into accounts (id, name, state, tier, value, owner_id, phone, time_zone, do_not_call, opened_at, lead_since)
            overriding system value
            values (@Id, @Name, @State, @Tier, @Value, @owner, @phone, @zone, @DoNotCall, @opened, @since)
            on conflict on constraint accounts_pkey do update
            set state = excluded.state, owner_id = excluded.owner_id, phone = excluded.phone, time_zone = excluded.time_zone,
                do_not_call = excluded.do_not_call, lead_since = excluded.lead_since
            """,
            new
            {
                customer.Id,
                customer.Name,
                customer.State,
                customer.Tier,
                customer.Value,
                owner = PersonOf(customer.Owner),
                phone = customer.HasNumber ? "1000" : null,
                zone = customer.Zone?.Id,
                customer.DoNotCall,
                opened = customer.OpenedAt.UtcDateTime,
                since = customer.LeadSince.UtcDateTime,
            });
        foreach (var deal in customer.Deals)
        {
            await KeepAsync(deal);
        }

        foreach (var signal in customer.Signals.Where(signal => signals.Add(signal.Id)))
        {
            await team.RunAsync(
                "insert into signals (id, source, source_id, kind, account_id, arrived_at, expires_at) overriding system value values (@Id, 'desk', @Id::text, @Kind, @account, @at, @ends)",
                new { signal.Id, signal.Kind, account = customer.Id, at = signal.ArrivedAt.UtcDateTime, ends = signal.ExpiresAt.UtcDateTime });
        }

        var known = logged.TryGetValue(customer.Id, out var kept) ? kept : logged[customer.Id] = new(ReferenceEqualityComparer.Instance);
        if (customer.Log.Where(touch => !known.Contains(touch)).ToList() is { Count: > 0 } news)
        {
            await team.Database.InAsync(
                team.Organization,
                async session =>
                {
                    foreach (var touch in news.Where(known.Add))
                    {
                        await new ActivityStore(session).LogAsync(Row(customer, touch), now, default);
                    }
                },
                default);
        }
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

    private Task KeepAsync(Deal deal) => team.RunAsync(
        """
        insert into deals (id, account_id, name, owner_id, stage, early_stage, state, amount, close_on, opened_at, stage_since)
        overriding system value
        values (@Id, @account, @name, @owner, @stage, @IsEarly, @State, @Amount, @closeOn, @opened, @since)
        on conflict on constraint deals_pkey do update
        set owner_id = excluded.owner_id, stage = excluded.stage, early_stage = excluded.early_stage, state = excluded.state,
            close_on = excluded.close_on, stage_since = excluded.stage_since
        """,
        new
        {
            deal.Id,
            account = deal.Customer.Id,
            name = FormattableString.Invariant($"Deal {deal.Id}"),
            owner = PersonOf(deal.Owner),
            stage = FormattableString.Invariant($"Stage {deal.Stage}"),
            deal.IsEarly,
            deal.State,
            deal.Amount,
            closeOn = deal.CloseOn?.ToDateTimeUnspecified(),
            opened = deal.OpenedAt.UtcDateTime,
            since = deal.StageSince.UtcDateTime,
        });

    private static NewActivity Row(Customer customer, Touch touch) => new(
        "phone", null, Enum.Parse<ActivityKind>(touch.Kind, ignoreCase: true), touch.Outbound ? CallDirection.Outbound : CallDirection.Inbound,
        CallOutcomes.FromWord(touch.Outcome), customer.Id, null, null, touch.Rep is { } rep ? PersonOf(rep) : null, touch.At,
        FollowUpOn: touch.Promised is { } next ? DateOnly.FromDateTime(next.UtcDateTime) : null, FollowUpAt: touch.Promised);
}
