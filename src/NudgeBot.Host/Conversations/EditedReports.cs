using System.Globalization;
using System.Text.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Conversations;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Conversations;

/// <summary>What was logged from a message that was changed or deleted since, and what the log would say now.</summary>
/// <param name="Id">The event that led to the question.</param>
/// <param name="Rows">The rows of the log that the message reported.</param>
/// <param name="Calls">What it tells now; none when nothing is left of it.</param>
/// <param name="Message">The message.</param>
internal sealed record EditedReport(long Id, IReadOnlyList<long> Rows, IReadOnlyList<ReportedCall> Calls, string Message);

/// <summary>The open question whether the log shall follow a message that was changed or deleted.</summary>
internal static class EditedReports
{
    private const string Kind = "edit";
    private static readonly TimeSpan OpenFor = TimeSpan.FromDays(1);

    /// <summary>Asks whether the log shall follow the message.</summary>
    public static async Task AskAsync(Turn turn, IReadOnlyList<LoggedActivity> rows, IReadOnlyList<ReportedCall> now, string text, CancellationToken cancellationToken)
    {
        var report = new EditedReport(turn.Received.InboxId, [.. rows.Select(row => row.Id)], now, turn.Message!);
        var payload = JsonSerializer.Serialize(report, MessageJson.Options);
        await new QuestionStore(turn.Session).AskAsync(turn.Speaker.Id, new OpenQuestion(Kind, payload, turn.Now, turn.Now + OpenFor), cancellationToken);

        var value = report.Id.ToString(CultureInfo.InvariantCulture);
        var yes = now.Count > 0 ? new CardAction(Actions.CorrectEdited, EditWords.CorrectIt, value) : new CardAction(Actions.TakeBackEdited, EditWords.TakeItBack, value);
        await turn.SayAsync(new ChatMessage(MessageKind.Question, text, new Card(text, [], null, [yes, new CardAction(Actions.LeaveEdited, EditWords.LeaveIt, value)])), cancellationToken);
    }

    /// <summary>Whether a typed sentence answered the open question; any other starts afresh, and the question is forgotten.</summary>
    public static async Task<bool> AnsweredAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, cancellationToken) is not { } open)
        {
            return false;
        }

        await Questions.ForgetAsync(turn, cancellationToken);
        switch (text.Trim().TrimEnd('.', '!', ' ').ToLowerInvariant())
        {
            case "yes" or "yes please" or "yep" or "please do" or "ok" or "correct it" or "take it back":
                await ApplyAsync(turn, open, cancellationToken);
                return true;
            case "no" or "nope" or "no thanks" or "leave it":
                await turn.SayAsync(EditWords.Left, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    public static async Task TappedAsync(Turn turn, string action, string? value, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, cancellationToken) is not { } open || Actions.Ids(value) is not [var id] || id != open.Id)
        {
            await turn.SayAsync(BotWords.NoLongerOpen, cancellationToken);
            return;
        }

        await Questions.ForgetAsync(turn, cancellationToken);
        if (action == Actions.LeaveEdited)
        {
            await Questions.SettleCardAsync(turn, EditWords.Left, cancellationToken);
            await turn.SayAsync(EditWords.Left, cancellationToken);
            return;
        }

        await Questions.SettleCardAsync(turn, action == Actions.CorrectEdited ? EditWords.CorrectIt : EditWords.TakeItBack, cancellationToken);
        await ApplyAsync(turn, open, cancellationToken);
    }

    /// <summary>A message that is changed once more makes what was asked about it pointless.</summary>
    public static async Task ForgetAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turn, cancellationToken) is { Message: var message } && message == turn.Message)
        {
            await Questions.ForgetAsync(turn, cancellationToken);
        }
    }

    private static async Task ApplyAsync(Turn turn, EditedReport report, CancellationToken cancellationToken)
    {
        var effective = await new ActivityStore(turn.Session).ReportedInAsync(report.Message, turn.Speaker.Id, cancellationToken);
        List<LoggedActivity> rows = [.. effective.Where(row => report.Rows.Contains(row.Id))];

        // It was undone in between: there is nothing left to correct.
        if (rows.Count == 0)
        {
            await turn.SayAsync(BotWords.AlreadyUndone, cancellationToken);
            return;
        }

        var (kept, gone, added) = Matched(rows, report.Calls);
        foreach (var (row, call) in kept.Where(pair => EditWords.Change(LastLogged.Of(pair.Row), pair.Call) is not null))
        {
            await Corrections.ReplaceAsync(turn, row, call, cancellationToken);
        }

        if (gone.Count > 0)
        {
            await Undoing.UndoAsync(turn, [.. gone.Select(row => row.Id)], cancellationToken);
        }

        if (added.Count > 0)
        {
            await Sentences.LogAsync(turn with { About = report.Message }, added, rows[0].AccountId, cancellationToken);
        }
    }

    // As many calls as before are the same ones in their order; else those about the same customers are.
    private static (List<(LoggedActivity Row, ReportedCall Call)> Kept, List<LoggedActivity> Gone, List<ReportedCall> Added) Matched(
        IReadOnlyList<LoggedActivity> rows, IReadOnlyList<ReportedCall> calls)
    {
        if (rows.Count == calls.Count && rows.All(row => row.Kind == "call"))
        {
            return ([.. rows.Zip(calls)], [], []);
        }

        var (kept, gone, added) = (new List<(LoggedActivity, ReportedCall)>(), rows.ToList(), new List<ReportedCall>());
        foreach (var call in calls)
        {
            if (gone.Find(row => row.Kind == "call" && string.Equals(row.AccountName, call.Account, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                gone.Remove(same);
                kept.Add((same, call));
            }
            else
            {
                added.Add(call);
            }
        }

        return (kept, gone, added);
    }

    private static async Task<EditedReport?> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        await new QuestionStore(turn.Session).OfAsync(turn.Speaker.Id, turn.Now, cancellationToken) is { Kind: Kind } open
            ? JsonSerializer.Deserialize<EditedReport>(open.Payload, MessageJson.Options)
            : null;
}
