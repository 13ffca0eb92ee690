using System.Globalization;
using System.Text.Json;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Conversations;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Conversations;

/// <summary>A question that is open: the calls it is about, and the choices it offered.</summary>
/// <param name="Id">The event that led to it, so that a button of an older question does not answer a newer one.</param>
/// <param name="Choices">Names of customers, or words of outcomes.</param>
internal sealed record Pending(long Id, DoubtKind Kind, IReadOnlyList<ReportedCall> Calls, IReadOnlyList<string> Choices)
{
    /// <summary>Whether the choices are outcomes; else they are customers.</summary>
    public bool AsksOutcome => Kind is DoubtKind.WhichOutcome or DoubtKind.DidYouCall;

    /// <summary>The customer being talked about, where it is known.</summary>
    public string? Account => AsksOutcome && Calls is [var call, ..] ? call.Account : null;

    /// <summary>The calls with the answer filled in.</summary>
    public IReadOnlyList<ReportedCall> With(string choice) => AsksOutcome
        ? [.. Calls.Select(call => call with { Outcome = CallOutcomes.FromWord(choice) ?? call.Outcome })]
        : [.. Calls.Select((call, i) => i == Open ? call with { Account = choice } : call)];

    // The first call whose customer is in doubt.
    private int Open => Math.Max(0, Calls.ToList().FindIndex(call => call.Account is null || !Certain.Contains(call.Account)));

    /// <summary>Names that were clear when the question was asked.</summary>
    public IReadOnlyList<string> Certain { get; init; } = [];

    /// <summary>The message that led to the question.</summary>
    public string? Message { get; init; }
}

/// <summary>Asks before writing, at most one question at a time. Any new sentence starts afresh; a question expires after a day.</summary>
internal static class Questions
{
    private const string Kind = "doubt";
    private const string None = "none";
    private static readonly TimeSpan OpenFor = TimeSpan.FromDays(1);
    private static readonly string[] LikelyOutcomes = [.. new[] { CallOutcome.Connected, CallOutcome.Voicemail, CallOutcome.NoAnswer }.Select(outcome => outcome.Word())];

    public static async Task AskAsync(Turn turn, Doubt doubt, IReadOnlyList<ReportedCall> calls, IReadOnlyList<string> certain, CancellationToken cancellationToken)
    {
        var asksOutcome = doubt.Kind is DoubtKind.WhichOutcome or DoubtKind.DidYouCall;
        IReadOnlyList<string> choices = asksOutcome ? Outcomes(calls) : doubt.Kind == DoubtKind.UnknownAccount ? [] : [.. doubt.Candidates.Take(5)];
        var pending = new Pending(turn.Received.InboxId, doubt.Kind, calls, choices) { Certain = certain, Message = turn.Message };
        var payload = JsonSerializer.Serialize(pending, MessageJson.Options);
        await new QuestionStore(turn.Session).AskAsync(turn.Speaker.Id, new OpenQuestion(Kind, payload, turn.Now, turn.Now + OpenFor), cancellationToken);

        var text = Text(doubt, calls);
        var spoken = choices.Count == 0 ? text : $"{text} ({string.Join(", ", choices.Select(choice => Label(pending, choice)))})";
        IEnumerable<CardAction> buttons = choices.Select((choice, i) => new CardAction(Actions.Answer, Label(pending, choice), Value(pending, i.ToString(CultureInfo.InvariantCulture))));
        var none = new CardAction(Actions.Answer, asksOutcome ? BotWords.NotACall : BotWords.NoneOfThese, Value(pending, None));
        await turn.SayAsync(new ChatMessage(MessageKind.Question, spoken, new Card(text, [], null, [.. buttons, none])), cancellationToken);
    }

    public static async Task<Pending?> PendingAsync(Turn turn, CancellationToken cancellationToken) =>
        await new QuestionStore(turn.Session).OfAsync(turn.Speaker.Id, turn.Now, cancellationToken) is { Kind: Kind } open
            ? JsonSerializer.Deserialize<Pending>(open.Payload, MessageJson.Options)
            : null;

    public static Task ForgetAsync(Turn turn, CancellationToken cancellationToken) =>
        new QuestionStore(turn.Session).ForgetAsync(turn.Speaker.Id, cancellationToken);

