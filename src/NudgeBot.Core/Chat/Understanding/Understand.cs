using NudgeBot.Core.Chat.Understanding.Readings;

namespace NudgeBot.Core.Chat.Understanding;

/// <summary>Reads what people type. Never throws: not understood is an answer.</summary>
public static class Understand
{
    /// <summary>How a sentence is read in its context.</summary>
    public static Reading Sentence(string text, SentenceContext context) =>
        Clauses.Sentence.ReadWhole(Clauses.HeadedLists.Unfold(text), context) is { } sentence ? Reader.Read(sentence) : Reader.Of(Intent.Unknown, "It is too long to be a report.");
}
