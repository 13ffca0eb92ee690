using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>Who has not called, and who has not been called.</summary>
internal static class Coverage
{
    public static async Task AnswerAsync(Turn turn, Reading reading, CancellationToken cancellationToken)
    {
        if (reading.Scope != "reps")
        {
            await Advice.WhoToCallAsync(turn, cancellationToken);
            return;
        }

        if (!turn.IsManager)
        {
            await turn.SayAsync(BotWords.OnlyManagers, cancellationToken);
            return;
        }

        var (members, teams) = await Counting.MembersAsync(turn, null, cancellationToken);
        var period = Period.Of(reading.Period ?? "today", turn.Today) ?? Period.Of("today", turn.Today)!;
        var silent = (await Counting.CountAsync(turn, members, period, cancellationToken)).Where(row => row.Counts.Attempts == 0).Select(row => row.Person.Name).ToList();
        var text = members.Count == 0 ? BotWords.NoTeam
            : silent.Count == 0 ? CountWords.EverybodyHas(teams, period.Name)
            : CountWords.NoCallYet(period.Name, silent);
        await turn.SayAsync(new ChatMessage(MessageKind.Report, $"{text}\n{BotWords.Definition}"), cancellationToken);
    }
}
