using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding;

/// <summary>
/// "Open the dashboard": somebody asks for the page of figures.
/// <code>
/// request = polite ["open" | "show me" | "send me" | …] [article] page ["link" | "please"]
/// page    = "dashboard" | "page" | "web page" | "dashboard page"
/// </code>
/// "Page" alone is no request: it takes a verb, an article or a "link" beside it.
/// </summary>
public static class PageRequest
{
    private const int MostWords = 12;

    private static readonly HashSet<string> Filler =
        ["please", "can", "could", "you", "i", "we", "want", "need", "to", "would", "like", "us", "a", "an", "hey", "thanks", "how", "do", "get", "id", "there", "in", "browser"];

    private static readonly HashSet<string> Verbs = ["open", "show", "send", "give", "see", "view", "launch", "visit"];

    private static readonly HashSet<string> Beside = ["me", "the", "my", "our", "link", "up", "for"];

    /// <summary>Whether the sentence asks for it.</summary>
    public static bool IsAsked(string text)
    {
        var words = Tokenizer.Read(text.Length > 200 ? text[..200] : text).Where(token => !token.IsBreak).Select(token => token.Raw).ToList();
        var said = words.Where(word => !Filler.Contains(word)).ToList();
        var rest = said.Where(word => !Verbs.Contains(word) && !Beside.Contains(word)).ToList();
        return words.Count <= MostWords && rest switch
        {
            ["dashboard"] or ["dashboard", "page"] or ["web", "page"] or ["webpage"] => true,
            ["page"] => said.Count > 1,
            _ => false,
        };
    }
}
