using System.Globalization;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>One callable customer, by name, before going home. What it is about is the day, so that there is one a day.</summary>
internal sealed class OneMoreCall : IRule
{
    public const string RuleName = "one_more_call";

    public string Name => RuleName;

    public string FiresWhen => "Shortly before the end of the rep's own day: one callable customer, by name.";

    public string Default => $"{Policy.Default.OneMoreCallBefore.TotalMinutes:0} minutes before the end of the day";

    public string Needs => "The rep's hours, and the quietest of the rep's customers by value and days since the last conversation";

    public Place Place => Place.OneMoreCall;

    /// <summary>When it comes on this day.</summary>
    public static DateTimeOffset MomentOf(WorkingDay day, Policy policy)
    {
        var moment = day.Closes - policy.OneMoreCallBefore;
        return moment > day.Opens ? moment : day.Opens;
    }

    /// <summary>The day as the subject of its nudge.</summary>
    public static string SubjectOf(WorkingDay day) => "day:" + day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf) =>
        facts.Hours.DayAt(asOf) is { } day && asOf >= MomentOf(day, facts.Policy) ? CandidatesOf(facts, day, asOf) : [];

    /// <summary>Whom one might call on this day, whatever the time.</summary>
    public IEnumerable<Candidate> CandidatesOf(RepFacts facts, WorkingDay day, DateTimeOffset asOf) =>
        from favourite in Favourites.Of(facts, asOf)
        where !Favourites.CalledOn(favourite.Account, day)
        select new Candidate(
            // The same instant wherever the rep's zone is, so that moving house does not make a second day of it.
            this, favourite.Account, Deal: null, SubjectOf(day), Zone.Utc.StartOf(day.Date), new Occurrence(0, MomentOf(day, facts.Policy), IsRepeat: false),
            Urgency: favourite.DaysQuiet, Urgent: false, PointlessAfter: day.Closes);

    public string Evidence(CardFacts facts) => EvidenceWords.OfSilence(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Hello(mode);

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) =>
        account.Clock.LastConnectAt > nudge.PlannedAt ? words.Spoken(account) : null;
}
