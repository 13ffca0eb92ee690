using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Host.Reports;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>What the bot does about each button. A double tap finds its nudge settled and changes nothing.</summary>
internal static class Taps
{
    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);

    public static Task AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (action, value) = (turn.Received.Event.ActionId ?? "", turn.Received.Event.Value);
        return action switch
        {
            Actions.Undo => Undoing.UndoAsync(turn, Actions.Ids(value), cancellationToken),
            Actions.Redo => Undoing.RedoAsync(turn, Actions.Ids(value), cancellationToken),
            Actions.UndoPolicy => Policies.UndoAsync(turn, Actions.Ids(value), cancellationToken),
            Actions.UndoTeam => TeamTalk.UndoAsync(turn, Actions.Ids(value), cancellationToken),
            Actions.UndoTime => TimeChanges.UndoAsync(turn, Actions.Ids(value), cancellationToken),
            Actions.Zone => Hours.MoveAsync(turn, value, cancellationToken),
            Actions.CorrectEdited or Actions.TakeBackEdited or Actions.LeaveEdited => EditedReports.TappedAsync(turn, action, value, cancellationToken),
            Actions.Answer => AnswerQuestionAsync(turn, value, cancellationToken),
            Actions.Give => OwnerAnswers.TapAsync(turn, Actions.Ids(value), cancellationToken),
            NoticeMessages.NobodyElse => EveningAnswers.TapAsync(turn, Actions.Ids(value), cancellationToken),
            Actions.Draft => Drafting.TapAsync(turn, Actions.Ids(value), cancellationToken),
            _ when action.StartsWith(Actions.MutePrefix, StringComparison.Ordinal) => Muting.TapAsync(turn, action[Actions.MutePrefix.Length..], Actions.Ids(value), cancellationToken),
            _ when action.StartsWith(Actions.EmailPrefix, StringComparison.Ordinal) => EmailPreferences.TapAsync(turn, action[Actions.EmailPrefix.Length..], Actions.Ids(value), cancellationToken),
            _ when action.StartsWith(Actions.UndoPrefix, StringComparison.Ordinal) => TakingBack.UndoAsync(turn, action[Actions.UndoPrefix.Length..], Actions.Ids(value), cancellationToken),
            _ when ReportMessages.FormOf(action) is { } form => Reporting.TapAsync(turn, form, value, cancellationToken),
            CallForm.Action => CallForms.LogAsync(turn, value, cancellationToken),
            _ when action.StartsWith(Actions.OutcomePrefix, StringComparison.Ordinal) => OutcomeAsync(turn, action[Actions.OutcomePrefix.Length..], value, cancellationToken),
            _ => OnNudgeAsync(turn, action, value, cancellationToken),
        };
    }

    private static async Task OnNudgeAsync(Turn turn, string action, string? value, CancellationToken cancellationToken)
    {
        if (Actions.Ids(value) is not [var id] || await new OpenNudgeStore(turn.Session).FindAsync(id, cancellationToken) is not { } nudge)
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        if (nudge.RepId != turn.Speaker.Id)
        {
            await turn.SayAsync(BotWords.SomebodyElses, cancellationToken);
            return;
        }

        await NudgeCards.SeenAsync(turn, nudge.Id, cancellationToken);
        if (action == Actions.Why)
        {
            await WhyAnswers.WhyAsync(turn, nudge, cancellationToken);
        }
        else if (action == Actions.NotMine)
        {
            await NotMine.SayAsync(turn, nudge.AccountId, nudge, cancellationToken);
        }
        else if (nudge.State is not ("sent" or "snoozed"))
        {
            // The card was settled in between, perhaps by the first of two quick taps.
            await turn.SayAsync(BotWords.AlreadySettled(nudge.State), cancellationToken);
        }
        else if (action.StartsWith(Actions.LogPrefix, StringComparison.Ordinal) && CallOutcomes.FromWord(action[Actions.LogPrefix.Length..]) is { } outcome)
        {
            await Sentences.LogAsync(turn, [new ReportedCall(nudge.AccountName, outcome, CallDirection.Outbound)], nudge.AccountId, cancellationToken);
        }
        else if (action.StartsWith(Actions.SnoozePrefix, StringComparison.Ordinal))
        {
            var until = action == Actions.SnoozePrefix + "2h" ? turn.Now + TwoHours : Snoozing.Tomorrow(turn);
            await Snoozing.SnoozeAsync(turn, nudge, until, cancellationToken);
        }
        else if (action.StartsWith(Actions.LeadPrefix, StringComparison.Ordinal))
        {
            await Leads.AnswerAsync(turn, nudge, action[Actions.LeadPrefix.Length..], cancellationToken);
        }
    }

    private static async Task OutcomeAsync(Turn turn, string word, string? value, CancellationToken cancellationToken)
    {
        if (CallOutcomes.FromWord(word) is { } outcome && Actions.Ids(value) is [var id]
            && await new ActivityStore(turn.Session).FindAsync(id, cancellationToken) is { } logged && logged.RepId == turn.Speaker.Id)
        {
            await Corrections.ReplaceAsync(turn, logged, LastLogged.Of(logged) with { Outcome = outcome }, cancellationToken);
        }
    }

    private static async Task AnswerQuestionAsync(Turn turn, string? value, CancellationToken cancellationToken)
    {
        var pending = await Questions.PendingAsync(turn, cancellationToken);
        var tapped = Questions.Tapped(pending, value);
        if (pending is null || tapped?.Question != pending.Id)
        {
            await turn.SayAsync(BotWords.NoLongerOpen, cancellationToken);
            return;
        }

        await Questions.ForgetAsync(turn, cancellationToken);
        await Questions.SettleCardAsync(turn, Questions.Answer(pending, tapped.Value.Choice), cancellationToken);
        await (tapped is { Choice: { } choice }
            ? Sentences.LogAsync(turn with { About = pending.Message }, pending.With(choice), null, cancellationToken)
            : turn.SayAsync(BotWords.NotANewCall, cancellationToken));
    }
}