    /// <summary>The choice that a typed answer names: its words or its number; null when it names none.</summary>
    private static string? Choice(Pending pending, string text)
    {
        var said = text.Trim().TrimEnd('.', '!');
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= pending.Choices.Count
            ? pending.Choices[number - 1]
            : pending.Choices.FirstOrDefault(choice => said.Equals(choice, StringComparison.OrdinalIgnoreCase) || said.Equals(Label(pending, choice), StringComparison.OrdinalIgnoreCase))
              ?? Partly(pending, said);
    }

    // "North": words that only one of the customers has.
    private static string? Partly(Pending pending, string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !pending.AsksOutcome && words.Length > 0
            && pending.Choices.Where(choice => words.All(word => choice.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))).ToList() is [var only]
            ? only
            : null;
    }

    /// <summary>Whether a typed sentence answered the question; any other starts afresh. The question is no longer open either way.</summary>
    public static async Task<bool> AnsweredAsync(Turn turn, Pending pending, string text, CancellationToken cancellationToken)
    {
        await ForgetAsync(turn, cancellationToken);
        if (Choice(pending, text) is { } choice)
        {
            await Sentences.LogAsync(turn with { About = pending.Message }, pending.With(choice), null, cancellationToken);
            return true;
        }

        if (IsNone(text))
        {
            await turn.SayAsync(BotWords.NotANewCall, cancellationToken);
            return true;
        }

        return false;
    }

    // "None of them": it was none of the choices.
    private static bool IsNone(string text) => text.Trim().TrimEnd('.', '!').ToLowerInvariant() is "no" or "nope" or "none" or "neither" or "none of these" or "none of them" or "not a call" or "no call";

    /// <summary>What a tapped button says: the question it belongs to and the choice, or null for none of them.</summary>
    public static (long Question, string? Choice)? Tapped(Pending? pending, string? value)
    {
        var parts = (value ?? "").Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var question))
        {
            return null;
        }

        var chosen = pending is not null && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < pending.Choices.Count ? pending.Choices[i] : null;
        return (question, chosen);
    }

    /// <summary>The question's card, once it is answered, says so and has no buttons left.</summary>
    public static async Task SettleCardAsync(Turn turn, string answer, CancellationToken cancellationToken)
    {
        var outbox = new OutboxStore(turn.Session);
        if (turn.Received.Event.MessageId is { } asked && await outbox.ByPlatformIdAsync(turn.Received.WorkspaceId, asked, cancellationToken) is { Message: { Card: { } card } message } sent)
        {
            await outbox.PlanUpdateAsync(sent, message with { Text = $"{message.Text}\n{answer}", Card = card.Settled(answer) }, turn.Now, cancellationToken);
        }
    }

    // What was read comes first, then the usual ones.
    private static IReadOnlyList<string> Outcomes(IReadOnlyList<ReportedCall> calls) =>
        [.. calls.Select(call => call.Outcome).Where(outcome => outcome != CallOutcome.Unspecified).Select(outcome => outcome.Word()).Take(1).Concat(LikelyOutcomes).Distinct().Take(4)];

    private static string Value(Pending pending, string choice) => string.Create(CultureInfo.InvariantCulture, $"{pending.Id}:{choice}");

    /// <summary>What was answered, as the card says it.</summary>
    public static string Answer(Pending pending, string? choice) => choice is null ? BotWords.NotANewCall : $"{Label(pending, choice)}.";

    private static string Label(Pending pending, string choice) =>
        pending.AsksOutcome && CallOutcomes.FromWord(choice) is { } outcome ? Actions.Label(outcome) : choice;

    private static string Text(Doubt doubt, IReadOnlyList<ReportedCall> calls) => doubt.Kind switch
    {
        DoubtKind.WhichAccount => BotWords.WhichAccount(calls is [var call, ..] ? call.Outcome.Spoken() : "a call"),
        DoubtKind.AmbiguousAccount => BotWords.WhichOfThese,
        DoubtKind.UnknownAccount => BotWords.UnknownAccount(doubt.Candidates is [var typed, ..] ? typed : "that"),
        DoubtKind.WhichOutcome => BotWords.WhichOutcome(calls is [{ Account: { } account }, ..] ? account : "them"),
        _ => calls is [{ Account: { } account }, ..] ? BotWords.DidYouCallThem(account) : BotWords.DidYouCall,
    };
}
