using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>What the planner knows of an account: little, because it is read for every account that is due.</summary>
/// <param name="Zone">The account's own, else its phone number's; null means the rep's.</param>
/// <param name="HasNumber">Whether there is any number that may be dialled, the account's or a contact's.</param>
/// <param name="DoNotCall">They asked not to be called at all.</param>
/// <param name="OpenedAt">Since when we know them: the silence of an account nobody ever spoke with begins here.</param>
/// <param name="LastNudge">The newest nudge about this account that was said to anybody.</param>
public sealed record AccountFacts(
    long Id,
    string Name,
    AccountState State,
    Tier Tier,
    decimal Value,
    long? OwnerId,
    Zone? Zone,
    bool HasNumber,
    bool DoNotCall,
    DateTimeOffset OpenedAt,
    Clock Clock,
    SaidNudge? LastNudge = null)
{
    /// <summary>The account as the subject of a nudge.</summary>
    public string Subject => $"account:{Id}";

    /// <summary>When the present round of attempts at a lead began, or begins; null means when we came to know them.</summary>
    public DateTimeOffset? LeadSince { get; init; }

    /// <summary>The emails of the last weeks, oldest first; read only where there are enough of them to matter.</summary>
    public IReadOnlyList<EmailFacts> Emails { get; init; } = [];

    /// <summary>
    /// Most nudges are about prospects and customers, and about leads once somebody has spoken with them; before that a lead has its own
    /// rule. Closed accounts have none.
    /// </summary>
    public bool IsActive => State is AccountState.Prospect or AccountState.Customer || (State == AccountState.Lead && Clock.LastConnectAt is not null);

    /// <summary>Since when nobody has spoken with them.</summary>
    public DateTimeOffset SilentSince(Meetings meetings) => LastTalk(meetings) ?? OpenedAt;

    /// <summary>When somebody last spoke with them; null when nobody ever has.</summary>
    public DateTimeOffset? LastTalk(Meetings meetings) => Latest(Clock.LastConnectAt, meetings == Meetings.Defer ? Clock.LastMeetingAt : null);

    internal static DateTimeOffset? Latest(params ReadOnlySpan<DateTimeOffset?> moments)
    {
        DateTimeOffset? latest = null;
        foreach (var moment in moments)
        {
            latest = latest is null || moment > latest ? moment ?? latest : latest;
        }

        return latest;
    }
}

/// <summary>One email, by either side. What it says is nobody's business here.</summary>
public readonly record struct EmailFacts(DateTimeOffset At, bool Inbound);

/// <summary>A nudge somebody was sent, and when.</summary>
public sealed record SaidNudge(long Id, DateTimeOffset At);
