using NudgeBot.Core.Nudges.Rules;

namespace NudgeBot.Core.Nudges;

/// <summary>Every reason to call that the house knows.</summary>
public static class AllRules
{
    internal static readonly MissingNumber MissingNumber = new();
    internal static readonly OneMoreCall OneMoreCall = new();

    public static IReadOnlyList<IRule> List { get; } =
    [
        new UncalledCustomer(),
        new StalledDeal(),
        OneMoreCall,
        MissingNumber,
    ];

    /// <summary>The rule of this name, or null.</summary>
    public static IRule? Find(string name) => List.FirstOrDefault(rule => rule.Name == name);
}
