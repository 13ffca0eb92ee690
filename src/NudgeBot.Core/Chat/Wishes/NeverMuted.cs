using NudgeBot.Core.Nudges;

namespace NudgeBot.Core.Chat.Wishes;

/// <summary>What no mute hides: a call the rep has promised, and one the rep has missed.</summary>
public static class NeverMuted
{
    public static IReadOnlyList<string> Rules { get; } = [.. AllRules.List.Where(rule => rule.PassesMutes).Select(rule => rule.Name)];
}
