using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>An open nudge with what has happened around it.</summary>
/// <param name="Zone">The rep's.</param>
/// <param name="OwnerName">Who owns the nudge's account, or its deal, today.</param>
/// <param name="Calls">The calls with the account since its last conversation began, or since the nudge was planned.</param>
public sealed record UnsettledNudge(
    NudgeRecord Nudge, long RepId, Zone Zone, AccountFacts Account, DealFacts? Deal, string? OwnerName, IReadOnlyList<CallMade> Calls)
{
    /// <summary>What a meeting means to the rep's team.</summary>
    public Meetings Meetings { get; init; } = Meetings.Defer;
}

/// <summary>A phone call with the customer, by anybody.</summary>
public sealed record CallMade(long Id, long? RepId, string? RepName, DateTimeOffset At, bool IsAttempt, bool IsConnect, bool Refused = false);

/// <summary>Whether an open nudge still stands.</summary>
public abstract record Standing
{
    private Standing() { }

    public sealed record Stands : Standing;

    /// <summary>The rep called: the nudge has done its work.</summary>
    public sealed record ActedOn(string Sentence, long CallId) : Standing;

    /// <summary>Its reason is gone.</summary>
    /// <param name="CallId">The call that ended it, if it was one: taking that back brings the reason back.</param>
    public sealed record Moot(string Sentence, long? CallId = null) : Standing;
}

/// <summary>Whether a nudge that was written down, or sent, still has its reason, and the sentence for its card when it has not.</summary>
public static class Mootness
{
    public static Standing Of(UnsettledNudge open, DateTimeOffset now)
    {
        var (nudge, account) = (open.Nudge, open.Account);
        var connect = open.Calls.Where(call => call.IsConnect).MaxBy(call => call.At);
        var words = new MootWords(open.Zone, now, connect, open.Meetings);

        if (account.DoNotCall)
        {
            return new Standing.Moot(MootWords.DoNotCall, open.Calls.Where(call => call.Refused).MaxBy(call => call.At)?.Id);
        }

        if (open.Calls.Where(call => call.RepId == open.RepId && call.At >= nudge.PlannedAt && (call.IsAttempt || call.IsConnect)).MaxBy(call => call.At) is { } own)
        {
            return new Standing.ActedOn(words.Called(own), own.Id);
        }

        if (account.State == AccountState.Closed)
        {
            return new Standing.Moot(MootWords.AccountClosed);
        }

        var rule = AllRules.Find(nudge.Rule);
        var over = rule?.Over(nudge, account, open.Deal, words);
        var owner = nudge.DealId is null ? account.OwnerId : open.Deal?.OwnerId;
        return over is not null ? new Standing.Moot(over, connect?.Id)
            : rule?.IsFor(account) == false ? new Standing.Moot(MootWords.AccountClosed)
            : owner != (nudge.ForRepId ?? open.RepId) ? new Standing.Moot(MootWords.Moved(open.OwnerName))
            : new Standing.Stands();
    }
}
