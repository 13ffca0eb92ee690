namespace NudgeBot.Host.Import.Reporting;

/// <summary>What stood in a file, made harmless for a terminal: no control characters, one line, not too long.</summary>
internal static class Printable
{
    private const int Longest = 120;

    public static string Of(string text)
    {
        var cut = text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text;
        return string.Create(cut.Length, cut, static (span, from) =>
        {
            for (var place = 0; place < span.Length; place++)
            {
                span[place] = char.IsControl(from[place]) || char.IsSurrogate(from[place]) && !IsPaired(from, place) ? '·' : from[place];
            }
        });
    }

    private static bool IsPaired(string text, int place) => char.IsHighSurrogate(text[place])
        ? place + 1 < text.Length && char.IsLowSurrogate(text[place + 1])
        : place > 0 && char.IsHighSurrogate(text[place - 1]);
}
