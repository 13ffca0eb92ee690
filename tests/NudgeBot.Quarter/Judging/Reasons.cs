using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>Each reason to call, as the product promises it: the fact it is about, and whether its time has come.</summary>
internal static class Reasons
{
    private static readonly IReadOnlyList<string> OfCustomers =
        ["uncalled_customer", "email_ping_pong", "email_only", "callback_due", "missed_inbound", "new_lead", "first_conversation_follow_up"];

    private static readonly IReadOnlyList<string> OfDeals = ["stalled_deal", "open_deal_cadence"];

    /// <summary>Since when there is silence, or what was promised for when, or when something came in; null where there is no such thing.</summary>
    public static DateTimeOffset? FactOf(Subject about) => about.Rule switch
    {
        "uncalled_customer" or "email_ping_pong" or "email_only" or "missing_number" => about.Customer.SilentSince(about.Seller.Rules),
        "stalled_deal" => Later(about.Deal!.StageSince, about.Deal.LastTalk(about.Seller.Rules)),
        "open_deal_cadence" => about.Deal!.LastTry ?? about.Deal.OpenedAt,
        "new_lead" or "lead_question" => about.Customer.LeadSince,
        "callback_due" => about.Customer.PromisedCall,
        "missed_inbound" => about.Customer.MissedCall,
        "first_conversation_follow_up" => about.Customer.FirstConnect,
        "signal" => about.Signal!.ArrivedAt,
        _ => null,
    };

    /// <summary>Whether there is reason to call them at this moment.</summary>
    public static bool IsDue(Subject about, DateTimeOffset at)
    {
        var (seller, customer, rules, days) = (about.Seller, about.Customer, about.Seller.Rules, about.Seller.Calendar);
        return about.Rule switch
        {
            "uncalled_customer" => customer.IsActive && at >= IdealOf(seller, customer),
            "stalled_deal" => customer.IsActive && IsStalled(seller, about.Deal!, at),
            "open_deal_cadence" => customer.IsActive && IsCalledTooSeldom(rules, about.Deal!, at),
            "email_ping_pong" => customer.IsActive && Emails(about, at, rules.PingPongDays) is var all && all.Count >= rules.PingPongEmails && all.Exists(email => email.Outbound) && all.Exists(email => !email.Outbound),
            "email_only" => customer.IsActive && Emails(about, at, rules.EmailOnlyDays).Count(email => email.Outbound) >= rules.EmailOnlyEmails
                && !(customer.LastConnect > at.AddDays(-rules.EmailOnlyDays)),
            "callback_due" => customer.PromisedCall <= at,
            "missed_inbound" => customer.MissedCall is { } rang && at >= ToBeReturnedAt(seller, rang),
            "new_lead" => IsUntouched(customer) && at >= customer.LeadSince && AttemptsAt(customer) < rules.LeadAttempts,
            "lead_question" => IsUntouched(customer) && at >= customer.LeadSince && (AttemptsAt(customer) >= rules.LeadAttempts || days.WorkingDaysBetween(customer.LeadSince, at) >= rules.LeadDays - 1),
            "first_conversation_follow_up" => customer.State != "customer" && customer.FirstConnect is { } first && customer.LastConnect == first
                && customer.PromisedCall is null && days.WorkingDaysBetween(first, at) is >= 1 and <= 5,
            "signal" => at >= about.Signal!.ArrivedAt && at < about.Signal.ExpiresAt && !(customer.LastConnect > about.Signal.ArrivedAt),
            "hello_call" => customer.State == "customer" && !CalledToday(seller, customer, at) && (rules.Off.Contains("uncalled_customer") || at < IdealOf(seller, customer)),
            "one_more_call" => customer.IsActive && !CalledToday(seller, customer, at),
            "empty_pipeline" => seller.Deals.Where(deal => deal.State == "open").Sum(deal => deal.Amount ?? 0) < rules.PipelineFloor && IsFirstOfWeek(days, at),
            "missing_number" => OfCustomers.Any(rule => IsDue(about with { Rule = rule }, at))
                || customer.Deals.Exists(deal => deal.State == "open" && OfDeals.Any(rule => IsDue(about with { Rule = rule, Deal = deal }, at)))
                || customer.Signals.Exists(signal => IsDue(about with { Rule = "signal", Signal = signal }, at)),
            _ => false,
        };
    }

    public static DateTimeOffset IdealOf(Seller seller, Customer customer) => customer.SilentSince(seller.Rules).AddDays(seller.Rules.Silence[customer.Tier].Ideal);

    public static DateTimeOffset MaximumOf(Seller seller, Customer customer) => customer.SilentSince(seller.Rules).AddDays(seller.Rules.Silence[customer.Tier].Maximum);

    /// <summary>When so many minutes have been worked since they rang in vain.</summary>
    public static DateTimeOffset? ToBeReturnedAt(Seller seller, DateTimeOffset rang)
    {
        var (days, left) = (seller.Calendar, seller.Rules.MissedCallMinutes);
        for (var shift = days.ShiftAt(rang) ?? days.ShiftAfter(rang); shift is { } day; shift = days.ShiftAfter(day.Opens))
        {
            for (var at = day.Opens > rang ? day.Opens : rang; at < day.Closes; at = at.AddMinutes(1), left--)
            {
                if (left == 0)
                {
                    return at;
                }
            }
        }

        return null;
    }

    private static bool IsStalled(Seller seller, Deal deal, DateTimeOffset at)
    {
        var (days, rules) = (seller.Calendar, seller.Rules);
        var stuck = days.WorkingDaysBetween(deal.StageSince, at) >= (deal.IsEarly ? rules.EarlyStageDays : rules.LateStageDays);
        var late = deal.CloseOn < days.DateAt(at);
        return (stuck || late) && !(deal.LastTalk(rules) is { } talk && days.WorkingDaysBetween(talk, at) < rules.DealPeaceDays);
    }

    private static bool IsCalledTooSeldom(TeamRules rules, Deal deal, DateTimeOffset at)
    {
        var from = at.AddDays(-rules.DealAttemptDays);
        return deal.Customer.Log.Count(touch => touch.IsAttempt && touch.At > from && touch.At <= at) < rules.DealAttempts;
    }

    private static List<Touch> Emails(Subject about, DateTimeOffset at, int days)
    {
        var silence = about.Customer.SilentSince(about.Seller.Rules);
        return [.. about.Customer.Log.Where(touch => touch.Kind == "email" && touch.At > silence && touch.At > at.AddDays(-days) && touch.At <= at)];
    }

    private static bool IsUntouched(Customer customer) => customer.State == "lead" && customer.LastConnect is null;

    private static int AttemptsAt(Customer lead) => lead.Log.Count(touch => touch.IsAttempt && touch.At >= lead.LeadSince);

    private static bool CalledToday(Seller seller, Customer customer, DateTimeOffset at) =>
        seller.Calendar.ShiftAt(at) is { } shift && customer.Log.Any(touch => (touch.IsAttempt || touch.IsConnect) && touch.At >= shift.Opens && touch.At <= at);

    private static bool IsFirstOfWeek(Calendar days, DateTimeOffset at)
    {
        var today = days.ShiftAt(at)?.Date ?? days.DateAt(at);
        var monday = today.PlusDays(-((int)today.DayOfWeek - 1));
        return days.WorkingDaysBetween(monday.PlusDays(-1), today) == 1;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
