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
            await turn.SayAsync(name is null ? BotWords.NotUnderstood : LastCallWords.UnknownCustomer(name), cancellationToken);
            return;
        }

        if (!turn.IsManager && account.OwnerId is { } owner && owner != turn.Speaker.Id)
        {
            await turn.SayAsync(CustomerWords.Others(account.Name, account.OwnerName!), cancellationToken);
            return;
        }

        DateOnly? spokenOn = account.LastConnectAt is { } connected ? turn.Zone.Date(connected) : null;
        await turn.SayAsync(
            await new ActivityStore(turn.Session).NewestCallAsync(account.Id, cancellationToken) is { } last
                ? LastCallWords.Told(
                    account.Name, turn.Zone.Local(last.OccurredAt), CallOutcomes.FromWord(last.Outcome) ?? CallOutcome.Unspecified, last.ContactName, last.Minutes, last.Note, spokenOn)
                : LastCallWords.NoCall(account.Name),
            cancellationToken);
    }
}
