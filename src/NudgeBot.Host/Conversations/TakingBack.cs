using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Conversations;

/// <summary>Takes back what was said about customers and nudges, by the button or by "undo".</summary>
internal static class TakingBack
{
    public const string Mute = "mute";
    public const string Unmute = "unmute";
    public const string NotTheirs = "not_mine";
    public const string Owner = "owner";
    public const string Lead = "lead";
    public const string Email = "email";
    public const string Promise = "promise";

    /// <summary>Confirms in a line that can be undone.</summary>
    public static Task SayAsync(Turn turn, string text, string kind, long id, CancellationToken cancellationToken) => SayAsync(turn, text, kind, [id], cancellationToken);

    /// <inheritdoc cref="SayAsync(Turn, string, string, long, CancellationToken)"/>
    public static Task SayAsync(Turn turn, string text, string kind, IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        OfferAsync(turn, text, Button(Actions.UndoPrefix + kind, LogWords.Undo, ids), cancellationToken);

    /// <summary>Says a line with a button below it.</summary>
    public static Task OfferAsync(Turn turn, string text, CardAction button, CancellationToken cancellationToken) =>
        turn.SayAsync(new ChatMessage(MessageKind.Reply, text, new Card(text, [], null, [button])), cancellationToken);

    /// <summary>A button about these rows, as <see cref="Actions.Ids"/> reads them.</summary>
    public static CardAction Button(string action, string label, IEnumerable<long> ids) =>
        new(action, label, string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture))));

    public static Task UndoAsync(Turn turn, string kind, IReadOnlyList<long> ids, CancellationToken cancellationToken) => (kind, ids) switch
    {
        (Mute, [_, ..]) => Unmuting.UndoMuteAsync(turn, ids, cancellationToken),
        (Unmute, [_, ..]) => Unmuting.UndoUnmuteAsync(turn, ids, cancellationToken),
        (NotTheirs, [var id]) => NotMine.UndoAsync(turn, id, cancellationToken),
        (Owner, [var id]) => OwnerAnswers.UndoAsync(turn, id, cancellationToken),
        (Lead, [var id]) => Leads.UndoAsync(turn, id, cancellationToken),
        (Promise, [var id]) => Promises.UndoAsync(turn, id, cancellationToken),
        (Email, [var id]) => EmailPreferences.UndoAsync(turn, id, cancellationToken),
        _ => turn.SayAsync(BotWords.NotUnderstood, cancellationToken),
    };
}
