namespace NudgeBot.Teams;

/// <summary>Makes what comes from outside fit for a line of a log.</summary>
internal static class Plain
{
    private const int Longest = 100;

    public static string Text(string? said) =>
        string.IsNullOrEmpty(said) ? "none" : new string([.. said.Take(Longest).Select(letter => char.IsAsciiLetterOrDigit(letter) || ":/.-_".Contains(letter, StringComparison.Ordinal) ? letter : '?')]);
}
