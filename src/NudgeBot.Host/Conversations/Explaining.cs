using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>"Why?" about a nudge, and "when did we last speak with them?".</summary>
internal static class Explaining
{
    public static bool IsAsked(string text) => text.Trim().TrimEnd('?', '!', '.', ' ').ToLowerInvariant() is "why" or "why this" or "why me" or "why them" or "how come";

    public static async Task LastCallAsync(Turn turn, Reading reading, OpenNudge? meant, CancellationToken cancellationToken)
    {
        var name = reading.Scope is { } scope && scope.StartsWith("account:", StringComparison.Ordinal) ? scope["account:".Length..] : (reading.Calls is [var call, ..] ? call.Account : null) ?? meant?.AccountName;
        if (await Attribution.OfAsync(turn, name, cancellationToken) is not Attribution.To { Account: var account })
        {
            await turn.SayAsync(name is null ? BotWords.NotUnderstood : $"I do not know a customer called \"{name}\".", cancellationToken);
            return;
        }

        if (!turn.IsManager && account.OwnerId is { } owner && owner != turn.Speaker.Id)
        {
            await turn.SayAsync($"{account.Name} is {account.OwnerName}'s customer; please ask {account.OwnerName}.", cancellationToken);
            return;
        }

        await turn.SayAsync(
            await new ActivityStore(turn.Session).NewestCallAsync(account.Id, cancellationToken) is { } last
                ? $"{account.Name}: the last call was on {BotWords.Moment(turn.Zone.Local(last.OccurredAt))}, {Outcome(last)}{Details(last)}. {Conversation(turn, account.LastConnectAt)}"
                : $"{account.Name}: no call is in the log.",
            cancellationToken);
    }

    private static string Outcome(LoggedActivity call) => (CallOutcomes.FromWord(call.Outcome) ?? CallOutcome.Unspecified).Spoken();

    private static string Details(LoggedActivity call) => string.Concat(
        call.ContactName is { } contact ? $", {contact}" : "",
        call.Minutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $", {minutes:0.#} min") : "",
        call.Note is { Length: > 0 } note ? $" (\"{note}\")" : "");

    private static string Conversation(Turn turn, DateTimeOffset? last) => last is { } connected
        ? $"Last conversation by phone: {BotWords.Day(turn.Zone.Date(connected))}."
        : "Nobody has had a conversation by phone with them yet.";
}
