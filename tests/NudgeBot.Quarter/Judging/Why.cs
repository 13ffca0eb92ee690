using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>Whether what a nudge says is so: its time has come, and nothing has made it moot.</summary>
internal static class Why
{
    public static IEnumerable<(string, string)> Judge(Case it)
    {
        if (it.Before is { } before)
        {
            if (WhyMoot(it.Company, before, it.At) is { } over)
            {
                yield return (Restraint.MootAtSending, over);
            }
        }
        else if (WhyMoot(it) is { } moot)
        {
            yield return (Restraint.MootAtSending, moot);
        }
        // What had to wait for its turn, or for the customer to get up, was due when the day began.
        else if (!Reasons.IsDue(it.Subject, it.Handed) && !it.Company.Post.ComesLate(it.Nudge.Id) && !(it.Shift is { } shift && Reasons.IsDue(it.Subject, shift.Opens)))
        {
            yield return (Restraint.NotDue, $"nothing speaks for {it.Rule}");
        }
    }

    /// <summary>Why a nudge that has come has lost its reason; null while it has it.</summary>
    public static string? WhyMoot(Company company, Said said, DateTimeOffset at)
    {
        var (customer, seller) = (said.About, said.To);
        var fact = Reasons.FactOf(Subject.Of(company, said));
        return customer.DoNotCall ? "they asked not to be called"
            : customer.State == "closed" ? "they are gone"
            : !IsTheirs(company, said, at) ? "somebody else looks after them"
            : said.Deal is { State: not "open" } ? "the deal is settled"
            : said.Rule is "new_lead" or "lead_question" && (customer.State != "lead" || customer.SilentSince(seller.Rules) > said.Fact) ? "they are no lead any more"
            : said.Rule switch
            {
                "missing_number" => customer.HasNumber ? "there is a number" : fact > said.Fact ? "the silence is over" : null,
                "hello_call" or "one_more_call" => customer.LastConnect > said.Written ? "somebody spoke with them" : null,
                "callback_due" => fact != said.Fact ? "that call is not owed any more" : null,
                "missed_inbound" => fact is null || customer.LastConnect > said.Fact ? "they were called back" : null,
                "first_conversation_follow_up" or "signal" => customer.SilentSince(seller.Rules) > said.Fact ? "there was a conversation" : null,
                "empty_pipeline" => null,
                _ => fact > said.Fact ? "something has happened since" : null,
            };
    }

    // Whoever was asked in somebody's place may finish it.
    private static bool IsTheirs(Company company, Said said, DateTimeOffset at) =>
        (said.Deal?.Owner ?? said.About.Owner) is var owner && (owner == said.To.Id || company.LooksAfter(said.To, owner, said.Written) || company.LooksAfter(said.To, owner, at));

    // Before it has come, what it would say is known from the moment at which it was handed over.
    private static string? WhyMoot(Case it)
    {
        var fact = Reasons.FactOf(it.Subject);
        var owner = it.Deal?.Owner ?? it.Customer.Owner;
        return owner != it.Seller.Id && !it.Company.LooksAfter(it.Seller, owner, it.Handed) ? "somebody else looks after them"
            : it.Rule == "missing_number" && it.Customer.HasNumber ? "there is a number"
            : it.Deal is { State: not "open" } ? "the deal is settled"
            : it.Rule is "new_lead" or "lead_question" && (it.Customer.State != "lead" || it.Customer.LastConnect > it.Customer.LeadSince) ? "they are no lead any more"
            : it.Rule is "callback_due" or "missed_inbound" && fact is null ? "nobody owes them a call"
            : fact > it.Handed ? "something has happened since"
            : it.Customer.Log.Any(touch => touch.Rep == it.Seller.Id && touch.IsAttempt && touch.At >= it.Handed && touch.At < it.At) ? "they have called them"
            : null;
    }
}
