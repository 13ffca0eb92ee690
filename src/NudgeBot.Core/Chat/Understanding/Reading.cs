using NudgeBot.Core.Calls;

namespace NudgeBot.Core.Chat.Understanding;

/// <summary>What a sentence is for. The stored words are the snake-case names.</summary>
public enum Intent
{
    /// <summary>Nothing we may act on: not a report, or not understood. An answer, not an error.</summary>
    Unknown,
    LogCall,
    LogNonCall,
    Correct,
    Undo,
    Snooze,
    TimeOff,
    MyCounts,
    TeamCounts,
    Coverage,
    WhoToCall,
    QuestionAboutCall,
    Help,
    Smalltalk,
}

/// <summary>
/// How a sentence was read. <see cref="MayLog"/> is the safety rule: only when it is true may new phone-call rows be written
/// without asking first.
/// </summary>
/// <param name="Calls">The calls reported, or, for <see cref="Intent.Correct"/>, the corrected entry.</param>
/// <param name="Touches">Emails, texts, meetings and video mentioned as having happened.</param>
/// <param name="MayLog">Whether <paramref name="Calls"/> may be written down without a question.</param>
/// <param name="Period">
/// <c>today</c>, <c>this_week</c>, <c>last_7_days</c>, <c>today_vs_yesterday</c>, <c>2026-11-01..2026-11-18</c>, or, for a snooze,
/// a local date or date-time; null when none was stated. The tokens are those of the labelling guide.
/// </param>
/// <param name="Scope"><c>me</c>, <c>team</c>, <c>each_rep</c>, <c>rep:NAME</c>, <c>account:NAME</c>, …, comma-joined; null when none applies.</param>
/// <param name="Metric">What is counted, such as <c>connect_rate</c>; null for plain counts.</param>
/// <param name="Doubt">What to ask when a call was meant but may not be logged; null otherwise.</param>
/// <param name="Why">The reasons for the decision, one sentence each, for "why did you read it so?".</param>
public sealed record Reading(
    Intent Intent,
    IReadOnlyList<ReportedCall> Calls,
    IReadOnlyList<ReportedTouch> Touches,
    bool MayLog,
    string? Period,
    string? Scope,
    string? Metric,
    Doubt? Doubt,
    IReadOnlyList<string> Why)
{
    private const string AccountScope = "account:";

    /// <summary>Whom a call still to be made, or a nudge to be put off, is about, where the sentence names somebody; null otherwise.</summary>
    public NamedCustomer? Named { get; init; }

    /// <summary>The customer that <see cref="Scope"/> names, as <c>account:NAME</c> does; null otherwise.</summary>
    public string? ScopedAccount => Scope is { } scope && scope.StartsWith(AccountScope, StringComparison.Ordinal) ? scope[AccountScope.Length..] : null;

    /// <summary>The customers that a question is about, in the order of the sentence; empty when it names none.</summary>
    public IReadOnlyList<NamedCustomer> Customers { get; init; } = [];
}

/// <summary>A customer named in a sentence.</summary>
/// <param name="Names">The known names it fits: one when it is clear, none when it is not known.</param>
/// <param name="Typed">The words as typed.</param>
public sealed record NamedCustomer(IReadOnlyList<string> Names, string Typed);

/// <summary>One dial, or one answered inbound call, that the speaker reports.</summary>
/// <param name="Account">The canonical known name, or the words as typed when the account is not known; null when it is open.</param>
/// <param name="Minutes">Length in minutes; null when not said.</param>
/// <param name="Contact">Who was spoken to or left a message, as typed, without a title.</param>
/// <param name="FollowUpOn">Local date of the next promised call.</param>
/// <param name="FollowUpAt">Local time of day of the next promised call, where one was said.</param>
/// <param name="OccurredOn">Local date, when the call was not today.</param>
public sealed record ReportedCall(
    string? Account,
    CallOutcome Outcome,
    CallDirection Direction,
    double? Minutes = null,
    string? Contact = null,
    string? Note = null,
    DateOnly? FollowUpOn = null,
    TimeOnly? FollowUpAt = null,
    DateOnly? OccurredOn = null);

/// <summary>A touch that is not a phone contact.</summary>
public sealed record ReportedTouch(string? Account, ActivityKind Kind, CallDirection Direction, string? Note = null, DateOnly? OccurredOn = null);

/// <summary>What keeps a report from being logged at once, and the likely readings to offer as buttons.</summary>
public sealed record Doubt(DoubtKind Kind, IReadOnlyList<string> Candidates);

/// <summary>What is not known.</summary>
public enum DoubtKind
{
    /// <summary>No account was named, and none was being talked about.</summary>
    WhichAccount,

    /// <summary>The name fits several accounts: the candidates.</summary>
    AmbiguousAccount,

    /// <summary>The name fits no account: the words as typed are the only candidate.</summary>
    UnknownAccount,

    /// <summary>"Done": a call is likely, its outcome is not said.</summary>
    WhichOutcome,

    /// <summary>It is not clear that a call took place.</summary>
    DidYouCall,
}
