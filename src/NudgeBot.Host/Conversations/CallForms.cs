using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Conversations;

/// <summary>A call that was entered in a dialog is logged like one that was told: an unknown customer is asked about, never guessed.</summary>
internal static class CallForms
{
    public static Task LogAsync(Turn turn, string? value, CancellationToken cancellationToken) =>
        CallForm.Read(value) is { } form && CallOutcomes.FromWord(form.Outcome) is { } outcome
            ? Sentences.LogAsync(turn, [Reported(form, outcome)], talkedAbout: null, cancellationToken)
            : turn.SayAsync(BotWords.NotUnderstood, cancellationToken);

    private static ReportedCall Reported(CallForm form, CallOutcome outcome) =>
        new(form.Account, outcome, CallDirection.Outbound, form.Minutes, form.Contact, form.Note, form.NextCallOn);
}
