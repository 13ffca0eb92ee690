namespace NudgeBot.Core.Nudges;

/// <summary>The form in which the words of an enumeration are stored: <c>acted_on</c>.</summary>
internal static class SnakeCase
{
    public static string Of<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select((letter, place) =>
        (char.IsUpper(letter) && place > 0 ? "_" : "") + char.ToLowerInvariant(letter)));
}
