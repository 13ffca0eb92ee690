using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>Keeps a nudge and its card in step: a settled nudge's card has no buttons and says what became of it.</summary>
internal static class NudgeCards
{
    /// <summary>The rep has called.</summary>
    public static async Task ActedOnAsync(Turn turn, OpenNudge nudge, long activityId, CallOutcome outcome, CancellationToken cancellationToken)
    {
        await new OpenNudgeStore(turn.Session).ActedOnAsync(nudge.Id, activityId, turn.Now, cancellationToken);
        await ShowAsync(turn, nudge.Id, $"Logged: {outcome.Spoken()}, {turn.Zone.Local(turn.Now):HH:mm}.", cancellationToken);
    }

    /// <summary>The call was undone: the nudges it settled stand again, with their buttons.</summary>
    public static async Task ReopenAsync(Turn turn, long activityId, CancellationToken cancellationToken)
    {
        foreach (var nudgeId in await new OpenNudgeStore(turn.Session).ReopenAsync(activityId, cancellationToken))
        {
            await ShowAsync(turn, nudgeId, null, cancellationToken);
        }
    }

    /// <summary>The rep wants it later.</summary>
    public static async Task SnoozeAsync(Turn turn, OpenNudge nudge, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await new OpenNudgeStore(turn.Session).SnoozeAsync(nudge.Id, until, turn.Now, cancellationToken);
        await ShowAsync(turn, nudge.Id, $"Snoozed until {BotWords.Moment(turn.Zone.Local(until))}.", cancellationToken);
    }

    private static async Task ShowAsync(Turn turn, long nudgeId, string? state, CancellationToken cancellationToken)
    {
        var outbox = new OutboxStore(turn.Session);
        if (await outbox.OfNudgeAsync(nudgeId, cancellationToken) is not [var newest, ..])
        {
            return;
        }

        var original = newest.Message;
        var changed = state is null || original.Card is null
            ? original
            : original with { Text = $"{original.Text}\n{state}", Card = original.Card.Settled(state) };
        await outbox.PlanUpdateAsync(newest, changed, turn.Now, cancellationToken);
    }
}
