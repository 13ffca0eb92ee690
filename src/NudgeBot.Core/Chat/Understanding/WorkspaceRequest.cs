using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding;

/// <summary>
/// "Add another Slack workspace": an admin asks for the link by which one joins.
/// <code>
/// request = polite ("add" | "connect" | "install" | "invite" | "link" | "bring in") [article] workspace
///         | polite [("give" | "send" | "make" | "get") "me"] [article] "install" ["ation"] "link" ["for" [article] workspace]
/// workspace = ["slack"] "workspace" | "slack"
/// </code>
/// </summary>
public static class WorkspaceRequest
{
    private const int MostWords = 14;

    private static readonly HashSet<string> Filler =
        ["please", "can", "could", "you", "i", "we", "want", "need", "to", "would", "like", "me", "us", "give", "send", "make", "get", "show", "a", "an", "the", "our", "my", "another", "other", "second", "new", "one", "more", "for", "into", "how", "do", "id", "wed"];

    /// <summary>Whether the sentence asks for it.</summary>
    public static bool IsAsked(string text)
    {
        var words = Tokenizer.Read(text.Length > 200 ? text[..200] : text).Where(token => !token.IsBreak).Select(token => token.Raw).ToList();
        var said = words.Where(word => !Filler.Contains(word)).ToList();
        return words.Count <= MostWords && said switch
        {
            ["install" or "installation" or "invite" or "invitation", "link"] => true,
            ["install" or "installation" or "invite" or "invitation", "link", .. var whereTo] => IsWorkspace(whereTo),
            ["link", .. var whereTo] => IsWorkspace(whereTo),
            ["add" or "connect" or "install" or "invite", .. var whereTo] => IsWorkspace(whereTo),
            ["bring", "in", .. var whereTo] => IsWorkspace(whereTo),
            _ => false,
        };
    }

    private static bool IsWorkspace(IReadOnlyList<string> words) => words is ["slack"] or ["workspace"] or ["slack", "workspace"] or ["workspace", "slack"];
}
