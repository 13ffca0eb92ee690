using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Wishes;

/// <summary>
/// <code>
/// put me on the leaderboard | add me to the leaderboard | join the leaderboard | I want to be on the leaderboard
/// take me off the leaderboard | remove me from the leaderboard | leave the leaderboard | hide me from the leaderboard
/// </code>
/// </summary>
public static partial class LeaderboardWish
{
    /// <summary>What puts the speaker on it.</summary>
    public const string Join = "put me on the leaderboard";

    /// <summary>What takes the speaker off it.</summary>
    public const string Leave = "take me off the leaderboard";

    /// <summary>Whether the speaker wants to be on it; null when the sentence is about anything else.</summary>
    public static bool? Read(string text) => WishPhrases.Plain(text) is not { } sentence ? null
        : On().IsMatch(sentence) ? true
        : Off().IsMatch(sentence) ? false
        : null;

    [GeneratedRegex(@"^(?:put me (?:back )?on|add me to|(?:i(?:'d| would) like to |i want to |let me )?(?:join|be on)) the leader ?board$", RegexOptions.IgnoreCase)]
    private static partial Regex On();

    [GeneratedRegex(@"^(?:take me off|(?:remove|delete|hide) me from|(?:i(?:'d| would) like to |i want to )?leave|i don't want to be on) the leader ?board$", RegexOptions.IgnoreCase)]
    private static partial Regex Off();
}
