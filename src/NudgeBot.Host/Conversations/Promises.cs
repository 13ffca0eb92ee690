using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>"I'll call Globex Friday": puts off the nudge about that customer, where there is one; else it is a promise. No other customer's nudge moves.</summary>
internal static class Promises
{
    public static async Task KeepAsync(Asked asked, Reading reading, CancellationToken cancellationToken)
    {
        var named = reading.Named!;
        switch (named.Names)
        {
            case []:
                await asked.AskWhichAsync(new Doubt(DoubtKind.UnknownAccount, [named.Typed]), named.Typed, cancellationToken);
                break;
            case [var name]:
                await AboutAsync(asked, await Attribution.OfAsync(asked.Turn, name, cancellationToken), named.Typed, reading.Period, cancellationToken);
                break;
            default:
                await asked.AskWhichAsync(new Doubt(DoubtKind.AmbiguousAccount, named.Names), named.Typed, cancellationToken);
                break;
        }
    }

    public static async Task UndoAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        var promises = new PromiseStore(turn.Session);
        if (await promises.FindAsync(id, cancellationToken) is not { } promise || promise.RepId != turn.Speaker.Id)
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        await turn.SayAsync(
            await promises.WithdrawAsync(promise, turn.Now, cancellationToken) ? PromiseWords.TakenBack(promise.AccountName) : BotWords.AlreadyUndone, cancellationToken);
    }

    private static async Task AboutAsync(Asked asked, Attribution meant, string typed, string? until, CancellationToken cancellationToken)
    {
        var turn = asked.Turn;
        if (meant is not Attribution.To { Account: var account })
        {
            await asked.AskWhichAsync(((Attribution.Unclear)meant).Doubt, typed, cancellationToken);
            return;
        }

        if (account.DoNotCall)
        {
            await turn.SayAsync(PromiseWords.DoNotCall(account.Name), cancellationToken);
        }
        else if ((await new OpenNudgeStore(turn.Session).AboutAsync(turn.Speaker.Id, account.Id, cancellationToken)).LastOrDefault(nudge => nudge.State is "sent" or "snoozed") is { } nudge)
        {
            await Snoozing.SnoozeAsync(turn, nudge, Snoozing.Until(turn, until), cancellationToken);
        }
        else if (until is null)
        {
            await turn.SayAsync(PromiseWords.NoneOpen(account.Name), cancellationToken);
        }
        else if (!await asked.IsOthersAsync(account, cancellationToken))
        {
            await PromiseAsync(turn, account, Snoozing.Until(turn, until), cancellationToken);
        }
    }

    private static async Task PromiseAsync(Turn turn, AccountRow account, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var id = await new PromiseStore(turn.Session).MakeAsync(account.Id, turn.Speaker.Id, at, turn.Now, cancellationToken);
        await TakingBack.SayAsync(turn, PromiseWords.Kept(account.Name, turn.Zone.Local(at)), TakingBack.Promise, id, cancellationToken);
    }
}
