namespace NudgeBot.Quarter.Truth;

/// <summary>A time in which the bot did nothing; or, where a platform is named, in which that platform took nothing.</summary>
internal sealed record Outage(DateTimeOffset From, DateTimeOffset To, int? Platform = null);

/// <summary>Everybody, and everything that is true about them. Nobody in here has heard of a planner.</summary>
internal sealed class Company
{
    private readonly List<Customer> changed = [];

    public Dictionary<long, Seller> Sellers { get; } = [];

    public Dictionary<long, Customer> Customers { get; } = [];

    public Dictionary<long, Deal> Deals { get; } = [];

    public Dictionary<long, Signal> Signals { get; } = [];

    public Dictionary<long, Said> Said { get; } = [];

    public List<Outage> Outages { get; } = [];

    public Post Post { get; } = new();

    public Seller OwnerOf(Customer customer) => Sellers[customer.Owner];

    /// <summary>Whether calling what this owner owns is this seller's business: their own, or an absent colleague's.</summary>
    public bool LooksAfter(Seller seller, long owner, DateTimeOffset at) => owner == seller.Id || Sellers[owner].Calendar.IsLeftTo(seller.Id, at);

    /// <summary>Notes that something about this customer is no longer what it was.</summary>
    public void Changed(Customer customer) => changed.Add(customer);

    /// <summary>Whoever has changed since this was last asked.</summary>
    public IReadOnlyList<Customer> TakeChanged()
    {
        IReadOnlyList<Customer> taken = [.. changed.Distinct()];
        changed.Clear();
        return taken;
    }

    public void Note(Customer customer, Touch touch)
    {
        customer.Note(touch);
        customer.DoNotCall |= touch.Outcome == "do_not_call";
        customer.HasNumber &= touch.Outcome != "wrong_number";
        Changed(customer);
        foreach (var said in customer.Said.Where(said => said.IsOpen && said.To.Id == touch.Rep && touch.At >= said.Written && (touch.IsAttempt || touch.IsConnect)))
        {
            said.React("called");
        }
    }

    public void HandOver(Customer customer, Seller to)
    {
        OwnerOf(customer).Customers.Remove(customer);
        customer.Owner = to.Id;
        to.Customers.Add(customer);
        Changed(customer);
    }

    public void HandOver(Deal deal, Seller to)
    {
        Sellers[deal.Owner].Deals.Remove(deal);
        deal.Owner = to.Id;
        to.Deals.Add(deal);
        Changed(deal.Customer);
    }

    /// <summary>Whether the bot does nothing at this moment.</summary>
    public bool IsAway(DateTimeOffset at) => Outages.Exists(outage => outage.Platform is null && at >= outage.From && at < outage.To);

    /// <summary>Whether this platform takes nothing at this moment.</summary>
    public bool IsAway(int platform, DateTimeOffset at) => Outages.Exists(outage => outage.Platform == platform && at >= outage.From && at < outage.To);

    /// <summary>Whether the bot has come back in this shift from having been away.</summary>
    public bool HasComeBack(Shift shift) => Outages.Exists(outage => outage.Platform is null && shift.Contains(outage.To));

    /// <summary>Whether the bot, or this seller's platform, was away at any time of this shift, or until it opened.</summary>
    public bool WasAway(Seller seller, Shift shift) => Outages.Exists(outage =>
        (outage.Platform is null || outage.Platform == seller.Platform) && outage.From < shift.Closes
        && (outage.To > shift.Opens || seller.Calendar.ShiftAfter(outage.To)?.Opens == shift.Opens));
}
