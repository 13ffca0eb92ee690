using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>A sentence that may be a wish, with what is needed to know whom it is about.</summary>
/// <param name="Meant">The nudge that is meant where no customer is named.</param>
internal sealed record Asked(Turn Turn, string Text, OpenNudge? Meant, AccountNames Names)
{
    /// <summary>The customer of this name, or the one being talked about.</summary>
    public async Task<Attribution> CustomerAsync(string? typed, CancellationToken cancellationToken)
    {
        if (typed is null or Wish.This)
        {
            return Meant is not null && await new AccountStore(Turn.Session).FindAsync(Meant.AccountId, cancellationToken) is { } meant
                ? new Attribution.To(meant)
                : new Attribution.Unclear(new Doubt(DoubtKind.WhichAccount, []));
        }

        return NamedAccounts.Of(typed, Names) switch
        {
            [] => await Attribution.OfAsync(Turn, typed, cancellationToken),
            [var name] => await Attribution.OfAsync(Turn, name, cancellationToken),
            var several => new Attribution.Unclear(new Doubt(DoubtKind.AmbiguousAccount, several)),
        };
    }

    /// <summary>The customer that the understanding found in the sentence; of several of one name, the one being talked about.</summary>
    public Task<Attribution> CustomerAsync(NamedCustomer named, CancellationToken cancellationToken) => named.Names switch
    {
        [] => Attribution.OfAsync(Turn, named.Typed, cancellationToken),
        [var name] => Attribution.OfAsync(Turn, name, cancellationToken, Meant?.AccountId),
        var several => Task.FromResult<Attribution>(new Attribution.Unclear(new Doubt(DoubtKind.AmbiguousAccount, several))),
    };

    /// <summary>Says what is unclear. Of several names each is a button, which says the sentence again with the whole name.</summary>
    /// <param name="isQuestion">Whether the sentence would have changed nothing anyway.</param>
    public Task AskWhichAsync(Doubt doubt, string? typed, CancellationToken cancellationToken, bool isQuestion = false)
    {
        var choices = doubt.Kind != DoubtKind.AmbiguousAccount || typed is null ? [] : doubt.Candidates.Where(name => !name.Equals(typed, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
        var text = (doubt.Kind, choices) switch
        {
            (DoubtKind.WhichAccount, _) => CustomerWords.Which,
            (DoubtKind.UnknownAccount, _) => isQuestion ? LastCallWords.UnknownCustomer(typed ?? "") : CustomerWords.Unknown(typed ?? ""),
            (_, []) when isQuestion => LastCallWords.SeveralAlike(typed ?? ""),
            (_, []) => CustomerWords.SeveralAlike(typed ?? ""),
            _ => CustomerWords.WhichOf(choices),
        };
        var buttons = choices.Select(name => new CardAction(Actions.Say, name, Text.Replace(typed!, name, StringComparison.OrdinalIgnoreCase))).ToList();
        return buttons.Count == 0
            ? Turn.SayAsync(text, cancellationToken)
            : Turn.SayAsync(new ChatMessage(MessageKind.Question, text, new Card(text, [], null, buttons)), cancellationToken);
    }

    /// <summary>
    /// Whether a customer is somebody else's; what a rep says and asks is about their own, what a manager does about those of their teams, and either's
    /// about those they were nudged about. It is said.
    /// </summary>
    public async Task<bool> IsOthersAsync(AccountRow account, CancellationToken cancellationToken)
    {
        if (account.OwnerId is not { } owner || owner == Turn.Speaker.Id || account.Id == Meant?.AccountId || await ManagesAsync(owner, cancellationToken))
        {
            return false;
        }

        await Turn.SayAsync(CustomerWords.Others(account.Name, account.OwnerName!), cancellationToken);
        return true;
    }

    // An admin everybody, also those in no team.
    private async Task<bool> ManagesAsync(long person, CancellationToken cancellationToken)
    {
        var people = new PersonStore(Turn.Session);
        return Turn.Speaker.Role switch
        {
            "admin" => true,
            "manager" => await people.FindAsync(person, cancellationToken) is { TeamId: { } team } && (await people.TeamsSeenByAsync(Turn.Speaker.Id, cancellationToken)).Any(seen => seen.Id == team),
            _ => false,
        };
    }
}
