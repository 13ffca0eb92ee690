using System.Globalization;
using NudgeBot.Core.Chat.Absences;
using NudgeBot.Core.Chat.Holidays;
using NudgeBot.Core.Chat.Hours;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Changes of working time, said with a button that takes them back.</summary>
internal static class TimeChanges
{
    public static Task<WorkingTimeChangeRecord?> MakeAsync(Turn turn, WorkingTimeOf whose, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken) =>
        new WorkingTimeChangeStore(turn.Session).ChangeAsync(whose, values, Author(turn), turn.Now, cancellationToken);

    /// <summary>Says what was changed, with Undo where anything was.</summary>
    public static Task SayAsync(Turn turn, string text, IReadOnlyCollection<WorkingTimeChangeRecord> made, CancellationToken cancellationToken)
    {
        var undo = TakingBack.Button(Actions.UndoTime, LogWords.Undo, made.Select(change => change.Id));
        return turn.SayAsync(new ChatMessage(MessageKind.Reply, text, made.Count == 0 ? null : new Card(text, [], null, [undo])), cancellationToken);
    }

    /// <summary>Takes changes back, but for values that were changed again since. A person takes back their own, an admin a team's, too.</summary>
    public static async Task UndoAsync(Turn turn, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var store = new WorkingTimeChangeStore(turn.Session);
        var (taken, lines) = (new List<WorkingTimeChangeRecord>(), new List<string>());
        foreach (var id in ids)
        {
            if (await store.FindAsync(id, cancellationToken) is { } made && IsOwn(turn, made) && await store.TakeBackAsync(made, Author(turn), turn.Now, cancellationToken) is { } back)
            {
                taken.Add(back);
                lines.Add(await LineAsync(turn, back, cancellationToken));
            }
        }

        await SayAsync(turn, taken.Count == 0 ? HoursWords.NothingSince : string.Join('\n', lines), taken, cancellationToken);
    }

    private static async Task<string> LineAsync(Turn turn, WorkingTimeChangeRecord back, CancellationToken cancellationToken)
    {
        if (back.Changes.FirstOrDefault(change => WorkingTimeValue.OffSince(change.What) is not null) is { } off)
        {
            var (before, after) = (WorkingTimeValue.Absences(off.Before), WorkingTimeValue.Absences(off.After));
            await StandIns.TellAsync(turn, before, after, cancellationToken);
            return AbsenceWords.TakenBack(after.PresentOrNext(turn.Today), turn.Today);
        }

        return back.Whose is WorkingTimeOf.Person && back.Changes.All(change => change.What != WorkingTimeValue.Holidays)
            ? HoursWords.TakenBack(await Hours.OfAsync(turn, cancellationToken), await Hours.TeamsQuietAsync(turn, cancellationToken))
            : HolidayWords.TakenBack(back.Whose is WorkingTimeOf.Person ? "you" : back.Name, back.Changes);
    }

    private static bool IsOwn(Turn turn, WorkingTimeChangeRecord made) =>
        made.Whose is WorkingTimeOf.Person person ? person.Id == turn.Speaker.Id : turn.Speaker.Role == "admin";

    private static PolicyAuthor Author(Turn turn) => new(turn.Speaker.Id, string.Create(CultureInfo.InvariantCulture, $"chat event {turn.Received.InboxId}"));
}
