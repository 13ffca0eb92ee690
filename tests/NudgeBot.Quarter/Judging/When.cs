using NodaTime;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>Never outside working hours, on a holiday, on time off, in quiet time, while the customer is not up, or once it has no point.</summary>
internal static class When
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromHours(2);
    private static readonly LocalTime Noon = new(12, 0);
    private static readonly LocalTime Three = new(15, 0);

    public static IEnumerable<(string, string)> Judge(Case it)
    {
        if (it.Seller.Calendar.WhyAway(it.At) is { } away)
        {
            yield return (away, $"at {Calendar.LocalOf(it.Seller.Calendar.Zone, it.At)} in {it.Seller.Calendar.Zone}");
        }

        if (Kinds.AsksForACall(it.Rule) && !IsUp(it.Seller, it.Customer, it.At))
        {
            yield return (Restraint.CustomerAsleep, $"{it.Customer.LocalFor(it.Seller, it.At)} there");
        }

        if (WhyPointless(it) is { } pointless)
        {
            yield return (Restraint.Pointless, pointless);
        }

        if (it.Before is null && it.Shift is { } shift && !Kinds.Presses(it.Rule) && it.Rule is not ("missing_number" or "signal")
            && FailedIn(it.Customer, it.Seller, it.At) is { } part && PartOf(it.Customer, it.Seller, it.At) == part
            && Meets(it.Seller, it.Customer, shift, except: part) >= Duration.FromHours(1))
        {
            yield return (Restraint.AnotherPartOfDay, $"they were not reached in the {part}");
        }
    }

    public static bool IsUp(Seller seller, Customer customer, DateTimeOffset at)
    {
        var there = customer.LocalFor(seller, at).TimeOfDay;
        return there >= seller.Rules.CustomersFrom && there < seller.Rules.CustomersTo;
    }

    /// <summary>How much of a shift there is in which this customer may be called, by quarters of an hour.</summary>
    public static Duration Meets(Seller seller, Customer customer, Shift shift, string? except = null)
    {
        var quarters = 0;
        for (var at = shift.Opens; at < shift.Closes; at = at.AddMinutes(15))
        {
            quarters += IsUp(seller, customer, at) && PartOf(customer, seller, at) != except && seller.Calendar.WhyAway(at) is null ? 1 : 0;
        }

        return Duration.FromMinutes(15 * quarters);
    }

    /// <summary>The part of the day in which somebody last tried to reach them, in vain and not long ago.</summary>
    public static string? FailedIn(Customer customer, Seller seller, DateTimeOffset at) =>
        customer.LastAttempt is { } tried && !(customer.LastConnect >= tried) && at - tried <= TimeSpan.FromDays(14) ? PartOf(customer, seller, tried) : null;

    private static string PartOf(Customer customer, Seller seller, DateTimeOffset at) => customer.LocalFor(seller, at).TimeOfDay switch
    {
        var time when time < Noon => "morning",
        var time when time < Three => "middle of the day",
        _ => "late part of the day",
    };

    // What its reader has put off past that moment has a point for its reader.
    private static string? WhyPointless(Case it) => it.Before is not null ? null : it.Rule switch
    {
        "one_more_call" or "hello_call" or "empty_pipeline" when it.DayOf(it.Handed) != it.Today => $"its day was {it.DayOf(it.Handed)}",
        "signal" when it.At >= it.Signal!.ExpiresAt => $"it expired at {it.Signal.ExpiresAt:O}",
        "new_lead" when it.Customer.LeadSince is var since && EndOfLead(it.Seller, since) <= it.At => $"the lead's days were over at {EndOfLead(it.Seller, since):O}",
        "missed_inbound" when it.Customer.MissedCall is { } rang && it.Seller.Calendar.WorkingDaysBetween(rang, it.At) > 5 => $"they rang at {rang:O}",
        "callback_due" when it.Customer.PromisedCall is { } promised && it.At >= promised.AddDays(30) => $"it was promised for {promised:O}",
        _ => null,
    };

    // A day more where the first was so far gone that not all of its attempts had room.
    private static DateTimeOffset? EndOfLead(Seller seller, DateTimeOffset since)
    {
        var (calendar, rules) = (seller.Calendar, seller.Rules);
        var opens = calendar.FirstOpen(since);
        var shift = opens is { } first ? calendar.ShiftAt(first) : null;
        var attempts = (rules.LeadAttempts + rules.LeadDays - 1) / rules.LeadDays;
        var days = shift is { } rest && rest.Closes - opens < BetweenAttempts * attempts ? rules.LeadDays + 1 : rules.LeadDays;
        for (; days > 1 && shift is { } day; days--)
        {
            shift = calendar.FirstOpen(day.Closes) is { } next ? calendar.ShiftAt(next) : null;
        }

        return shift?.Closes;
    }
}
