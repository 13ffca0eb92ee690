using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Host.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>The buttons beneath a report: the same figures as a file, as a picture, by day. The right to them is looked up anew.</summary>
internal static class ReportTaps
{
    public static Task AnswerAsync(Turn turn, ReportForm form, string? value, CancellationToken cancellationToken) =>
        ReportRequest.Read(value, form) is { } request ? TellAsync(turn, request, cancellationToken) : turn.SayAsync(BotWords.NotUnderstood, cancellationToken);

    /// <summary>Answers a question for figures, or says why not.</summary>
    public static async Task TellAsync(Turn turn, ReportRequest request, CancellationToken cancellationToken)
    {
        switch (await ReportDesk.WriteAsync(turn.Session, turn.Speaker, request, turn.Now, cancellationToken))
        {
            case ReportAnswer.Told told:
                await turn.SayAsync(ReportMessages.Of(told.Report, request, told.Period), cancellationToken);
                break;
            case ReportAnswer.Refused refused:
                await turn.SayAsync(new ChatMessage(MessageKind.Reply, refused.Why), cancellationToken);
                break;
        }
    }
}
