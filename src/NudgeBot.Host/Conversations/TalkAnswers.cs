using System.Globalization;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Host.Conversations;

/// <summary>"What should I say to Acme?", and "I'd just check in".</summary>
internal static class TalkAnswers
{
    /// <summary>False when no customer is meant that we know.</summary>
    /// <param name="words">The answer for a customer, what kind of talk it will be, and what picks the wording.</param>
    public static async Task<bool> SayAsync(Asked asked, string? whom, Func<string, TalkMode, string, string> words, CancellationToken cancellationToken)
    {
        var turn = asked.Turn;
        switch (await CustomerContacts.OfAsync(asked, whom, cancellationToken))
        {
            case (Attribution.To { Account: var account }, _):
                if (!await asked.IsOthersAsync(account, cancellationToken))
                {
                    var mode = account.State == "customer" ? TalkMode.Customer : TalkMode.Prospect;
                    await turn.SayAsync(words(account.Name, mode, string.Create(CultureInfo.InvariantCulture, $"{account.Id}/{turn.Today:O}")), cancellationToken);
                }

                return true;
            case (Attribution.Unclear { Doubt: { Kind: DoubtKind.AmbiguousAccount } doubt }, _):
                await asked.AskWhichAsync(doubt, whom, cancellationToken);
                return true;
            default:
                return false;
        }
    }
}
