using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>A customer, a prospect or a lead as they really are.</summary>
internal sealed class Customer(long id, DateTimeOffset openedAt)
{
    private readonly List<Touch> log = [];

    public long Id { get; } = id;

    public string Name => $"Customer {Id}";

    /// <summary>lead, prospect, customer or closed.</summary>
    public required string State { get; set; }

    public required string Tier { get; init; }

    public required decimal Value { get; init; }

    public required long Owner { get; set; }

    /// <summary>Null where nobody knows: then the rep's is taken.</summary>
    public DateTimeZone? Zone { get; set; }

    public bool HasNumber { get; set; } = true;

    public bool DoNotCall { get; set; }

    public DateTimeOffset OpenedAt { get; } = openedAt;

    /// <summary>When the present round of attempts at a lead began, or begins.</summary>
    public DateTimeOffset LeadSince { get; set; } = openedAt;

    /// <summary>In the order in which it happened.</summary>
    public IReadOnlyList<Touch> Log => log;

    public List<Deal> Deals { get; } = [];

    public List<Signal> Signals { get; } = [];

    /// <summary>What was said about them, to whomever, oldest first.</summary>
    public List<Said> Said { get; } = [];

    /// <summary>Somebody one has a relationship with; a lead is none until somebody has spoken with them.</summary>
    public bool IsActive => State is "prospect" or "customer" || (State == "lead" && LastConnect is not null);

    public DateTimeOffset? FirstConnect { get; private set; }

    public DateTimeOffset? LastConnect { get; private set; }

    public DateTimeOffset? LastMeeting { get; private set; }

    public DateTimeOffset? LastAttempt { get; private set; }

    /// <summary>The newest call of theirs that nobody answered, with nobody having called or spoken with them since.</summary>
    public DateTimeOffset? MissedCall { get; private set; }

    /// <summary>The earliest promised call that is still owed: no conversation since the promise, no attempt since the promised time.</summary>
    public DateTimeOffset? PromisedCall { get; private set; }

    public int EmailsSinceConnect { get; private set; }

    public void Note(Touch touch)
    {
        log.Insert(log.FindLastIndex(other => other.At <= touch.At) + 1, touch);
        FirstConnect = log.Find(other => other.IsConnect)?.At;
        LastConnect = log.FindLast(other => other.IsConnect)?.At;
        LastMeeting = log.FindLast(other => other.IsMeeting)?.At;
        LastAttempt = log.FindLast(other => other.IsAttempt)?.At;
        MissedCall = log.FindLast(other => other.IsAttempt || other.IsConnect || other.IsMissed) is { IsMissed: true } missed ? missed.At : null;
        EmailsSinceConnect = log.Count(other => other.Kind == "email" && !(other.At <= LastConnect));
        PromisedCall = log.Where((other, place) => IsOwed(other, place)).Min(other => other.Promised);
    }

    public DateTimeOffset SilentSince(TeamRules rules)
    {
        var meeting = rules.MeetingsDefer ? LastMeeting : null;
        return (LastConnect > meeting ? LastConnect : meeting ?? LastConnect) ?? OpenedAt;
    }

    public DateTimeZone ZoneFor(Seller seller) => Zone ?? seller.Calendar.Zone;

    /// <summary>The local date and time there, as far as this seller knows.</summary>
    public LocalDateTime LocalFor(Seller seller, DateTimeOffset moment) => Calendar.LocalOf(ZoneFor(seller), moment);

    private bool IsOwed(Touch promise, int place) =>
        promise.Promised is { } promised && !log.Skip(place + 1).Any(later => later.IsConnect || (later.IsAttempt && later.At >= promised));
}
