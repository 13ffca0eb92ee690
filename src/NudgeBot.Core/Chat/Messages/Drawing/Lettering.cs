using System.Globalization;
using System.Text;
using System.Xml;

namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>Text on a drawing. Nobody knows the reader's font, so that widths are guessed from above.</summary>
internal static class Lettering
{
    /// <summary>Of everything but the title; smaller is hard to read on a phone.</summary>
    public const double Size = 12;

    /// <summary>Of the figures at bars and points, where there is little room.</summary>
    public const double FigureSize = 11;

    /// <summary>How much wider bold letters are.</summary>
    public const double Bold = 1.08;

    /// <summary>On one line, without what an XML document may not hold.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in PlainText.Clean(text).EnumerateRunes())
        {
            clean.Append(rune.Value == '\n' ? " " : rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "" : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    public static double Wide(string text, double size = Size) => PlainText.Characters(text).Sum(Ems) * size;

    /// <summary>On one line, cut off where it does not fit; never empty.</summary>
    public static string Fitted(string text, double width, double size = Size) => Lines(text, width, size, 1)[0];

    /// <summary>On so many lines at most, broken between words where there are any, cut off where it still does not fit; at least one line.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, int most)
    {
        var (left, lines) = (Clean(text), new List<string>());
        while (left.Length > 0 && lines.Count < most)
        {
            var fits = Fits(left, width, size);
            if (fits == left.Length)
            {
                lines.Add(left);
                return lines;
            }

            if (lines.Count == most - 1)
            {
                lines.Add(left[..Fits(left, width - Wide(PlainText.More, size), size)].TrimEnd() + PlainText.More);
                return lines;
            }

            var space = left.LastIndexOf(' ', fits);
            var end = space > 0 ? space : Math.Max(fits, PlainText.Characters(left).First().Length);
            lines.Add(left[..end].TrimEnd());
            left = left[end..].TrimStart();
        }

        return lines.Count == 0 ? [PlainText.Nothing] : lines;
    }

    // How many UTF-16 units of it fit.
    private static int Fits(string text, double width, double size)
    {
        var (end, used) = (0, 0.0);
        foreach (var character in PlainText.Characters(text))
        {
            used += Ems(character) * size;
            if (used > width)
            {
                break;
            }

            end += character.Length;
        }

        return end;
    }

    private static double Ems(string character) => character[0] switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => 0.36,
        'f' or 't' or 'r' or '-' or '(' or ')' or '[' or ']' or '/' => 0.45,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' => 1,
        >= 'A' and <= 'Z' => 0.76,
        < '\u0250' or '–' => 0.64,
        _ when Rune.GetUnicodeCategory(Rune.GetRuneAt(character, 0)) is UnicodeCategory.NonSpacingMark => 0.64,
        < '\u0600' => 0.85,
        _ => 1.3,
    };
}
