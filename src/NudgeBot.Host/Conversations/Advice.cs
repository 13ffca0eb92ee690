using System.Globalization;
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
        var text = $"These would be glad to hear you:\n{string.Join('\n', lines)}";
        var table = new CardTable(
            ["Customer", "Phone", "Last spoke"],
            [.. accounts.Select(account => (IReadOnlyList<string>)[account.Name, account.Phone ?? "", Silence(turn, account)])]);
        await turn.SayAsync(new ChatMessage(MessageKind.Reply, text, new Card("These would be glad to hear you", [], table, [])), cancellationToken);
    }

    private static string Silence(Turn turn, AccountRow account)
    {
        var days = (int)(turn.Now - account.QuietSince).TotalDays;
        return account.LastConnectAt is null
            ? string.Create(CultureInfo.InvariantCulture, $"never spoken with, known for {days} days")
            : string.Create(CultureInfo.InvariantCulture, $"{BotWords.Day(turn.Zone.Date(account.QuietSince))}, {days} days ago");
    }
}
