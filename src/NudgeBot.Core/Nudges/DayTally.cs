using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>What has gone out on one working day so far, and about whom.</summary>
internal sealed class DayTally
{
    private readonly RepFacts facts;
    private readonly WorkingDay day;
    private readonly HashSet<long> places = [];
    private readonly HashSet<long> beside = [];
    private readonly HashSet<long> forOthers = [];
    private readonly List<(long Account, long Nudge)> held = [];
    private readonly HashSet<(string Rule, string Subject)> said = [];
    private readonly Dictionary<long, long> accounts = [];
    private long unwritten = -1;

    public DayTally(RepFacts facts, WorkingDay day)
    {
        (this.facts, this.day) = (facts, day);
        held.AddRange(facts.Nudges.Where(nudge => nudge.State == NudgeState.Held).Select(nudge => (nudge.AccountId, nudge.Id)));
        foreach (var nudge in facts.Nudges.Where(nudge => nudge.IsOut(day.Opens)))
        {
            Note(nudge.Id, nudge.AccountId, PlaceOf(nudge), nudge.Rule, nudge.ForRepId is not null, nudge.Moment);
        }
    }

    /// <summary>Different nudges that have a place of the budget today; one that was snoozed and came back has one.</summary>
    public int Out => places.Count;

    /// <summary>When the last of them took its place.</summary>
    public DateTimeOffset? Last { get; private set; }

    public int NumbersAsked { get; private set; }

    public bool HasPlace(NudgeRecord nudge) => places.Contains(nudge.Id);

    /// <summary>Whether this nudge needs no place of the budget: the one-more-call of this very day, and whatever comes beside it.</summary>
    public bool IsBesideTheBudget(NudgeRecord nudge) => PlaceOf(nudge) is Place.OneMoreCall or Place.Beside;

    /// <summary>Whether what comes beside the budget has come as often today as it may.</summary>
    public bool IsBesideFull(Candidate nudge) => PlaceOf(nudge) == Place.Beside && !Has(beside, nudge) && beside.Count >= facts.Policy.PromisesADay;

    /// <summary>Whether the rep has done their share for absent colleagues today.</summary>
    public bool IsShareDone(Candidate nudge) =>
        (nudge.Returns is { } back ? back.ForRepId is not null : nudge.StandsInFor is not null) && !Has(forOthers, nudge) && forOthers.Count >= facts.Policy.StandInADay;

    /// <summary>Whether something else goes out about this with the same plan.</summary>
    public bool IsSaidNow(Candidate nudge) => said.Contains(nudge.About);

    /// <summary>Whether another nudge about the account waits on purpose, so that nothing may stand in for it.</summary>
    public bool IsHeld(AccountFacts account, NudgeRecord? except) => held.Exists(wait => wait.Account == account.Id && wait.Nudge != except?.Id);

    /// <summary>Whether the account was nudged about today, by the rep's calendar or the customer's, by another nudge than this.</summary>
    public bool IsAccountTaken(AccountFacts account, NudgeRecord? except, DateTimeOffset at)
    {
        if (accounts.TryGetValue(account.Id, out var by) && by != except?.Id)
        {
            return true;
        }

        var there = facts.ZoneOf(account);
        return account.LastNudge is { } last && last.Id != except?.Id
            && (last.At >= day.Opens || facts.Hours.Zone.Date(last.At) == facts.Hours.Zone.Date(at) || there.Date(last.At) == there.Date(at));
    }

    /// <summary>Notes a nudge that goes out with this plan.</summary>
    public void Add(Candidate nudge, DateTimeOffset at)
    {
        said.Add(nudge.About);
        var standIn = nudge.Returns is { } back ? back.ForRepId is not null : nudge.StandsInFor is not null;
        Note(nudge.Returns?.Id ?? unwritten--, nudge.Account.Id, PlaceOf(nudge), nudge.Rule.Name, standIn, at);
    }

    /// <summary>Notes a nudge that waits on purpose from now on.</summary>
    public void Hold(Candidate nudge)
    {
        said.Add(nudge.About);
        held.Add((nudge.Account.Id, unwritten--));
    }

    private void Note(long id, long accountId, Place place, string rule, bool standIn, DateTimeOffset at)
    {
        accounts[accountId] = id;
        NumbersAsked += rule == AllRules.MissingNumber.Name ? 1 : 0;
        if (standIn)
        {
            forOthers.Add(id);
        }

        if (place == Place.Beside)
        {
            beside.Add(id);
        }
        else if (place != Place.OneMoreCall)
        {
            places.Add(id);
            Last = Last is null || at > Last ? at : Last;
        }
    }

    private Place PlaceOf(Candidate nudge) => nudge.Returns is { } back ? PlaceOf(back) : nudge.Place;

    // A one-more-call that was put off to another day takes a place of the budget there.
    private Place PlaceOf(NudgeRecord nudge) => (nudge.Place ?? AllRules.Find(nudge.Rule)?.Place) switch
    {
        Place.OneMoreCall => nudge.Subject == OneMoreCall.SubjectOf(day) ? Place.OneMoreCall : Place.Budget,
        { } place => place,
        null => Place.Budget,
    };

    private static bool Has(HashSet<long> set, Candidate nudge) => nudge.Returns is { } back && set.Contains(back.Id);
}
