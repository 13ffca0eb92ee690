using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Chat.Reports;
using NudgeBot.Core.Chat.Teams;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>What the bot does about each sentence: one short answer per intent.</summary>
internal sealed partial class Sentences(SentenceReader reader, KnownAccounts known, WorkspaceLinks workspaces, PageTalk pages, ILogger<Sentences> logger)
{
    public async Task AnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        // Whoever asks for reasons has not said anything new: what is open stays open.
        if (ReadingQuestion.IsAsked(text))
        {
            await LastReading.ExplainAsync(turn, cancellationToken);
            return;
        }

        var pending = await Questions.PendingAsync(turn, cancellationToken);
        var meant = await MeantNudge.OfAsync(turn, cancellationToken);
        if (await OtherAsync(turn, text, pending, meant, cancellationToken) is { } taken)
        {
            await LastReading.KeepAsync(turn, taken, cancellationToken);
            return;
        }

        var reading = await reader.ReadAsync(turn, text, pending?.Account ?? meant?.AccountName, cancellationToken);
        if (pending is { AsksOutcome: false } && reading.Calls.Count == 0 && await Attribution.OfAsync(turn, text.Trim(), cancellationToken) is Attribution.To named)
        {
            await LastReading.KeepAsync(turn, TakenFor.Answer, cancellationToken);
            await LogAsync(turn with { About = pending.Message }, pending.With(named.Account.Name), null, cancellationToken);
            return;
        }

        var answer = pending is null ? await EveningAnswers.ReadAsync(turn, text, reading, said => reader.ReadAsync(turn, said, null, cancellationToken), cancellationToken) : null;
        if (answer is { MayLog: true })
        {
            await LastReading.KeepAsync(turn, answer, cancellationToken);
            await EveningAnswers.LogAsync(turn, answer.Calls, cancellationToken);
            return;
        }

