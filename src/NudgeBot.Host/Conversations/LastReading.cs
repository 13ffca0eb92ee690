using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Conversations;

namespace NudgeBot.Host.Conversations;

/// <summary>What becomes of a message from which nothing was logged, when its words change.</summary>
internal enum Mending
{
    None,

    /// <summary>Done twice it does no harm.</summary>
    ReadAnew,

    /// <summary>Something was set by its first words; the person says whether the new ones count, too.</summary>
    Ask,
}

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

    /// <summary>What is to become of the speaker's newest message, now that its words have changed. Of an older one, or one nobody remembers, nothing.</summary>
    public static async Task<Mending> MendingAsync(Turn turn, CancellationToken cancellationToken) =>
        await new ReadingStore(turn.Session).OfAsync(turn.Speaker.Id, turn.Now, cancellationToken) is { Message: { } message } kept && message == turn.Message
            ? Mend(kept.Intent)
            : Mending.None;

    // What was put off is put off to another time, a question is answered anew; what was taken back stays taken back.
    private static Mending Mend(string taken) => Enum.TryParse<Intent>(taken, out var intent)
        ? intent switch
        {
            Intent.Undo => Mending.None,
            Intent.Correct or Intent.TimeOff => Mending.Ask,
            _ => Mending.ReadAnew,
        }
        : taken switch
        {
            nameof(TakenFor.WorkingTime) or nameof(TakenFor.Team) or nameof(TakenFor.Policy) or nameof(TakenFor.Wish) => Mending.Ask,
            nameof(TakenFor.Effect) or nameof(TakenFor.Figures) => Mending.ReadAnew,
            _ => Mending.None,
        };

    private static Task KeepAsync(Turn turn, string taken, IReadOnlyList<string> reasons, CancellationToken cancellationToken) =>
        new ReadingStore(turn.Session).KeepAsync(turn.Speaker.Id, new KeptReading(taken, reasons, turn.Message, turn.Now + KeptFor), cancellationToken);
}
