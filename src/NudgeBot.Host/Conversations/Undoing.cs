using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Conversations;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Takes back what was logged in chat, and puts it back when that was the slip.</summary>
internal static class Undoing
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    /// <summary>The rows of the speaker's newest report of the last day, newest first.</summary>
    public static async Task<IReadOnlyList<LoggedActivity>> NewestReportAsync(Turn turn, CancellationToken cancellationToken)
    {
        var rows = await new ActivityStore(turn.Session).NewestLoggedByAsync(turn.Speaker.Id, turn.Now - Lately, limit: 20, cancellationToken);
        return [.. rows.TakeWhile(row => row.LoggedAt == rows[0].LoggedAt)];
    }

    public static async Task UndoNewestAsync(Turn turn, CancellationToken cancellationToken)
    {
        var rows = await NewestReportAsync(turn, cancellationToken);
        var since = rows.Count > 0 ? rows[0].LoggedAt : turn.Now - Lately;
        var said = await new UndoableStore(turn.Session).NewestAsync(turn.Speaker.Id, since, cancellationToken);
        var times = await new WorkingTimeChangeStore(turn.Session).NewestByAsync(turn.Speaker.Id, said?.At ?? since, cancellationToken);
        var team = await new TeamStore(turn.Session).NewestByAsync(turn.Speaker.Id, times.Count > 0 ? times[0].At : said?.At ?? since, cancellationToken);
        if (await new PolicyStore(turn.Session).NewestChangeByAsync(turn.Speaker.Id, team?.At ?? (times.Count > 0 ? times[0].At : said?.At ?? since), cancellationToken) is { Count: > 0 } changes)
        {
            await Policies.UndoAsync(turn, changes, cancellationToken);
            return;
        }

        if (team is not null)
        {
            await TeamTalk.UndoAsync(turn, [team.Id], cancellationToken);
            return;
        }

        if (times.Count > 0)
        {
            await TimeChanges.UndoAsync(turn, [.. times.Select(change => change.Id)], cancellationToken);
            return;
        }

        if (said is not null)
        {
            await TakingBack.UndoAsync(turn, said.Kind, Actions.Ids(said.Ids), cancellationToken);
            return;
        }

        if (rows.Count == 0)
        {
            await turn.SayAsync(BotWords.NothingToUndo, cancellationToken);
            return;
        }

        await UndoAsync(turn, [.. rows.Select(row => row.Id)], cancellationToken);
    }

    public static async Task UndoAsync(Turn turn, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var activities = new ActivityStore(turn.Session);
        var undone = new List<LoggedActivity>();
        foreach (var id in ids)
        {
            if (await OwnAsync(turn, activities, id, cancellationToken) && await activities.UndoAsync(id, turn.Speaker.Id, turn.Now, cancellationToken) is { } row)
            {
                undone.Add(row);
                await AfterAsync(turn, row, cancellationToken);
                await NudgeCards.ReopenAsync(turn, id, cancellationToken);
            }
        }

        if (undone.Count == 0)
        {
            await turn.SayAsync(BotWords.AlreadyUndone, cancellationToken);
            return;
        }

        var text = BotWords.Undone([.. undone.Select(Named).Distinct()]);
        await TakingBack.OfferAsync(turn, text, TakingBack.Button(Actions.Redo, LogWords.PutBack, undone.Select(row => row.Id)), cancellationToken);
    }

    public static async Task RedoAsync(Turn turn, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var activities = new ActivityStore(turn.Session);
        var restored = new List<LoggedActivity>();
        foreach (var id in ids)
        {
            if (await OwnAsync(turn, activities, id, cancellationToken) && await activities.RestoreAsync(id, cancellationToken) is { } row)
            {
                restored.Add(row);
                await AfterAsync(turn, row, cancellationToken);
            }
        }

        await turn.SayAsync(restored.Count == 0 ? BotWords.NothingToUndo : BotWords.Restored([.. restored.Select(Named).Distinct()]), cancellationToken);
    }

    /// <summary>What a retracted or restored row means beyond its clocks.</summary>
    public static async Task AfterAsync(Turn turn, LoggedActivity row, CancellationToken cancellationToken)
    {
        if (row is { AccountId: { } accountId, Outcome: { } outcome } && outcome == CallOutcome.DoNotCall.Word())
        {
            await new AccountStore(turn.Session).RecomputeDoNotCallAsync(accountId, cancellationToken);
        }
    }

    /// <summary>The customer, or that there was none.</summary>
    public static string Named(LoggedActivity row) => row.AccountName ?? BotWords.NoCustomer;

    // A button can only take back what its reader logged.
    private static async Task<bool> OwnAsync(Turn turn, ActivityStore activities, long id, CancellationToken cancellationToken) =>
        await activities.FindAsync(id, cancellationToken) is { } row && row.RepId == turn.Speaker.Id;
}
