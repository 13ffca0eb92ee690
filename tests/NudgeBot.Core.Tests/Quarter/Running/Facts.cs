using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Core.Tests.Quarter.Running;

/// <summary>The one place where the world is told to the planner: what is due and what was said, as the database would have it.</summary>
internal sealed class Facts(Company company, Books books)
{
    private readonly ILookup<long?, Seller> leftTo = company.Sellers.Values
        .SelectMany(seller => seller.Calendar.Away.Select(absence => (absence.StandIn, Seller: seller))).Distinct().ToLookup(entry => entry.StandIn, entry => entry.Seller);

    private const int QuietestRead = 50;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(45);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    private static readonly Dictionary<string, AccountState> States = Enum.GetValues<AccountState>().ToDictionary(state => state.ToString().ToLowerInvariant());
    private static readonly Dictionary<string, Tier> Tiers = Enum.GetValues<Tier>().ToDictionary(tier => tier.ToString());

    private readonly Settings settings = new();
    private readonly Dictionary<long, (int Touches, Clock Clock, IReadOnlyList<EmailFacts> Emails)> clocks = [];

    public RepFacts Of(Seller seller, DateTimeOffset now, DateTimeOffset? expectedAt = null)
    {
        var policy = settings.PolicyOf(seller.Rules);
        var absent = leftTo[seller.Id].Where(other => other.Calendar.IsLeftTo(seller.Id, now)).ToList();
        var told = books.LatelyOf(seller.Id, now);
        var owned = absent.Prepend(seller).ToList();

        var deals = owned.SelectMany(owner => owner.Deals).Where(deal => deal.State == "open").ToList();
        deals.AddRange(told.Select(nudge => nudge.DealId).OfType<long>().Distinct().Select(id => company.Deals[id]).Except(deals));

        var customers = owned.SelectMany(owner => owner.Customers.Where(customer => IsDue(owner, customer, now) || HasComeUp(customer, now)))
            .Union(Quietest(seller, now))
            .Union(deals.Select(deal => deal.Customer))
            .Union(told.Select(nudge => company.Customers[nudge.AccountId])).ToList();

        return new RepFacts(
            seller.Id, seller.Name, settings.HoursOf(seller), policy,
            [.. customers.Select(AccountOf)], [.. deals.Select(DealOf)],
            [.. told.UnionBy(books.LastOfEachSilence(seller.Id, customers), nudge => nudge.Id)],
            [.. seller.Mutes.Where(mute => !(mute.Until <= now)).Select(mute => new Mute(mute.Customer, mute.Rule, mute.Until))],
            expectedAt)
        {
            Signals = [.. owned.SelectMany(owner => owner.Customers).SelectMany(customer => customer.Signals).Where(signal => signal.ExpiresAt > now).Select(SignalOf)],
            StandsInFor = [.. absent.Select(other => new StoodInFor(other.Id, other.Name, default))],
            OpenPipeline = policy.PipelineFloor is null ? null : seller.Deals.Where(deal => deal.State == "open").Sum(deal => deal.Amount ?? 0),
        };
    }

    /// <summary>An open nudge with what has happened around it.</summary>
    public UnsettledNudge Around(NudgeRecord nudge, Seller reader)
    {
        var customer = company.Customers[nudge.AccountId];
        var deal = nudge.DealId is { } id ? company.Deals[id] : null;
        var connected = customer.LastConnect > nudge.SilenceSince ? customer.LastConnect : null;
        var from = connected < nudge.PlannedAt ? connected.Value : nudge.PlannedAt;
        var calls = customer.Log.Where(touch => touch.Kind == "call" && touch.At >= from)
            .Select((touch, place) => new CallMade(place, touch.Rep, null, touch.At, touch.IsAttempt, touch.IsConnect));
        return new UnsettledNudge(nudge, reader.Id, settings.ZoneOf(reader.Calendar.Zone), AccountOf(customer), deal is null ? null : DealOf(deal), null, [.. calls])
        { Meetings = settings.PolicyOf(reader.Rules).Meetings };
    }

