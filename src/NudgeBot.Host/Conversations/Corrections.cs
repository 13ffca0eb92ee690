using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>"Actually that was a voicemail": the newest report is replaced by what it should have said; the old row stays on record.</summary>
internal static class Corrections
{
    public static async Task CorrectAsync(Turn turn, Reading reading, CancellationToken cancellationToken)
    {
        var newest = (await Undoing.NewestReportAsync(turn, cancellationToken)).Where(row => row.Kind == "call").ToList();
        switch (newest, reading.Calls)
        {
            case ([], _):
                await turn.SayAsync(BotWords.NothingToCorrect, cancellationToken);
                break;
            case (_, []):
                await Undoing.UndoNewestAsync(turn, cancellationToken);
                break;
            case (_, [var corrected, ..]):
                await ReplaceAsync(turn, newest[0], corrected, cancellationToken);
                break;
        }
    }

    /// <summary>Replaces one logged call; the nudge it settled follows it.</summary>
    public static async Task ReplaceAsync(Turn turn, LoggedActivity old, ReportedCall corrected, CancellationToken cancellationToken)
    {
        if (await Attribution.OfAsync(turn, corrected.Account ?? old.AccountName, cancellationToken) is not Attribution.To { Account: var account })
        {
            await turn.SayAsync(BotWords.UnknownAccount(corrected.Account ?? ""), cancellationToken);
            return;
        }

        var attributed = new AttributedCall(corrected, account);
        var activities = new ActivityStore(turn.Session);
        var row = CallLogging.Row(
            turn, attributed, string.Create(CultureInfo.InvariantCulture, $"inbox-{turn.Received.InboxId}-correction"), old.NudgeId, account.Id == old.AccountId ? old.DealId : null, null)
            with
        {
            OccurredAt = corrected.OccurredOn is null ? old.OccurredAt : turn.Zone.At(corrected.OccurredOn.Value, new TimeOnly(12, 0)),
            ReportedIn = old.ReportedIn,
        };

        if (await activities.CorrectAsync(old.Id, row, turn.Speaker.Id, turn.Now, cancellationToken) is not { } id)
        {
            await turn.SayAsync(BotWords.AlreadyUndone, cancellationToken);
            return;
        }

        await Undoing.AfterAsync(turn, old, cancellationToken);
        if (corrected.Outcome == CallOutcome.DoNotCall)
        {
            await new AccountStore(turn.Session).DoNotCallAsync(account.Id, null, cancellationToken);
        }

        await NudgeCards.ReopenAsync(turn, old.Id, cancellationToken);
        foreach (var nudge in await new OpenNudgeStore(turn.Session).AboutAsync(turn.Speaker.Id, account.Id, cancellationToken))
        {
            await NudgeCards.ActedOnAsync(turn, nudge, id, corrected.Outcome, cancellationToken);
        }

        var text = BotWords.Corrected(CallLogging.Line(attributed));
        await TakingBack.OfferAsync(turn, text, TakingBack.Button(Actions.Undo, LogWords.Undo, [id]), cancellationToken);
    }
}
