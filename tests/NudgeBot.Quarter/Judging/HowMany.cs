using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>The day's budget, halved once too many were ignored; so much beside it; one more call; one question for a number; one nudge per customer.</summary>
internal static class HowMany
{
    public static IEnumerable<(string, string)> Judge(Case it)
    {
        var (rules, today) = (it.Seller.Rules, it.ToldToday);
        int Of(Kind kind) => today.Count(said => CountsAs(it, said) == kind) + (it.Counts == kind ? 1 : 0);

        if (it.Counts == Kind.Budget && Of(Kind.Budget) > AllowanceOf(it.Seller))
        {
            yield return (Exceeded(it, Of(Kind.Budget)), $"the {Of(Kind.Budget)}th of the day, {AllowanceOf(it.Seller)} allowed");
        }

        if (it.Counts == Kind.Pressing && Of(Kind.Pressing) > rules.BesideTheBudget
            || it.Counts == Kind.Either && Of(Kind.Pressing) + Of(Kind.Either) + Of(Kind.Budget) > rules.BesideTheBudget + rules.Budget)
        {
            yield return (Restraint.BesideBudget, $"{Of(Kind.Pressing)} promises and missed calls today, and {Of(Kind.Either)} more");
        }

        if (it.Counts == Kind.OneMoreCall && it.Before is null && Of(Kind.OneMoreCall) > 1)
        {
            yield return (Restraint.OneMoreCall, "a second one on this day");
        }

        if (it.Counts == Kind.OneMoreCall && it.Shift is { } shift && it.At < shift.Closes.AddMinutes(-rules.OneMoreCallMinutes))
        {
            yield return (Restraint.OneMoreCall, "too early in the day");
        }

        // A question its reader has put off to this day comes on top: they asked for it.
        if (it.Rule == "missing_number" && it.Before is null && today.Count(said => said.Rule == it.Rule && it.DayOf(said.First) == it.Today) >= rules.NumbersAskedADay)
        {
            yield return (Restraint.OneQuestion, "asked for another number today");
        }

        if (IsForOther(it.Seller, it.Customer, it.Deal) && today.Count(said => IsForOther(it.Seller, said.About, said.Deal)) >= rules.ForOthersADay)
        {
            yield return (Restraint.ForOthers, "they have done their share for absent colleagues today");
        }

        foreach (var other in it.Customer.Said.Where(said => !Kinds.Presses(it.Rule) && said.Id != it.Nudge.Id && said.Told.Any(told => IsSameDay(it, told))).Take(1))
        {
            yield return (Restraint.OnePerCustomer, $"{other.To.Name} was nudged about them at {other.Last:O}");
        }
    }

    /// <summary>The budget as it is after what this rep has ignored of late. What was put off and came again is in a row with either time; here where both agree.</summary>
    public static int AllowanceOf(Seller seller) => HaveIgnored(seller, said => said.First) && HaveIgnored(seller, said => said.Last) ? seller.Rules.HalfBudget : seller.Rules.Budget;

    /// <summary>The same, where one of them is enough.</summary>
    public static int LeastAllowanceOf(Seller seller) => HaveIgnored(seller, said => said.First) || HaveIgnored(seller, said => said.Last) ? seller.Rules.HalfBudget : seller.Rules.Budget;

    /// <summary>How often a nudge came in a shift and took a place of its budget, or may have; one that was put off and came again did so twice.</summary>
    public static int PlacesTaken(Seller seller, Shift shift) => seller.Said
        .Where(said => said.Counts is Kind.Budget or Kind.Either || (said.Counts == Kind.OneMoreCall && !shift.Contains(said.First)))
        .Sum(said => said.Told.Count(shift.Contains));

    /// <summary>Whether the bot has nudged this rep on no day before.</summary>
    public static bool IsFirstDay(Case it) => it.Seller.Said.TrueForAll(said => it.DayOf(said.First) == it.Today);

    // The one-more-call of this very day; one that was put off to another day takes a place of that day's budget.
    private static Kind CountsAs(Case it, Said said) => said.Counts == Kind.OneMoreCall && it.DayOf(said.First) != it.Today ? Kind.Budget : said.Counts;

    private static bool IsForOther(Seller seller, Customer customer, Deal? deal) => (deal?.Owner ?? customer.Owner) != seller.Id;

    // Of what is still open, or was taken back, nobody knows whether it would have been ignored.
    private static bool HaveIgnored(Seller seller, Func<Said, DateTimeOffset> order) =>
        seller.Said.OrderByDescending(order).ThenByDescending(said => said.Id).TakeWhile(said => said.Reaction is null).Count(said => said.IsIgnored) >= seller.Rules.IgnoredBeforeHalving;

    private static string Exceeded(Case it, int count) =>
        IsFirstDay(it) ? Restraint.FirstRun
        : it.Shift is { } shift && it.Company.WasAway(it.Seller, shift) ? Restraint.AfterOutage
        : count <= it.Seller.Rules.Budget ? Restraint.HalfBudget
        : Restraint.Budget;

    // A day is the reader's, and the customer's.
    private static bool IsSameDay(Case it, DateTimeOffset told) =>
        it.Shift?.Contains(told) == true || it.Seller.Calendar.DateAt(told) == it.Seller.Calendar.DateAt(it.At) || it.Customer.LocalFor(it.Seller, told).Date == it.Customer.LocalFor(it.Seller, it.At).Date;
}
