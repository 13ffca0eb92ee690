using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>A deal as it really stands.</summary>
internal sealed class Deal(long id, Customer customer, DateTimeOffset openedAt)
{
    public const int Stages = 6;

    public long Id { get; } = id;

    public Customer Customer { get; } = customer;

    public DateTimeOffset OpenedAt { get; } = openedAt;

    public required long Owner { get; set; }

    public int Stage { get; set; }

    public DateTimeOffset StageSince { get; set; } = openedAt;

    /// <summary>open, won or lost.</summary>
    public string State { get; set; } = "open";

    public decimal? Amount { get; init; }

    public LocalDate? CloseOn { get; set; }

    public bool IsEarly => Stage < Stages / 2;

    /// <summary>The last conversation with the customer, which is one about the deal.</summary>
    public DateTimeOffset? LastTalk(TeamRules rules) =>
        rules.MeetingsDefer && !(Customer.LastMeeting < Customer.LastConnect) ? Customer.LastMeeting ?? Customer.LastConnect : Customer.LastConnect;

    /// <summary>The last time anybody called them, or spoke with them on the phone.</summary>
    public DateTimeOffset? LastTry => Customer.LastAttempt > Customer.LastConnect ? Customer.LastAttempt : Customer.LastConnect ?? Customer.LastAttempt;
}