    private static bool IsDue(Seller owner, Customer customer, DateTimeOffset now) =>
        customer.IsActive && customer.SilentSince(owner.Rules).AddDays(owner.Rules.Silence[customer.Tier].Ideal) <= now;

    // Promises, missed calls, leads, first conversations, emails, signals: coarse, since the rules judge what is found.
    private static bool HasComeUp(Customer customer, DateTimeOffset now) =>
        IsLately(customer.PromisedCall, now) || IsLately(customer.MissedCall, now) || customer.Signals.Exists(signal => signal.ExpiresAt > now)
        || (customer.State == "lead" && (customer.LastConnect is not null || IsLately(customer.LeadSince, now)))
        || (customer.State != "customer" && IsLately(customer.FirstConnect, now))
        || (customer.EmailsSinceConnect >= Policy.Default.PingPongEmails && IsLately(customer.Log[^1].At, now));

    private static bool IsLately(DateTimeOffset? moment, DateTimeOffset now) => moment >= now - Lately && moment <= now + Soon;

    private static IEnumerable<Customer> Quietest(Seller seller, DateTimeOffset now) => seller.Customers
        .Where(customer => customer.State is "prospect" or "customer" && !customer.DoNotCall)
        .OrderByDescending(customer => (double)Math.Max(1, customer.Value) * (now - customer.SilentSince(seller.Rules)).TotalSeconds)
        .Take(QuietestRead);

    private AccountFacts AccountOf(Customer customer) => new(
        customer.Id, customer.Name, States[customer.State], Tiers[customer.Tier], customer.Value, customer.Owner,
        customer.Zone is { } zone ? settings.ZoneOf(zone) : null, customer.HasNumber, customer.DoNotCall, customer.OpenedAt,
        ClockOf(customer).Clock, books.LastAbout(customer.Id))
    {
        LeadSince = customer.LeadSince,
        Emails = ClockOf(customer).Emails,
    };

    private (int Touches, Clock Clock, IReadOnlyList<EmailFacts> Emails) ClockOf(Customer customer)
    {
        if (!clocks.TryGetValue(customer.Id, out var known) || known.Touches != customer.Log.Count)
        {
            var clock = Clock.Never with
            {
                LastConnectAt = customer.LastConnect,
                LastMeetingAt = customer.LastMeeting,
                LastAttemptAt = customer.LastAttempt,
                LastTouchAt = customer.Log.Count > 0 ? customer.Log[^1].At : null,
                NextPromisedCallAt = customer.PromisedCall,
                FirstConnectAt = customer.FirstConnect,
                MissedInboundAt = customer.MissedCall,
                RecentAttempts = new Moments(customer.Log.Where(touch => touch.IsAttempt).Select(touch => touch.At).Reverse().Take(Clock.AttemptsKept)),
            };
            known = (customer.Log.Count, clock, [.. customer.Log.Where(touch => touch.Kind == "email").Select(touch => new EmailFacts(touch.At, !touch.Outbound))]);
            clocks[customer.Id] = known;
        }

        return known;
    }

    private static DealFacts DealOf(Deal deal) => new(
        deal.Id, deal.Customer.Id, $"Deal {deal.Id}", $"Stage {deal.Stage}", deal.IsEarly, Enum.Parse<DealState>(deal.State, ignoreCase: true), deal.Owner, deal.Amount,
        deal.CloseOn?.ToDateOnly(), deal.StageSince, Clock.Never)
    { OpenedAt = deal.OpenedAt };

    private static SignalFacts SignalOf(Signal signal) =>
        new(signal.Id, SignalKinds.FromWord(signal.Kind)!.Value, signal.About.Id, null, null, null, signal.ArrivedAt, signal.ExpiresAt);
}
