namespace NudgeBot.Quarter.Truth;

/// <summary>"Not this customer", "not this rule": from when it was said until it ends.</summary>
internal sealed record Silencing(long? Customer, string? Rule, DateTimeOffset? Until);

/// <summary>A rep as they really are.</summary>
internal sealed class Seller(long id, Calendar calendar, TeamRules rules)
{
    public long Id { get; } = id;

    public string Name => $"Rep {Id}";

    public Calendar Calendar { get; } = calendar;

    public TeamRules Rules { get; } = rules;

    /// <summary>Their platform, of which one may be away.</summary>
    public int Platform { get; init; }

    public List<Silencing> Mutes { get; } = [];

    public List<Customer> Customers { get; } = [];

    /// <summary>Theirs, whoever has the customer; settled ones, too.</summary>
    public List<Deal> Deals { get; } = [];

    /// <summary>What they were told, oldest first.</summary>
    public List<Said> Said { get; } = [];

    /// <summary>What silences this rule about this customer. A promise, and a call of theirs, are answered although they are muted.</summary>
    public Silencing? MutedBy(string rule, long customer, DateTimeOffset at) => Mutes.Find(mute => !(mute.Until <= at)
        && (mute.Rule is null ? mute.Customer == customer && rule is not ("callback_due" or "missed_inbound") : mute.Rule == rule && (mute.Customer is null || mute.Customer == customer)));
}
