using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>What the confirmation of a dial that reached nobody adds: the team's line about machines, when to try again, and a draft.</summary>
internal static class FailedDial
{
    /// <summary>The sentences that follow the confirmation, each with a blank before it; null after any other call.</summary>
    public static async Task<string?> AdviceAsync(Turn turn, AttributedCall attributed, CancellationToken cancellationToken)
    {
        var call = attributed.Call;
        if (!AfterDial.HasFailed(call.Direction, call.Outcome))
        {
            return null;
        }

        // Of a call on another day nobody said at what time it was; a promise is kept at its own.
        var knowsWhen = call.OccurredOn is null && call.FollowUpOn is null;
        var next = knowsWhen ? AfterDial.NextTry(There(turn, attributed), turn.Now) : null;
        var line = AfterDial.Line((await PolicyAsync(turn, cancellationToken)).Voicemail, call.Outcome);
        return string.Concat(new[] { line, next }.OfType<string>().Select(sentence => $" {sentence}"));
    }

    public static CardAction Button(long activityId) => new(Actions.Draft, DraftWords.Button, activityId.ToString(CultureInfo.InvariantCulture));

    /// <summary>The draft itself, where the team's policy is to send one after every voicemail.</summary>
    public static async Task DraftAsync(Turn turn, AttributedCall attributed, CancellationToken cancellationToken)
    {
        var call = attributed.Call;
        if (AfterDial.HasFailed(call.Direction, call.Outcome) && AfterDial.DraftsAtOnce((await PolicyAsync(turn, cancellationToken)).Voicemail, call.Outcome))
        {
            await Drafting.SayAsync(turn, attributed.Account, call.Contact, tried: true, cancellationToken);
        }
    }

    private static Task<Core.Nudges.Policy> PolicyAsync(Turn turn, CancellationToken cancellationToken) =>
        new PolicyStore(turn.Session).OfPersonAsync(turn.Speaker.Id, cancellationToken);

    private static Zone There(Turn turn, AttributedCall attributed) => Zone.Find(attributed.Account.TimeZone) ?? PhoneZones.Of(attributed.Account.Phone) ?? turn.Zone;
}
