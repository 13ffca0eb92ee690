namespace NudgeBot.Core.Chat.Policies;

/// <summary>A sentence about a team's policy.</summary>
/// <param name="Team">The team that is named, as typed in lower case; null when none is, or all of them are.</param>
public abstract record PolicySentence(string? Team)
{
    public sealed record Show(string? Team) : PolicySentence(Team);

    /// <param name="Json">What is to change, as a part of a policy: <see cref="Nudges.Policies.PolicyJson"/> reads it.</param>
    public sealed record Change(string Json, string? Team) : PolicySentence(Team);

    /// <summary>The sentence, or null when it is about anything else. Never throws.</summary>
    public static PolicySentence? Read(string text)
    {
        var plain = PolicyPhrases.Plain(text);
        return Read(plain, null) ?? (PolicyPhrases.WithoutTeam(plain) is var (sentence, team) ? Read(sentence, team) : null);
    }

    private static PolicySentence? Read(string sentence, string? team) =>
        PolicyPhrases.AsksToShow(sentence) ? new Show(team)
        : PolicyPhrases.Change(sentence) is { } json ? new Change(json, team)
        : null;
}
