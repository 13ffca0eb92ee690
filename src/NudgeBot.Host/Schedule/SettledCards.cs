using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Schedule;

/// <summary>The card of a nudge that was settled without its reader: it loses its buttons and says why.</summary>
internal static class SettledCards
{
    /// <param name="nudge">As it was before it was settled.</param>
    public static async Task ShowAsync(Session session, NudgeRecord nudge, string why, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var outbox = new OutboxStore(session);
        if (nudge.SentAt is not null && await outbox.OfNudgeAsync(nudge.Id, cancellationToken) is [var newest, ..])
        {
            await outbox.PlanUpdateAsync(newest, NudgeCard.Settle(newest.Message, why), now, cancellationToken);
        }
    }
}
