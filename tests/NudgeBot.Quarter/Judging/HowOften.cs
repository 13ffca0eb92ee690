using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>Once at the ideal interval, once at the maximum, then once per repeat interval; and one that was put off comes when it was put off to.</summary>
internal static class HowOften
{
    public static IEnumerable<(string, string)> Judge(Case it)
    {
        var broken = it.Before is { } before ? WhyNotAgain(it, before) : WhyNotNow(it);
        return broken is { } breach ? [breach] : [];
    }

    private static (string, string)? WhyNotAgain(Case it, Said before) =>
        before.PutOffTo is not { } due ? (Restraint.Twice, $"it came at {before.Last:O} and nobody has put it off")
        : it.At < due ? (Restraint.Snooze, $"it was put off to {due:O}")
        : null;

    private static (string, string)? WhyNotNow(Case it)
    {
        var same = it.Customer.Said.FindAll(said => said.To == it.Seller && said.Rule == it.Rule && said.Deal == it.Deal && said.Signal == it.Signal);
        if (it.Rule == "new_lead")
        {
            return WhyNoAttempt(it, same);
        }

        if (same.Find(said => said.PutOffTo is not null && said.IsOpen) is { } putOff && it.Rule is not ("one_more_call" or "hello_call"))
        {
            return (Restraint.Snooze, $"the same was put off to {putOff.PutOffTo:O}");
        }

        if (same.Find(said => said.IsOnDesk) is { } open && it.Rule is not ("one_more_call" or "hello_call"))
        {
            return (Restraint.OncePerSilence, $"the same lies open since {open.Last:O}");
        }

        return it.Rule switch
        {
            "one_more_call" => null,
            "hello_call" => it.ToldToday.Any(said => said.Rule == it.Rule && it.DayOf(said.First) == it.Today && !IsLate(it, said)) ? (Restraint.OncePerSilence, "a second greeting today") : null,
            "empty_pipeline" => it.Seller.Said.Exists(said => said.Rule == it.Rule && it.At - said.First < TimeSpan.FromDays(5)) ? (Restraint.OncePerSilence, "a second one this week") : null,
            _ => same.FindLast(said => it.Rule == "missing_number" || said.Fact == Reasons.FactOf(it.Subject)) is { } last ? WhyTooSoon(it, last) : null,
        };
    }

    // Where some nudges wait on purpose, a greeting of two days ago may come on the same day as today's.
    private static bool IsLate(Case it, Said said) => it.Company.Post.WasHeld(said.Id) || it.Company.Post.WasHeld(it.Nudge.Id);

    private static (string, string)? WhyNoAttempt(Case it, List<Said> same)
    {
        var (rules, round) = (it.Seller.Rules, same.FindAll(said => said.Fact == it.Customer.LeadSince));
        // What could not be asked for on the first day may come on the second.
        var isSecond = it.DayOf(it.Customer.LeadSince) < it.Today;
        var aDay = ((rules.LeadAttempts + rules.LeadDays - 1) / rules.LeadDays) + (isSecond ? 1 : 0);
        return round.Count >= rules.LeadAttempts || round.Count(said => it.DayOf(said.First) == it.Today) >= aDay
            ? (Restraint.OncePerSilence, $"the {round.Count + 1}th attempt at this lead")
            : null;
    }

    private static (string, string)? WhyTooSoon(Case it, Said last)
    {
        if (it.Rule is "missed_inbound" or "lead_question" or "signal" or "first_conversation_follow_up")
        {
            return (Restraint.OncePerSilence, $"said at {last.Last:O}");
        }

        if (it.Seller.Calendar.WorkingDaysBetween(last.Last, it.At) >= it.Seller.Rules.RepeatWorkingDays)
        {
            return null;
        }

        if (it.Rule != "uncalled_customer")
        {
            return (Restraint.RepeatInterval, $"said at {last.Last:O}");
        }

        var maximum = Reasons.MaximumOf(it.Seller, it.Customer);
        return it.At < maximum ? (Restraint.OncePerSilence, $"said at {last.Last:O}, and the maximum is {maximum:O}")
            : last.Written < maximum ? null
            : (Restraint.RepeatInterval, $"said at {last.Last:O}, past the maximum of {maximum:O}");
    }
}
