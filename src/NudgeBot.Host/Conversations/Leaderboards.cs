using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>A rep decides whether to stand on the leaderboard; where the team has none, there is nothing to decide.</summary>
internal static class Leaderboards
{
    public static async Task AnswerAsync(Turn turn, bool on, CancellationToken cancellationToken)
    {
        Policy? policy = turn.Speaker.TeamId is { } team ? await new PolicyStore(turn.Session).OfTeamAsync(team, cancellationToken) : null;
        if (on && policy is not { Leaderboard: true, Privacy: Privacy.Names })
        {
            await turn.SayAsync(RollCallWords.LeaderboardIsOff, cancellationToken);
            return;
        }

        if (!await new LeaderboardStore(turn.Session).SetAsync(turn.Speaker.Id, on, cancellationToken))
        {
            await turn.SayAsync(on ? RollCallWords.OnItAlready : RollCallWords.OffItAlready, cancellationToken);
            return;
        }

        var text = on ? RollCallWords.OnIt : RollCallWords.OffIt;
        var back = new CardAction(Actions.Say, LogWords.Undo, on ? LeaderboardWish.Leave : LeaderboardWish.Join);
        await turn.SayAsync(new ChatMessage(MessageKind.Reply, text, new Card(text, [], null, on || policy is { Leaderboard: true } ? [back] : [])), cancellationToken);
    }
}
