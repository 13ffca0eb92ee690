using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>Keeps a nudge and its card in step: a settled nudge's card has no buttons and says what became of it.</summary>
internal static class NudgeCards
{
    /// <summary>The rep has called.</summary>
    public static async Task ActedOnAsync(Turn turn, OpenNudge nudge, long activityId, CallOutcome outcome, CancellationToken cancellationToken)
    {
        await SeenAsync(turn, nudge.Id, cancellationToken);
        await new OpenNudgeStore(turn.Session).ActedOnAsync(nudge.Id, activityId, turn.Now, cancellationToken);
        await ShowAsync(turn, nudge.Id, LogWords.CardLogged(outcome, turn.Zone.Local(turn.Now)), cancellationToken);
    }

    /// <summary>The call was undone: the nudges it settled stand again, with their buttons.</summary>
    public static async Task ReopenAsync(Turn turn, long activityId, CancellationToken cancellationToken)
    {
        foreach (var nudgeId in await new OpenNudgeStore(turn.Session).ReopenAsync(activityId, turn.Now, cancellationToken))
        {
            await ShowAsync(turn, nudgeId, null, cancellationToken);
        }
    }

    /// <summary>The rep wants it later.</summary>
    public static async Task SnoozeAsync(Turn turn, OpenNudge nudge, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await SeenAsync(turn, nudge.Id, cancellationToken);
        await new OpenNudgeStore(turn.Session).SnoozeAsync(nudge.Id, until, turn.Now, cancellationToken);
        await ShowAsync(turn, nudge.Id, Snoozed(turn, until), cancellationToken);
    }

    /// <summary>The rep has reacted to it, in whatever way.</summary>
    public static Task SeenAsync(Turn turn, long nudgeId, CancellationToken cancellationToken) =>
        new NudgeStepStore(turn.Session).SeenAsync(nudgeId, turn.Now, cancellationToken);

    /// <summary>The rep has answered in another way than by a call.</summary>
    /// <param name="by">What settles it; under this name it is opened again.</param>
    public static async Task AnswerAsync(Turn turn, OpenNudge nudge, string by, string state, CancellationToken cancellationToken)
    {
        await SeenAsync(turn, nudge.Id, cancellationToken);
        if (await new OpenNudgeStore(turn.Session).AnswerAsync(nudge.Id, by, turn.Now, cancellationToken))
        {
            await ShowAsync(turn, nudge.Id, state, cancellationToken);
        }
    }

    /// <summary>The rep does not want it. One that is still on its way never arrives.</summary>
    /// <param name="by">What settles it; under this name it is opened again.</param>
    public static async Task WithdrawAsync(Turn turn, OpenNudge nudge, string by, string state, CancellationToken cancellationToken)
    {
        if (await new NudgeStore(turn.Session).SettleAsync(nudge.Id, NudgeState.Withdrawn, by, turn.Now, cancellationToken) && nudge.SentAt is not null)
        {
            await ShowAsync(turn, nudge.Id, state, cancellationToken);
        }
    }

    /// <summary>What settled these nudges was taken back. What was said before today comes again.</summary>
    public static Task ReopenSettledByAsync(Turn turn, string by, CancellationToken cancellationToken) =>
        ReopenSettledByAsync(turn, by, turn.Zone.StartOf(turn.Today), cancellationToken);

    /// <inheritdoc cref="ReopenSettledByAsync(Turn, string, CancellationToken)"/>
    /// <param name="anewBefore">What was said before this moment comes again as a snoozed nudge does.</param>
    public static async Task ReopenSettledByAsync(Turn turn, string by, DateTimeOffset anewBefore, CancellationToken cancellationToken)
    {
        foreach (var nudge in await new OpenNudgeStore(turn.Session).ReopenSettledByAsync(by, anewBefore, turn.Now, cancellationToken))
        {
            await ShowAsync(turn, nudge.Id, nudge.Until is { } until ? Snoozed(turn, until) : null, cancellationToken);
        }
    }

    private static string Snoozed(Turn turn, DateTimeOffset until) => LogWords.CardSnoozed(turn.Zone.Local(until));

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
