using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Customers;

namespace NudgeBot.Host.Conversations;

/// <summary>"Why?" about a nudge, and "when did we last speak with them?".</summary>
internal static class Explaining
{
    public static bool IsAsked(string text) => text.Trim().TrimEnd('?', '!', '.', ' ').ToLowerInvariant() is "why" or "why this" or "why me" or "why them" or "how come";

    /// <summary>With the contact's name and the note, so that where others read the answer, it is for the speaker alone.</summary>
    public static async Task LastCallAsync(Asked asked, Reading reading, CancellationToken cancellationToken)
    {
        var turn = asked.Turn;
        if (Named(asked, reading) is not { } named)
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        switch (await asked.CustomerAsync(named, cancellationToken))
        {
            case Attribution.To { Account: var account }:
                if (!await asked.IsOthersAsync(account, cancellationToken))
                {
                    await TellAsync(turn, account, cancellationToken);
                }

                break;
            case Attribution.Unclear { Doubt: var doubt }:
                await asked.AskWhichAsync(doubt, named.Typed, cancellationToken, isQuestion: true);
                break;
        }
    }

    private static async Task TellAsync(Turn turn, AccountRow account, CancellationToken cancellationToken)
    {
        if (await new ActivityStore(turn.Session).NewestCallAsync(account.Id, cancellationToken) is not { } last)
        {
            await turn.SayAsync(LastCallWords.NoCall(account.Name), cancellationToken);
            return;
        }

        DateOnly? spokenOn = account.LastConnectAt is { } connected ? turn.Zone.Date(connected) : null;
        var outcome = CallOutcomes.FromWord(last.Outcome) ?? CallOutcome.Unspecified;
        await turn.SayAsync(
            new ChatMessage(
                MessageKind.Report, LastCallWords.Told(account.Name, turn.Zone.Local(last.OccurredAt), outcome, last.ContactName, last.Minutes, last.Note, spokenOn)),
            cancellationToken);
    }

    // The one that is clear, before one that is not; without any, the one being talked about.
    private static NamedCustomer? Named(Asked asked, Reading reading)
    {
        if (reading.Customers is [var first, ..])
        {
            return reading.Customers.FirstOrDefault(one => one.Names.Count == 1, first);
        }

        var name = reading.ScopedAccount is { Length: > 0 } scoped ? scoped : (reading.Calls is [var call, ..] ? call.Account : null) ?? asked.Meant?.AccountName;
        return name is null ? null : new NamedCustomer([name], name);
    }
}
