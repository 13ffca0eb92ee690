using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Off until Monday", and back.</summary>
internal static class Away
{
    public static async Task TakeAsync(Turn turn, string? period, CancellationToken cancellationToken)
    {
        var people = new PersonStore(turn.Session);
        if (period is null || Period.Of(period, turn.Today) is not { } off)
        {
            var wasAway = await people.EndTimeOffAsync(turn.Speaker.Id, turn.Today, cancellationToken);
            await people.PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
            await turn.SayAsync(wasAway ? BotWords.WelcomeBack : BotWords.NotOff, cancellationToken);
            return;
        }

        await people.AddTimeOffAsync(turn.Speaker.Id, off.First, off.Last, cancellationToken);
        await turn.SayAsync(BotWords.OffUntil(off.Last.AddDays(1)), cancellationToken);
    }
}
