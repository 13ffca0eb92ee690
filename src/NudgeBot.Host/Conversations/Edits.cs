using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;

namespace NudgeBot.Host.Conversations;

/// <summary>A changed message offers to correct the log, a deleted one to take the log back. The log itself changes only when the person says so.</summary>
internal sealed class Edits(Sentences sentences, SentenceReader reader)
{
    private static readonly TimeSpan Followed = TimeSpan.FromDays(1);

    public async Task ChangedAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        await EditedReports.ForgetAsync(turn, cancellationToken);
        var rows = await RowsAsync(turn, cancellationToken);
        if (rows.Count == 0)
        {
            await MendAsync(turn, text, cancellationToken);
            return;
        }

        var reading = await reader.ReadAgainAsync(turn, text, rows[0].AccountName, rows[0].LoggedAt, cancellationToken);
        var calls = rows.Where(row => row.Kind == "call").ToList();
        IReadOnlyList<string> accounts = [.. rows.Select(Undoing.Named).Distinct()];
        switch (reading)
        {
            case { Calls.Count: > 0, MayLog: true }:
                await OfferAsync(turn, rows, calls, reading.Calls, cancellationToken);
                break;
            case { Calls.Count: > 0 } or { Doubt: not null }:
                await AskAsync(turn, rows, [], EditWords.Unclear(accounts), cancellationToken);
                break;
            case { Touches.Count: > 0 } when calls.Count == 0 && reading.Touches.Select(touch => touch.Account).SequenceEqual(rows.Select(row => row.AccountName)):
                break;
            default:
                await AskAsync(turn, rows, [], EditWords.NoLongerTold(accounts), cancellationToken);
                break;
        }
    }

    public static async Task DeletedAsync(Turn turn, CancellationToken cancellationToken)
    {
        await EditedReports.ForgetAsync(turn, cancellationToken);
        if (await RowsAsync(turn, cancellationToken) is { Count: > 0 } rows)
        {
            await AskAsync(turn, rows, [], EditWords.Deleted([.. rows.Select(Undoing.Named).Distinct()]), cancellationToken);
        }
        else if (await IsAskedAboutAsync(turn, cancellationToken))
        {
            await Questions.ForgetAsync(turn, cancellationToken);
        }
    }

    private static async Task OfferAsync(Turn turn, IReadOnlyList<LoggedActivity> rows, IReadOnlyList<LoggedActivity> calls, IReadOnlyList<ReportedCall> now, CancellationToken cancellationToken)
    {
        if (calls.Count != rows.Count || calls.Count != now.Count)
        {
            await AskAsync(turn, rows, now, EditWords.Retold([.. now.Select(Line)]), cancellationToken);
            return;
        }

        var changes = calls.Zip(now, (row, call) => EditWords.Change(LastLogged.Of(row), call)).OfType<string>().ToList();
        if (changes.Count > 0)
        {
            await AskAsync(turn, rows, now, EditWords.Changed(changes), cancellationToken);
        }
    }

    private static async Task AskAsync(Turn turn, IReadOnlyList<LoggedActivity> rows, IReadOnlyList<ReportedCall> now, string text, CancellationToken cancellationToken)
    {
        var loggedAt = rows.Min(row => row.LoggedAt);
        await (turn.Now - loggedAt > Followed
            ? turn.SayAsync(EditWords.TooLate(turn.Zone.Date(loggedAt)), cancellationToken)
            : EditedReports.AskAsync(turn, rows, now, text, cancellationToken));
    }

    // Nothing was logged from it: the better words are the answer to what was asked, or the sentence that was meant.
    private async Task MendAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.Message is not { } message || await new ActivityStore(turn.Session).WasReportedInAsync(message, turn.Speaker.Id, cancellationToken))
        {
            return;
        }

        if (await IsAskedAboutAsync(turn, cancellationToken))
        {
            await Questions.ForgetAsync(turn, cancellationToken);
            await sentences.AnswerAsync(turn, text, cancellationToken);
        }
        else
        {
            await (await LastReading.MendingAsync(turn, cancellationToken) switch
            {
                Mending.ReadAnew => sentences.AnswerAsync(turn, text, cancellationToken),
                Mending.Ask => OfferNewWordsAsync(turn, text, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
    }

    private static Task OfferNewWordsAsync(Turn turn, string text, CancellationToken cancellationToken) => turn.SayAsync(
        new ChatMessage(MessageKind.Question, EditWords.DoneAlready, new Card(EditWords.DoneAlready, [], null, [new CardAction(Actions.Say, EditWords.DoNewWords, text)])),
        cancellationToken);

    private static async Task<bool> IsAskedAboutAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Message is { } message && (await Questions.PendingAsync(turn, cancellationToken))?.Message == message;

    private static async Task<IReadOnlyList<LoggedActivity>> RowsAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Message is { } message ? await new ActivityStore(turn.Session).ReportedInAsync(message, turn.Speaker.Id, cancellationToken) : [];

    private static string Line(ReportedCall call) => BotWords.Logged(call.Account ?? "", call.Outcome, call.Direction, call.Minutes, call.FollowUpOn, call.OccurredOn);
}
