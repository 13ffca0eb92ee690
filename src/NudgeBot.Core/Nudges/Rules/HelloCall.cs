using System.Globalization;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>One valued customer a day, with nothing to sell. Whoever has been quiet for too long has a rule of their own.</summary>
internal sealed class HelloCall : IRule
{
    /// <summary>So many are looked at: one of them is awake.</summary>
    private const int Considered = 5;

    public string Name => "hello_call";

    public string FiresWhen => "Daily: one valued customer, nothing to sell.";

    public string Default => "one a day, by value and days since the last conversation";

    public string Needs => "The quietest of the rep's customers";

    public bool MayBeHeld => true;

    /// <summary>The day as the subject of its nudge.</summary>
    public static string SubjectOf(WorkingDay day) => "hello:" + day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf) => facts.Hours.DayAt(asOf) is not { } day ? [] :
        Favourites.ToName(facts, this, day, asOf)
            .Where(favourite => favourite.Account.State == AccountState.Customer && !IsOverdue(facts, favourite.Account, asOf))
            .Take(Considered)
            .Select(favourite => new Candidate(
                this, favourite.Account, Deal: null, SubjectOf(day), Zone.Utc.StartOf(day.Date), new Occurrence(0, day.Opens, IsRepeat: false),
                Urgency: favourite.DaysQuiet / facts.Policy.IntervalsOf(favourite.Account.Tier).IdealDays, Urgent: false,
                PointlessAfter: day.Closes));

    public string Evidence(CardFacts facts) => EvidenceWords.OfSilence(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Hello(mode);

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) =>
        account.Clock.LastConnectAt > nudge.PlannedAt ? words.Spoken(account) : null;

    private static bool IsOverdue(RepFacts facts, AccountFacts account, DateTimeOffset asOf) =>
        facts.Policy.IsOn(AllRules.UncalledCustomer.Name)
        && asOf - account.SilentSince(facts.Policy.Meetings) >= facts.Policy.IntervalsOf(account.Tier).Ideal;
}
