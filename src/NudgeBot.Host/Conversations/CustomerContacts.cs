using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Postgres.Customers;

namespace NudgeBot.Host.Conversations;

/// <summary>"Dana" may be a customer's contact as well as a customer.</summary>
internal static class CustomerContacts
{
    /// <summary>The customer meant, and the contact where one was named. A contact of the customer being talked about comes before all others.</summary>
    public static async Task<(Attribution Customer, string? Contact)> OfAsync(Asked asked, string? typed, CancellationToken cancellationToken)
    {
        var customer = await asked.CustomerAsync(typed, cancellationToken);
        if (typed is null or Wish.This || customer is not Attribution.Unclear { Doubt.Kind: DoubtKind.UnknownAccount })
        {
            return (customer, null);
        }

        var turn = asked.Turn;
        var named = await new ContactStore(turn.Session).NamedAsync(turn.Speaker.Id, typed, cancellationToken);
        var meant = named.Where(contact => contact.AccountId == asked.Meant?.AccountId).ToList() is { Count: > 0 } here ? here : named;
        return meant.DistinctBy(contact => contact.AccountId).ToList() is [var only] && await new AccountStore(turn.Session).FindAsync(only.AccountId, cancellationToken) is { } account
            ? (new Attribution.To(account), only.Name)
            : (customer, null);
    }
}
