using System.Globalization;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>Too little is open. On the first working day of the week the rep gets a few names at once.</summary>
internal sealed class EmptyPipeline : IRule
{
    public string Name => "empty_pipeline";

    public string FiresWhen => "On the first working day of the week, the rep's open deals are worth less than the team's floor: a few names at once.";

    public string Default => $"no floor; {Policy.Default.PipelineNames} names";

    public string Needs => "The sum of the rep's open deals, and the quietest of the rep's customers and prospects";

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        if (!(facts.OpenPipeline < facts.Policy.PipelineFloor) || facts.Hours.DayAt(asOf) is not { } day || Monday(day.Date) is var monday
            && facts.Hours.AddWorkingDays(monday.AddDays(-1), 1) != day.Date)
        {
            yield break;
        }

        var names = Favourites.ToName(facts, this, day, asOf)
            .Select(favourite => favourite.Account)
            .Take(facts.Policy.PipelineNames)
            .ToList();
        if (names is [var first, .. var others])
        {
            yield return new Candidate(
                this, first, Deal: null, "week:" + Monday(day.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Zone.Utc.StartOf(Monday(day.Date)),
                new Occurrence(0, day.Opens, IsRepeat: false), Urgency: 2, Urgent: false, PointlessAfter: day.Closes)
            { Others = others };
        }
    }

    public string Evidence(CardFacts facts) => EvidenceWords.OfPipeline(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Pipeline;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) => null;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
