using NudgeBot.Core.Customers;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>Why a nudge has become moot, as its card says it.</summary>
/// <param name="zone">The rep's, in whose times it speaks.</param>
/// <param name="newestConnect">The newest conversation with the customer, where one is known.</param>
/// <param name="meetings">What a meeting means to the rep's team.</param>
public sealed class MootWords(Zone zone, DateTimeOffset now, CallMade? newestConnect, Meetings meetings = Meetings.Defer)
{
    public static string DealGone => "That deal is no longer on record.";

    public static string NoLeadAnyMore => "They are no lead any more.";

    public static string LeadDecided => "That is decided.";

    public static string NoLongerPromised => "That call is no longer owed.";

    public static string CalledBack => "They were called back.";

    public static string Tried => "Somebody has called them since.";

    public static string Replaced => "Something more pressing has come up with them: see below.";

    public static string NotTheFirstTalk => "That was no first conversation after all.";

    public static string NumberKnown => "There is a number now. Thank you.";

    public static string AccountClosed => "They are no longer active.";

    public static string DoNotCall => "They asked not to be called.";

    public static string TooLate => "Its time is over.";

    public static string Ignored => "Not answered in time. You can still tell me about a call.";

    /// <summary>There is no such open deal any more; null while there is.</summary>
    public static string? DealOver(DealFacts? deal) => deal is null ? DealGone : deal.State != DealState.Open ? DealSettled(deal) : null;

    public static string DealSettled(DealFacts deal) => deal.State == DealState.Won ? "The deal was won." : "The deal was lost.";

    public static string DealMoved(DealFacts deal) => $"The deal has moved to {deal.Stage}.";

    /// <summary>To one rep, when another is asked to call the customer about something more pressing.</summary>
    public static string ReplacedBy(string rep) => $"Something more pressing has come up with them, and {rep} is asked to call.";

    public static string Moved(string? owner) => owner is null ? "It is no longer your account." : $"{owner} looks after them now.";

    public string Called(CallMade call) => $"You called them {SpokenTime.When(call.At, zone, now)}.";

    public string Spoken(AccountFacts account) => newestConnect is { } call
        ? $"{call.RepName ?? "Someone"} spoke with them {SpokenTime.When(call.At, zone, now)}."
        : $"They were spoken with {SpokenTime.When(account.Clock.LastConnectAt!.Value, zone, now)}.";

    /// <summary>A conversation, or a meeting where the team counts it, has ended the silence the nudge is about; null when none has.</summary>
    public string? SilenceOver(NudgeRecord nudge, AccountFacts account) =>
        account.Clock.LastConnectAt > nudge.SilenceSince ? Spoken(account)
        : meetings == Meetings.Defer && account.Clock.LastMeetingAt > nudge.SilenceSince ? $"There was a meeting with them {SpokenTime.When(account.Clock.LastMeetingAt!.Value, zone, now)}."
        : null;
}
