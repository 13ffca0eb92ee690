namespace NudgeBot.Quarter.Truth;

/// <summary>What a nudge counts as on the day it comes.</summary>
internal enum Kind
{
    /// <summary>One of the day's budget.</summary>
    Budget,

    /// <summary>What presses and comes beside the budget.</summary>
    Pressing,

    /// <summary>One of these two.</summary>
    Either,

    /// <summary>The one more call of the day.</summary>
    OneMoreCall,
}

/// <summary>A nudge as its reader knows it: what it said, when it came, and what they did about it.</summary>
internal sealed class Said(long id, Seller to, string rule, Customer about, Deal? deal)
{
    private readonly List<DateTimeOffset> told = [];

    public long Id { get; } = id;

    public Seller To { get; } = to;

    public string Rule { get; } = rule;

    public Customer About { get; } = about;

    public Deal? Deal { get; } = deal;

    public Signal? Signal { get; init; }

    /// <summary>What it was about when it was written: since when there was silence, when a call was promised, when they rang in vain.</summary>
    public DateTimeOffset? Fact { get; init; }

    /// <summary>When the bot handed it to the platform, the first time.</summary>
    public DateTimeOffset Written { get; init; }

    /// <summary>What it counts as.</summary>
    public Kind Counts { get; init; }

    /// <summary>Each time it came.</summary>
    public IReadOnlyList<DateTimeOffset> Told => told;

    public DateTimeOffset First => told[0];

    public DateTimeOffset Last => told[^1];

    /// <summary>called, answered, snoozed, muted, or null.</summary>
    public string? Reaction { get; private set; }

    /// <summary>Until when the reader has put it off, while it is.</summary>
    public DateTimeOffset? PutOffTo { get; private set; }

    public bool IsTakenBack { get; private set; }

    /// <summary>Unanswered by the end of the reader's next working day.</summary>
    public bool IsIgnored { get; private set; }

    /// <summary>In front of its reader, waiting for a reaction.</summary>
    public bool IsOnDesk => Reaction is null && !IsTakenBack && !IsIgnored;

    /// <summary>On the desk, or to come back to it.</summary>
    public bool IsOpen => IsOnDesk || (PutOffTo is not null && !IsTakenBack);

    public void Tell(DateTimeOffset at)
    {
        told.Add(at);
        (Reaction, PutOffTo) = (null, null);
    }

    public void React(string reaction, DateTimeOffset? until = null) => (Reaction, PutOffTo) = (reaction, until);

    public void TakeBack() => IsTakenBack = true;

    public void Ignore() => IsIgnored = true;
}
