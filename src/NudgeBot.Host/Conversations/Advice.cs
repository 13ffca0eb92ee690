using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Customers;

namespace NudgeBot.Host.Conversations;

/// <summary>"Who should I call?": the few customers whom a call would do most good.</summary>
internal static class Advice
{
    private const int Few = 5;

    public static async Task WhoToCallAsync(Turn turn, CancellationToken cancellationToken)
    {
        var accounts = await new AccountStore(turn.Session).MostNeglectedAsync(turn.Speaker.Id, turn.Now, Few, cancellationToken);
        if (accounts.Count == 0)
        {
            await turn.SayAsync(BotWords.NobodyToCall, cancellationToken);
            return;
        }

        var lines = accounts.Select((account, i) => $"{i + 1}. {account.Name}, {account.Phone}: {Silence(turn, account)}");
        var text = CountWords.Advice([.. lines]);
        var table = new CardTable(
            CountWords.AdviceColumns,
            [.. accounts.Select(account => (IReadOnlyList<string>)[account.Name, account.Phone ?? "", Silence(turn, account)])]);
        await turn.SayAsync(new ChatMessage(MessageKind.Report, text, new Card(CountWords.WouldBeGlad, [], table, [])), cancellationToken);
    }

    private static string Silence(Turn turn, AccountRow account)
    {
        DateOnly? spokenOn = account.LastConnectAt is null ? null : turn.Zone.Date(account.QuietSince);
        return CountWords.Silence(spokenOn, (int)(turn.Now - account.QuietSince).TotalDays);
    }
}
