using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Customers;

namespace NudgeBot.Host.Conversations;

/// <summary>Drafts two lines of email that ask for ten minutes by phone. It never sends them.</summary>
internal static class Drafting
{
    /// <summary>The button of a logged call that reached nobody.</summary>
    public static async Task TapAsync(Turn turn, IReadOnlyList<long> value, CancellationToken cancellationToken)
    {
        if (value is not [var id] || await new ActivityStore(turn.Session).FindAsync(id, cancellationToken) is not { AccountId: { } accountId } call || call.RepId != turn.Speaker.Id)
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        var account = (await new AccountStore(turn.Session).FindAsync(accountId, cancellationToken))!;
        await SayAsync(turn, account, call.ContactName, HasFailed(call), cancellationToken);
    }

    public static async Task<bool> SayAsync(Asked asked, Wish.Draft wish, CancellationToken cancellationToken)
    {
        switch (await CustomerContacts.OfAsync(asked, wish.Whom, cancellationToken))
        {
            case (Attribution.To { Account: var account }, var contact):
                if (!await asked.IsOthersAsync(account, cancellationToken))
                {
                    await SayAsync(asked.Turn, account, contact, await TriedAsync(asked.Turn, account, cancellationToken), cancellationToken);
                }

                break;
            case (Attribution.Unclear { Doubt: { Kind: not DoubtKind.WhichAccount } doubt }, _):
                await asked.AskWhichAsync(doubt, wish.Whom, cancellationToken);
                break;
            default:
                await asked.Turn.SayAsync(DraftWords.ForWhom, cancellationToken);
                break;
        }

        return true;
    }

    /// <param name="contact">Whom it is to; null takes whoever was spoken with last.</param>
    /// <param name="tried">Whether the last call was a dial that reached nobody.</param>
    public static async Task SayAsync(Turn turn, AccountRow account, string? contact, bool tried, CancellationToken cancellationToken)
    {
        if (account.DoNotCall)
        {
            await turn.SayAsync(DraftWords.DoNotCall(account.Name), cancellationToken);
            return;
        }

        var name = contact ?? await new ContactStore(turn.Session).ToWriteToAsync(account.Id, cancellationToken);
        var identity = string.Create(CultureInfo.InvariantCulture, $"{account.Id}/{turn.Received.InboxId}");
        var draft = DraftWords.Reply(account.Name, DraftWords.Draft(name, turn.Speaker.Name, tried, identity));
        await turn.SayAsync(new ChatMessage(MessageKind.Report, draft), cancellationToken);
    }

    private static async Task<bool> TriedAsync(Turn turn, AccountRow account, CancellationToken cancellationToken) =>
        await new ActivityStore(turn.Session).NewestCallAsync(account.Id, cancellationToken) is { } last && last.RepId == turn.Speaker.Id && HasFailed(last);

    private static bool HasFailed(LoggedActivity call) =>
        CallOutcomes.FromWord(call.Outcome) is { } outcome && AfterDial.HasFailed(call.Direction == "inbound" ? CallDirection.Inbound : CallDirection.Outbound, outcome);
}
