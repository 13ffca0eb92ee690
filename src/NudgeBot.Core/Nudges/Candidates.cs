namespace NudgeBot.Core.Nudges;

/// <summary>What the rules would like to send in the day's budget.</summary>
/// <param name="Replaced">Calls that nobody can make for want of a number; among the candidates stands the question for it.</param>
internal sealed record Candidates(IReadOnlyList<Candidate> List, IReadOnlyList<Suppressed> Replaced)
{
    public static Candidates At(RepFacts facts, DateTimeOffset asOf)
    {
        var wished = AllRules.List.Where(rule => rule.Place == Place.Budget).SelectMany(rule => rule.Candidates(facts, asOf)).ToList();
        var (callable, numberless) = (wished.Where(HasNumber), wished.Where(call => !HasNumber(call)).ToList());
        var questions = Candidate.Ranked(numberless.Select(AllRules.MissingNumber.InPlaceOf)).DistinctBy(question => question.Account.Id);

        return new Candidates(
            [.. callable, .. questions],
            [.. Candidate.Ranked(numberless).Select(call => new Suppressed(call, new Suppression(Restraint.NoNumber)))]);
    }

    // Whom nobody may call at all is not asked about either; that restraint speaks for itself.
    private static bool HasNumber(Candidate call) => !call.Rule.AsksForACall || call.Account.HasNumber || call.Account.DoNotCall;
}