        reading = answer ?? reading;
        await LastReading.KeepAsync(turn, reading, cancellationToken);
        Log.Read(logger, turn.Received.InboxId, reading.Intent, string.Join(' ', reading.Why));
        await DoAsync(new Asked(turn, text, meant, await known.OfAsync(turn.Session, cancellationToken)), reading, cancellationToken);
    }

    // What is neither a report nor a question about calls; null when it is for the understanding to read.
    private async Task<TakenFor?> OtherAsync(Turn turn, string text, Pending? pending, OpenNudge? meant, CancellationToken cancellationToken)
    {
        if (await EditedReports.AnsweredAsync(turn, text, cancellationToken) || (pending is not null && await Questions.AnsweredAsync(turn, pending, text, cancellationToken)))
        {
            return TakenFor.Answer;
        }

        if (pending is null && await EveningAnswers.ClosedAsync(turn, text, cancellationToken))
        {
            return TakenFor.Answer;
        }

        if (Explaining.IsAsked(text))
        {
            await WhyAnswers.WhyAsync(turn, meant, cancellationToken);
            return TakenFor.Why;
        }

        if (await TimeTalk.AnsweredAsync(turn, text, said => reader.ReadAsync(turn, said, null, cancellationToken), cancellationToken))
        {
            return TakenFor.WorkingTime;
        }

        if (TeamSentence.Read(text) is { } teams && await TeamTalk.AnsweredAsync(turn, teams, cancellationToken))
        {
            return TakenFor.Team;
        }

        if (WorkspaceRequest.IsAsked(text))
        {
            await workspaces.AnswerAsync(turn, cancellationToken);
            return TakenFor.Workspace;
        }

        if (PageRequest.IsAsked(text))
        {
            await pages.AnswerAsync(turn, cancellationToken);
            return TakenFor.Page;
        }

        if (PolicySentence.Read(text) is { } policy)
        {
            await Policies.AnswerAsync(turn, policy, cancellationToken);
            return TakenFor.Policy;
        }

        if (LeaderboardWish.Read(text) is { } on)
        {
            await Leaderboards.AnswerAsync(turn, on, cancellationToken);
            return TakenFor.Wish;
        }

        if (EffectQuestion.Read(text, turn.Zone.Local(turn.Now)) is { } aboutNudges)
        {
            await Effects.AnswerAsync(turn, aboutNudges, cancellationToken);
            return TakenFor.Effect;
        }

        if (ReportQuestion.Read(text, turn.Zone.Local(turn.Now)) is { } figures && await Reporting.AnswerAsync(turn, figures, cancellationToken))
        {
            return TakenFor.Figures;
        }

        return await Wishes.AnswerAsync(new Asked(turn, text, meant, await known.OfAsync(turn.Session, cancellationToken)), cancellationToken) ? TakenFor.Wish : null;
    }

    /// <summary>Logs calls that may be logged, or asks about the first that is in doubt.</summary>
    /// <param name="talkedAbout">The account being talked about: of several with its name, it is the one meant.</param>
    public static async Task LogAsync(Turn turn, IReadOnlyList<ReportedCall> calls, long? talkedAbout, CancellationToken cancellationToken)
    {
        var attributed = new List<AttributedCall>();
        foreach (var call in calls)
        {
            switch (await Attribution.OfAsync(turn, call.Account, cancellationToken, talkedAbout))
            {
                case Attribution.To to:
                    attributed.Add(new AttributedCall(call, to.Account));
                    break;
                case Attribution.Unclear unclear:
                    await Questions.AskAsync(turn, unclear.Doubt, calls, [.. attributed.Select(one => one.Account.Name)], cancellationToken);
                    return;
            }
        }

        await CallLogging.LogAsync(turn, attributed, cancellationToken);
    }

    private static Task DoAsync(Asked asked, Reading reading, CancellationToken cancellationToken)
    {
        var (turn, text, meant, _) = asked;
        return reading.Intent switch
        {
            Intent.Snooze when reading.Named is not null => Promises.KeepAsync(asked, reading, cancellationToken),
            Intent.LogCall when reading.MayLog => LogAsync(turn, reading.Calls, meant?.AccountId, cancellationToken),
            _ when reading.Doubt is { } doubt => Questions.AskAsync(turn, doubt, Doubted(reading, meant), [], cancellationToken),
            Intent.LogNonCall => Touches.NoteAsync(turn, reading, cancellationToken),
            Intent.Correct => Corrections.CorrectAsync(turn, reading, cancellationToken),
            Intent.Undo => Undoing.UndoNewestAsync(turn, cancellationToken),
            Intent.Snooze => Snoozing.SnoozeAsync(turn, meant, reading.Period, cancellationToken),
            Intent.TimeOff => Away.TakeAsync(turn, reading.Period, text, null, cancellationToken),
            Intent.MyCounts => Counting.MineAsync(asked, reading, cancellationToken),
            Intent.TeamCounts => Counting.TeamAsync(asked, reading, cancellationToken),
            Intent.Coverage => Coverage.AnswerAsync(turn, reading, cancellationToken),
            Intent.WhoToCall => Advice.WhoToCallAsync(turn, cancellationToken),
            Intent.QuestionAboutCall => Explaining.LastCallAsync(asked, reading, cancellationToken),
            Intent.Help => turn.SayAsync(BotWords.Help(turn.IsManager, turn.Speaker.Role == "admin", turn.Received.Event.Platform == "teams"), cancellationToken),
            Intent.Smalltalk => turn.SayAsync(BotWords.Smalltalk, cancellationToken),
            _ => turn.SayAsync(BotWords.NotUnderstood, cancellationToken),
        };
    }

    // "Done" names no call, so the question is about the one that was meant.
    private static IReadOnlyList<ReportedCall> Doubted(Reading reading, OpenNudge? meant) => reading.Calls.Count > 0
        ? reading.Calls
        : [new ReportedCall(meant?.AccountName, Core.Calls.CallOutcome.Unspecified, Core.Calls.CallDirection.Outbound)];

    private static partial class Log
    {
        [LoggerMessage(300, LogLevel.Debug, "Event {InboxId} is read as {Intent}. {Why}")]
        public static partial void Read(ILogger logger, long inboxId, Intent intent, string why);
    }
}
