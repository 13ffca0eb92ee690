namespace NudgeBot.Quarter.Judging;

/// <summary>Never about a customer with do-not-call, without a number, closed, or muted; never by a rule that is off.</summary>
internal static class Whom
{
    public static IEnumerable<(string, string)> Judge(Case it)
    {
        if (it.Customer.DoNotCall)
        {
            yield return (Restraint.DoNotCall, "they asked not to be called");
        }

        if (Kinds.AsksForACall(it.Rule) && !it.Customer.HasNumber)
        {
            yield return (Restraint.NoNumber, "there is no number to dial");
        }

        if (it.Customer.State == "closed")
        {
            yield return (Restraint.Closed, it.Customer.State);
        }

        if (it.Seller.MutedBy(it.Rule, it.Customer.Id, it.At) is { } mute)
        {
            yield return (mute.Customer is null ? Restraint.MutedRule : Restraint.MutedCustomer, $"until {mute.Until}");
        }

        if (it.Seller.Rules.Off.Contains(it.Rule))
        {
            yield return (Restraint.RuleOff, it.Rule);
        }
    }
}
