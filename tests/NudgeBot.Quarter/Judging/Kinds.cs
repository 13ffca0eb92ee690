using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>
/// What a nudge counts as. Promises, missed calls and leads come beside the budget; but what could have come before the first day, or while
/// the bot was away, is one of the day's budget, so that neither a first run nor the end of an outage floods anybody.
/// </summary>
internal static class Kinds
{
    public static bool Presses(string rule) => rule is "callback_due" or "missed_inbound" or "new_lead" or "lead_question";

    public static bool AsksForACall(string rule) => rule is not ("missing_number" or "lead_question");

    public static Kind Of(Case it) =>
        it.Rule == "one_more_call" ? Kind.OneMoreCall
        : !Presses(it.Rule) ? Kind.Budget
        : CameUpAt(it) is not { } at || it.Shift is not { } shift ? Kind.Either
        : it.Seller.Calendar.FirstOpen(at) >= shift.Opens ? Kind.Pressing
        : HowMany.IsFirstDay(it) || it.Company.HasComeBack(shift) ? Kind.Budget
        : Kind.Either;

    // Of repetitions, and of the later attempts at a lead, nobody outside can tell.
    private static DateTimeOffset? CameUpAt(Case it)
    {
        var (customer, days) = (it.Customer, it.Seller.Calendar);
        return customer.Said.Exists(said => said.To == it.Seller && said.Rule == it.Rule) ? null : it.Rule switch
        {
            "callback_due" when customer.PromisedCall is { } promised && days.WorkingDaysBetween(promised, it.At) < it.Seller.Rules.RepeatWorkingDays => promised,
            "missed_inbound" when customer.MissedCall is { } rang => Reasons.ToBeReturnedAt(it.Seller, rang),
            _ => null,
        };
    }
}
