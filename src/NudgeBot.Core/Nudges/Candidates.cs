namespace NudgeBot.Core.Nudges;

/// <summary>What the rules would like to send, the one-more-call apart.</summary>
/// <param name="Waiting">For a place of the day's budget.</param>
/// <param name="Pressing">What goes as soon as it may.</param>
/// <param name="Replaced">Calls that nobody can make for want of a number; among those that wait stands the question for it.</param>
internal sealed record Candidates(IReadOnlyList<Candidate> Waiting, IReadOnlyList<Candidate> Pressing, IReadOnlyList<Suppressed> Replaced)
{
    public IEnumerable<Candidate> All => Pressing.Concat(Waiting);

    /// <param name="turn">The moment as of which the day's places are given out.</param>
    /// <param name="now">The moment as of which something presses.</param>
    public static Candidates At(RepFacts facts, DateTimeOffset turn, DateTimeOffset now)
    {
        var wished = Of(facts, turn, Place.Budget).Concat(Of(facts, now, Place.AtOnce)).Concat(Of(facts, now, Place.Beside).Select(nudge => InItsPlace(facts, nudge, now))).ToList();
        var (callable, numberless) = (
            wished.Where(call => !WantsNumber(facts, call, now)).ToLookup(call => call.Place == Place.Budget),
            wished.Where(call => WantsNumber(facts, call, now)).ToList());
        var questions = Candidate.Ranked(numberless.Select(AllRules.MissingNumber.InPlaceOf)).DistinctBy(question => question.Account.Id);

        return new Candidates(
            [.. callable[true], .. questions],
            [.. callable[false]],
            [.. Candidate.Ranked(numberless).Select(call => new Suppressed(call, new Suppression(Restraint.NoNumber)))]);
    }

    // What could have gone out before today, and did not, is caught up with, and so is what is said once more: a first run and the end of
    // an outage flood nobody.
    private static Candidate InItsPlace(RepFacts facts, Candidate nudge, DateTimeOffset now) =>
        facts.Hours.DayAt(now) is { } day && (nudge.Occurrence.IsRepeat || facts.Hours.NextOpening(nudge.Occurrence.DueAt) < day.Opens) ? nudge with { Place = Place.Budget } : nudge;

    // In the place of somebody who is away only what presses, and what has been silent for too long.
    private static IEnumerable<Candidate> Of(RepFacts facts, DateTimeOffset asOf, Place place) =>
        from rule in AllRules.List
        where rule.Place == place
        from candidate in rule.Candidates(facts, asOf)
        let absent = facts.StoodIn(candidate.Deal is { } deal ? deal.OwnerId : candidate.Account.OwnerId)
        where absent is null || place != Place.Budget || candidate.Urgent
        select absent is null ? candidate : candidate with { StandsInFor = absent };

    // Whom nobody may call at all, or wants to hear about, is not asked about either; that restraint speaks for itself.
    private static bool WantsNumber(RepFacts facts, Candidate call, DateTimeOffset now) =>
        call.Rule.AsksForACall && !call.Account.HasNumber && !call.Account.DoNotCall && facts.Policy.IsOn(call.Rule.SwitchedBy)
        && !facts.Mutes.Any(mute => mute.Covers(call.Rule, call.Account.Id) && mute.LetsThrough(now) != now);
}
