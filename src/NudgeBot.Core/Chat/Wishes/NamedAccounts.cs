using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Understanding.Accounts;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Wishes;

/// <summary>The customer that somebody names, as the general understanding finds names: in part, by initials, or with a slip.</summary>
public static class NamedAccounts
{
    /// <summary>The known names that these words as a whole may mean: one when it is clear, none when they name no customer.</summary>
    public static IReadOnlyList<string> Of(string words, AccountNames known)
    {
        // After "at" even ordinary words may be a company.
        var text = $"at {words}";
        var tokens = Tokenizer.Read(text);
        return tokens.Count > 1 && new AccountFinder(known.Index, text, tokens).At(1) is var (mention, last) && last == tokens.Count - 1 ? mention.Names : [];
    }
}
