using System.Globalization;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;

namespace NudgeBot.Host.Conversations;

/// <summary>Emails, texts and meetings are logged as what they are, and said to be no phone contact.</summary>
internal static class Touches
{
    public static async Task NoteAsync(Turn turn, Reading reading, CancellationToken cancellationToken)
    {
        var noted = new List<(long Id, string Text)>();
        foreach (var touch in reading.Touches)
        {
            if (await Attribution.OfAsync(turn, touch.Account, cancellationToken) is Attribution.To { Account: var account }
                && await WriteAsync(turn, touch, account.Id, noted.Count, cancellationToken) is { } id)
            {
                noted.Add((id, LogWords.Touch(touch.Kind, touch.Direction, account.Name)));
            }
        }

        if (noted.Count == 0)
        {
            await turn.SayAsync(BotWords.NotAContact, cancellationToken);
            return;
        }

        var text = LogWords.Noted([.. noted.Select(one => one.Text)]);
        await TakingBack.OfferAsync(turn, text, TakingBack.Button(Actions.Undo, LogWords.Undo, noted.Select(one => one.Id)), cancellationToken);
    }

    private static Task<long?> WriteAsync(Turn turn, ReportedTouch touch, long accountId, int number, CancellationToken cancellationToken) =>
        new ActivityStore(turn.Session).LogAsync(
            new NewActivity(
                "chat",
                string.Create(CultureInfo.InvariantCulture, $"inbox-{turn.Received.InboxId}-touch-{number}"),
                touch.Kind,
                touch.Direction,
                null,
                accountId,
                null,
                null,
                turn.Speaker.Id,
                touch.OccurredOn is { } day && day < turn.Today ? turn.Zone.At(day, new TimeOnly(12, 0)) : turn.Now,
                Note: touch.Note,
                LoggedBy: turn.Speaker.Id,
                ReportedIn: turn.Message),
            turn.Now,
            cancellationToken);
}
