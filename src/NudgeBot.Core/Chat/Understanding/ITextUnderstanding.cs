namespace NudgeBot.Core.Chat.Understanding;

/// <summary>
/// Reads what people type. The grammar is the one implementation we have; another, such as a language model, may take its place and may take its
/// time. Whatever it says goes through <see cref="SafetyRule"/>, so it can ask about more than the grammar, and write no more.
/// </summary>
public interface ITextUnderstanding
{
    /// <summary>How a sentence is read in its context. An exception means that it could not say; the grammar is asked then.</summary>
    Task<Reading> ReadAsync(string text, SentenceContext context, CancellationToken cancellationToken);
}

/// <summary>The grammar of this folder.</summary>
public sealed class GrammarUnderstanding : ITextUnderstanding
{
    public Task<Reading> ReadAsync(string text, SentenceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Understand.Sentence(text, context));
}
