using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>Ana sells in Warsaw, Monday to Friday from nine to six; it is Monday, 2 March 2026 unless a test says otherwise.</summary>
internal static class Some
{
    public const long Ana = 1;
    public const long Ola = 2;

    public static readonly Zone Warsaw = Zone.Of("Europe/Warsaw");

    /// <summary>Nothing is held back, and the two rules that nearly always have something to say are silent.</summary>
    public static readonly Policy Quiet = Policy.Default with { HoldBack = 0, Off = new HashSet<string> { "hello_call", "open_deal_cadence" } };

    public static readonly DateTimeOffset Monday = At("2026-03-02 09:00");

    /// <summary>A moment by Ana's wall clock.</summary>
    public static DateTimeOffset At(string local)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return Warsaw.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    public static RepFacts Rep(params AccountFacts[] accounts) =>
        new(Ana, "Ana", WorkingTime.Usual(Warsaw), Quiet, accounts, [], [], []);

    /// <summary>A customer of Ana's who was last spoken with so many days before that Monday at nine.</summary>
    public static AccountFacts Customer(long id, double quietDays, Tier tier = Tier.A, decimal value = 1000) =>
        new(id, $"Customer {id}", AccountState.Customer, tier, value, Ana, Zone: null, HasNumber: true, DoNotCall: false,
            OpenedAt: At("2020-01-01 00:00"), Clock.Never with { LastConnectAt = Monday - TimeSpan.FromDays(quietDays) });

    public static DealFacts Deal(long id, long accountId, string stageSince, bool early = true, string? closeOn = null) =>
        new(id, accountId, $"Deal {id}", "Proposal", early, DealState.Open, Ana, 500, closeOn is null ? null : DateOnly.Parse(closeOn, CultureInfo.InvariantCulture),
            At(stageSince), Clock.Never);

    /// <summary>A lead of Ana's who got in touch at this moment by her clock; nobody has called yet.</summary>
    public static AccountFacts Lead(long id, string since) =>
        Customer(id, 0) with { Name = $"Lead {id}", State = AccountState.Lead, Value = 0, Clock = Clock.Never, OpenedAt = At(since), LeadSince = At(since) };

    /// <summary>The same account with attempts at these moments by Ana's clock, the newest first.</summary>
    public static AccountFacts Tried(this AccountFacts account, params string[] attempts) => account with
    {
        Clock = account.Clock with
        {
            LastAttemptAt = attempts.Length > 0 ? At(attempts[0]) : null,
            AttemptsSinceConnect = attempts.Length,
            RecentAttempts = new Moments(attempts.Select(At)),
        },
    };

    /// <summary>What a card about this account shows, when nothing but the account is known.</summary>
    public static CardFacts Card(AccountFacts account, string now = "2026-03-02 09:00", DealFacts? deal = null) =>
        new(account, deal, WorkingTime.Usual(Warsaw), Warsaw, Policy.Default, Contact: null, Number: null, Last: null, At(now));

    /// <summary>The nudge as it stands in the database once this was sent.</summary>
    public static NudgeRecord Record(long id, Send send, DateTimeOffset sentAt, NudgeState state = NudgeState.Sent) =>
        new(id, send.Nudge.Rule.Name, send.Nudge.Account.Id, send.Nudge.Deal?.Id, send.Nudge.Subject, send.Nudge.SilenceSince, send.Nudge.Occurrence.Number,
            state, send.At, send.At, sentAt, send.Nudge.PointlessAfter, Delivery: 1)
        {
            ForRepId = send.Nudge.StandsInFor?.Id,
            Place = send.Nudge.Place,
        };

    /// <summary>What an open nudge's card says once this has become of its account; null while the nudge stands.</summary>
    public static string? Over(this Candidate nudge, AccountFacts account, DealFacts? deal = null, string now = "2026-03-02 12:00", CallMade? connect = null)
    {
        var record = Record(1, new Send(nudge, Monday), Monday);
        return nudge.Rule.Over(record, account, deal ?? nudge.Deal, new MootWords(Warsaw, At(now), connect));
    }

    /// <summary>An earlier nudge of Ana's about an account's silence.</summary>
    public static NudgeRecord Earlier(
        long id, AccountFacts account, string at, NudgeState state = NudgeState.Answered, int occurrence = 0, string rule = "uncalled_customer") =>
        new(id, rule, account.Id, null, account.Subject, account.SilentSince(Meetings.Defer), occurrence, state, At(at), At(at), At(at), null, 1);

    /// <summary>What went out, and the facts with it written down, as if the platform had taken it at once.</summary>
    public static (PlanResult Plan, RepFacts After) Look(this RepFacts facts, DateTimeOffset now)
    {
        var plan = Planner.Plan(facts, now);
        return (plan, facts.After(plan, now));
    }

    public static RepFacts After(this RepFacts facts, PlanResult plan, DateTimeOffset now)
    {
        var nudges = facts.Nudges.ToDictionary(nudge => nudge.Id);
        foreach (var settled in plan.Settled)
        {
            nudges[settled.Nudge.Id] = settled.Nudge with { State = settled.To };
        }

        foreach (var replaced in plan.Replaced)
        {
            nudges[replaced.Id] = replaced with { State = NudgeState.Withdrawn };
        }

        foreach (var held in plan.Held)
        {
            var id = 1 + nudges.Keys.DefaultIfEmpty().Max();
            nudges[id] = Record(id, new Send(held.Nudge, held.At), now, NudgeState.Held) with { SentAt = null, DueAt = held.Until, PointlessAfter = null, Delivery = 0 };
        }

        foreach (var send in plan.Sends)
        {
            var record = send.Nudge.Returns is { } back
                ? back with { State = NudgeState.Sent, DueAt = send.At, SentAt = now, Delivery = back.Delivery + 1 }
                : Record(1 + nudges.Keys.DefaultIfEmpty().Max(), send, now);
            nudges[record.Id] = record;
        }

        return facts with { Nudges = [.. nudges.Values] };
    }

    /// <summary>The subjects that went out, best first.</summary>
    public static IReadOnlyList<string> Subjects(this PlanResult plan) => [.. plan.Sends.Select(send => $"{send.Nudge.Rule.Name} {send.Nudge.Account.Name}")];

    /// <summary>When what was sent, by Ana's clock: "Mon 09:00 new_lead Lead 1".</summary>
    public static IReadOnlyList<string> Times(this IEnumerable<(DateTimeOffset At, Send Send)> sent) =>
        [.. sent.Select(entry => $"{Warsaw.Local(entry.At).ToString("ddd HH:mm", CultureInfo.InvariantCulture)} {entry.Send.Nudge.Rule.Name} {entry.Send.Nudge.Account.Name}")];

    public static Restraint? Reason(this PlanResult plan, string subject) =>
        plan.Suppressed.Where(held => held.Nudge.Subject == subject).Select(held => (Restraint?)held.Why.Reason).FirstOrDefault();

    /// <summary>Everything sent on one day, looked at whenever the planner asks for it.</summary>
    public static (IReadOnlyList<(DateTimeOffset At, Send Send)> Sent, RepFacts After) LiveThrough(this RepFacts facts, DateTimeOffset from, DateTimeOffset to)
    {
        var sent = new List<(DateTimeOffset, Send)>();
        for (var now = from; now < to;)
        {
            (var plan, facts) = facts.Look(now);
            sent.AddRange(plan.Sends.Select(send => (now, send)));
            now = plan.NextPlanningAt;
        }

        return (sent, facts);
    }
}
