using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>Who has not called, and who has not been called.</summary>
internal static class Coverage
{
    public static Task AnswerAsync(Turn turn, Reading reading, CancellationToken cancellationToken)
    {
        // A rep is better served with whom to call now.
        if (reading.Scope != "reps" && (!turn.IsManager || reading.Scope == "accounts:mine"))
        {
            return Advice.WhoToCallAsync(turn, cancellationToken);
        }

        var kind = reading.Scope == "reps" ? ReportKind.NotCalled : ReportKind.Coverage;
        return turn.IsManager
            ? Reporting.AnswerAsync(turn, new ReportRequest(kind, reading.Scope, reading.Period ?? UsualPeriod.Of(kind)), cancellationToken)
            : turn.SayAsync(BotWords.OnlyManagers, cancellationToken);
    }
}
