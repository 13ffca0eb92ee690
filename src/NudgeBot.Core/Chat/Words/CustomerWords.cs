namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says when it is not clear which customer is meant.</summary>
public static class CustomerWords
{
    public const string Which = "Which customer do you mean? Please name them.";

    public static string Unknown(string typed) => $"I do not know a customer called \"{typed}\", so I have changed nothing.";

    public static string WhichOf(IReadOnlyList<string> names) => $"Which one do you mean: {string.Join(", ", names.SkipLast(1))} or {names[^1]}?";

    public static string SeveralAlike(string name) => $"Several customers are called \"{name}\", and I cannot tell which you mean. Answer the nudge about them instead.";

    public static string Others(string customer, string owner) => $"{customer} is {owner}'s customer; please ask {owner}.";
}
