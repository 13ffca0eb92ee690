using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Conversations;

namespace NudgeBot.Host.Conversations;

/// <summary>Why the sentence before was read as it was: kept for a day, for whoever asks, and for whoever mends that sentence.</summary>
internal static class LastReading
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public static Task KeepAsync(Turn turn, Reading reading, CancellationToken cancellationToken) => KeepAsync(turn, reading.Intent.ToString(), reading.Why, cancellationToken);

    public static Task KeepAsync(Turn turn, TakenFor taken, CancellationToken cancellationToken) => KeepAsync(turn, taken.ToString(), [], cancellationToken);

    public static async Task ExplainAsync(Turn turn, CancellationToken cancellationToken) => await turn.SayAsync(
        await new ReadingStore(turn.Session).OfAsync(turn.Speaker.Id, turn.Now, cancellationToken) switch
        {
            { } kept when Enum.TryParse<Intent>(kept.Intent, out var intent) => ReadingWords.Why(intent, kept.Reasons),
            { } kept when Enum.TryParse<TakenFor>(kept.Intent, out var taken) => ReadingWords.Why(taken),
            _ => ReadingWords.Nothing,
        },
        cancellationToken);

    /// <summary>
    /// Whether the message changed here was the speaker's newest, and reading it anew does nothing twice: what it put off is put off to another time,
    /// what it took back stays taken back.
    /// </summary>
    public static async Task<bool> MayBeReadAnewAsync(Turn turn, CancellationToken cancellationToken) =>
        await new ReadingStore(turn.Session).OfAsync(turn.Speaker.Id, turn.Now, cancellationToken) is { Message: { } message } kept && message == turn.Message
        && Enum.TryParse<Intent>(kept.Intent, out var intent) && intent is not (Intent.Undo or Intent.Correct or Intent.TimeOff);

    private static Task KeepAsync(Turn turn, string taken, IReadOnlyList<string> reasons, CancellationToken cancellationToken) =>
        new ReadingStore(turn.Session).KeepAsync(turn.Speaker.Id, new KeptReading(taken, reasons, turn.Message, turn.Now + KeptFor), cancellationToken);
}
