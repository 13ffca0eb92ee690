namespace NudgeBot.Core.Chat.Understanding.Accounts;

/// <summary>A company spoken of: one known name, or several that it may be.</summary>
/// <param name="Names">The known names it fits: one when it is clear.</param>
/// <param name="Typed">The words as typed.</param>
internal sealed record AccountMention(IReadOnlyList<string> Names, NameForm Form, string Typed)
{
    /// <summary>The known name, when only one fits.</summary>
    public string? Name => Names.Count == 1 ? Names[0] : null;
}
