using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>The nudge somebody means when they name no customer: that of the card or thread they answer, else the newest unsettled one shown in the last 24 hours.</summary>
internal static class MeantNudge
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    public static async Task<OpenNudge?> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        var nudges = new OpenNudgeStore(turn.Session);
        if (turn.Received.Event.MessageId is { } answered
            && await new OutboxStore(turn.Session).ByPlatformIdAsync(turn.Received.WorkspaceId, answered, cancellationToken) is { NudgeId: { } nudgeId }
            && await nudges.FindAsync(nudgeId, cancellationToken) is { } nudge && nudge.RepId == turn.Speaker.Id)
        {
            return nudge;
        }

        return await nudges.ShownToAsync(turn.Speaker.Id, turn.Now - Lately, cancellationToken) is [var newest, ..] ? newest : null;
    }
}
