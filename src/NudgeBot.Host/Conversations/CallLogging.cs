using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>A reported call whose customer is known.</summary>
internal sealed record AttributedCall(ReportedCall Call, AccountRow Account);

/// <summary>Writes reported calls down: activity, clocks, promise, nudge and its card, all in the turn's transaction; then confirms in one line.</summary>
internal static class CallLogging
{
    private static readonly TimeSpan ShownLately = TimeSpan.FromHours(24);

    /// <summary>Logs the calls and confirms them, with Undo; a call without an outcome is logged and asked about.</summary>
    public static async Task LogAsync(Turn turn, IReadOnlyList<AttributedCall> calls, CancellationToken cancellationToken)
    {
        var logged = new List<(long Id, AttributedCall Call)>();
        foreach (var call in calls)
        {
            if (await WriteAsync(turn, call, logged.Count, cancellationToken) is { } id)
            {
                logged.Add((id, call));
            }
        }

        if (logged.Count > 0)
        {
            await turn.SayAsync(await ConfirmationAsync(turn, logged, cancellationToken), cancellationToken);
        }

        if (logged is [(_, { } only)])
        {
            await FailedDial.DraftAsync(turn, only, cancellationToken);
        }
    }

    /// <summary>The row a report becomes.</summary>
    public static NewActivity Row(Turn turn, AttributedCall attributed, string sourceId, long? nudgeId, long? dealId, long? contactId)
    {
        var call = attributed.Call;
        return new NewActivity(
            "chat",
            sourceId,
            ActivityKind.Call,
            call.Direction,
            call.Outcome,
            attributed.Account.Id,
            contactId,
            dealId,
            turn.Speaker.Id,
            call.OccurredOn is { } day && day < turn.Today ? turn.Zone.At(day, new TimeOnly(12, 0)) : turn.Now,
            call.Minutes,
            call.Contact,
            call.Note,
            call.FollowUpOn,
            call.FollowUpOn is { } promised ? turn.Zone.At(promised, call.FollowUpAt ?? turn.Speaker.Opens) : null,
            LoggedBy: turn.Speaker.Id,
            NudgeId: nudgeId,
            ReportedIn: turn.Message);
    }

    /// <summary>"Acme, connected, 15 min. Next call Tue 24 Nov."</summary>
    public static string Line(AttributedCall attributed) => BotWords.Logged(
        attributed.Account.Name, attributed.Call.Outcome, attributed.Call.Direction, attributed.Call.Minutes, attributed.Call.FollowUpOn, attributed.Call.OccurredOn);

    private static async Task<long?> WriteAsync(Turn turn, AttributedCall attributed, int number, CancellationToken cancellationToken)
    {
        var nudges = await new OpenNudgeStore(turn.Session).AboutAsync(turn.Speaker.Id, attributed.Account.Id, cancellationToken);
        var accounts = new AccountStore(turn.Session);
        var contactId = attributed.Call.Contact is { } contact ? await accounts.ContactNamedAsync(attributed.Account.Id, contact, cancellationToken) : null;
        var sourceId = string.Create(CultureInfo.InvariantCulture, $"inbox-{turn.Received.InboxId}-{number}");
        var row = Row(turn, attributed, sourceId, nudges.Count > 0 ? nudges[^1].Id : null, nudges.LastOrDefault(nudge => nudge.DealId is not null)?.DealId, contactId);

        if (await new ActivityStore(turn.Session).LogAsync(row, turn.Now, cancellationToken) is not { } id)
        {
            return null;
        }

        if (attributed.Call.Outcome == CallOutcome.DoNotCall)
        {
            await accounts.DoNotCallAsync(attributed.Account.Id, contactId, cancellationToken);
        }

        foreach (var nudge in nudges)
        {
            await NudgeCards.ActedOnAsync(turn, nudge, id, attributed.Call.Outcome, cancellationToken);
        }

        return id;
    }

    private static async Task<ChatMessage> ConfirmationAsync(Turn turn, IReadOnlyList<(long Id, AttributedCall Call)> logged, CancellationToken cancellationToken)
    {
        var text = LogWords.Logged([.. logged.Select(one => Line(one.Call))]);

        var open = await new OpenNudgeStore(turn.Session).ShownToAsync(turn.Speaker.Id, turn.Now - ShownLately, cancellationToken);
        var others = open.Select(nudge => nudge.AccountName).Distinct().Where(name => logged.All(one => one.Call.Account.Name != name)).ToList();
        if (others.Count > 0)
        {
            text += $" {BotWords.OpenToo(others)}";
        }

        var undo = TakingBack.Button(Actions.Undo, LogWords.Undo, logged.Select(one => one.Id));
        if (logged is [(var id, { Call.Outcome: CallOutcome.Unspecified } only)])
        {
            var question = $"{text} {BotWords.OutcomeToo(only.Account.Name)}";
            return new ChatMessage(MessageKind.Question, question, new Card(question, [], null, [.. Actions.Outcomes(id), undo]));
        }

        if (logged is [(var failedId, { } failed)] && await FailedDial.AdviceAsync(turn, failed, cancellationToken) is { } advice)
        {
            return new ChatMessage(MessageKind.Reply, text + advice, new Card(text + advice, [], null, [undo, FailedDial.Button(failedId)]));
        }

        return new ChatMessage(MessageKind.Reply, text, new Card(text, [], null, [undo]));
    }
}
