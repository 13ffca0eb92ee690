using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>The question who looks after a customer, as a card; of several who were asked, all see what was decided.</summary>
internal static class OwnerCards
{
    public static ChatMessage Question(long questionId, PersonRow rep, string customer, IReadOnlyList<PersonRow> others)
    {
        var title = OwnerWords.Question(rep.Name, customer);
        var buttons = others.Select(other => Button(questionId, other.Id, other.Name)).Append(Button(questionId, rep.Id, OwnerWords.Keep(rep.Name)));
        return new ChatMessage(MessageKind.Question, $"{title} {OwnerWords.Choices([.. others.Select(other => other.Name)], rep.Name)}", new Card(title, [], null, [.. buttons]));
    }

    public static async Task SettleAsync(Turn turn, long questionId, string state, CancellationToken cancellationToken)
    {
        foreach (var message in await new OwnerQuestionStore(turn.Session).MessagesAsync(questionId, cancellationToken))
        {
            await new OutboxStore(turn.Session).PlanUpdateAsync(message, NudgeCard.Settle(message.Message, state), turn.Now, cancellationToken);
        }
    }

    /// <summary>The question is open again, with its buttons.</summary>
    public static async Task ReopenAsync(Turn turn, long questionId, CancellationToken cancellationToken)
    {
        foreach (var message in await new OwnerQuestionStore(turn.Session).MessagesAsync(questionId, cancellationToken))
        {
            await new OutboxStore(turn.Session).PlanUpdateAsync(message, message.Message, turn.Now, cancellationToken);
        }
    }

    private static CardAction Button(long questionId, long personId, string label) =>
        new(Actions.Give, label, string.Create(CultureInfo.InvariantCulture, $"{questionId},{personId}"));
}
