using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>What has gone out on one working day so far, and about whom.</summary>
internal sealed class DayTally
{
    private readonly RepFacts facts;
    private readonly WorkingDay day;
    private readonly HashSet<long> places = [];
    private readonly Dictionary<long, long> accounts = [];

    public DayTally(RepFacts facts, WorkingDay day)
    {
        (this.facts, this.day) = (facts, day);
        foreach (var nudge in facts.Nudges.Where(nudge => nudge.IsOut(day.Opens)))
        {
            accounts[nudge.AccountId] = nudge.Id;
            NumbersAsked += nudge.Rule == AllRules.MissingNumber.Name ? 1 : 0;
            if (!IsBesideTheBudget(nudge))
            {
                places.Add(nudge.Id);
                Last = nudge.Moment > Last || Last is null ? nudge.Moment : Last;
            }
        }
    }

    /// <summary>Different nudges that have a place of the budget today; one that was snoozed and came back has one.</summary>
    public int Out => places.Count;

    /// <summary>When the last of them took its place.</summary>
    public DateTimeOffset? Last { get; private set; }

    public int NumbersAsked { get; private set; }

    public bool HasPlace(NudgeRecord nudge) => places.Contains(nudge.Id);

    /// <summary>Whether this nudge is the one-more-call of this very day; one that was put off to another day takes a place of the budget.</summary>
    public bool IsBesideTheBudget(NudgeRecord nudge) => nudge.Rule == AllRules.OneMoreCall.Name && nudge.Subject == OneMoreCall.SubjectOf(day);

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
        // A new nudge has no id yet; no other nudge has a negative one.
        var id = nudge.Returns?.Id ?? -1 - places.Count;
        accounts[nudge.Account.Id] = id;
        NumbersAsked += nudge.Rule == AllRules.MissingNumber ? 1 : 0;
        var beside = nudge.Returns is { } record ? IsBesideTheBudget(record) : nudge.Rule.Place == Place.OneMoreCall;
        if (!beside)
        {
            places.Add(id);
            Last = Last is null || at > Last ? at : Last;
        }
    }
}
