using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding;

/// <summary>
/// "Why did you read it so?", about the sentence before.
/// <code>
/// question = ("why" | "how" | "how come") ("did you" | "do you" | "would you" | "have you") [not] (read | log | take | understand | think | put | count) …
///          | "what" ("made" | "makes") "you" … | ("what" | "how") "did you" (understand | get) | "explain" ("your reading" | "that" | "yourself")
/// </code>
/// </summary>
public static class ReadingQuestion
{
    /// <summary>Whether the sentence asks for the reasons of the last reading.</summary>
    public static bool IsAsked(string text)
    {
        var words = Tokenizer.Read(text.Length > 200 ? text[..200] : text).Where(token => !token.IsBreak).Select(token => token.Raw).ToList();
        return words switch
        {
            ["how", "come", "you", var verb, ..] => IsReading(verb),
            ["why" or "how", "did" or "do" or "would" or "have", "you", "not" or "just" or "even", var verb, ..] => IsReading(verb),
            ["why", "didnt" or "dont" or "havent", "you", var verb, ..] => IsReading(verb),
            ["why" or "how", "did" or "do" or "would" or "have", "you", var verb, ..] => IsReading(verb),
            ["what", "made" or "makes", "you", "think" or "log" or "read" or "say" or "believe", ..] => true,
            ["what", "did", "you", "understand" or "get" or "read" or "hear", ..] => true,
            ["explain", "your" or "that" or "yourself", ..] => words.Count <= 4,
            _ => false,
        };
    }

    private static bool IsReading(string verb) => verb is "read" or "log" or "logged" or "take" or "took" or "understand" or "understood" or "think" or "thought" or "put" or "count" or "counted" or "interpret" or "get" or "mark" or "treat" or "write";
}
