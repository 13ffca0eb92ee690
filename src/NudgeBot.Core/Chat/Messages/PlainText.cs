using System.Globalization;
using System.Text;

namespace NudgeBot.Core.Chat.Messages;

/// <summary>Text that anybody may have written, on its way to any platform.</summary>
public static class PlainText
{
    /// <summary>What stands where there is no text: no platform takes an empty one.</summary>
    public const string Nothing = "–";

    /// <summary>What stands where text was cut off.</summary>
    public const string More = "…";

    // How much of what fits is given up so as not to end within a word.
    private const int LongestWord = 40;

    /// <summary>Whether nothing of it would be seen.</summary>
    public static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(Clean(text));

    /// <summary>Without control characters, halves of characters, invisible marks, and marks that turn the direction of reading around.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n':
                    clean.Append('\n');
                    break;
                case '\t' or 0x2028 or 0x2029 or 0x85:
                    clean.Append(' ');
                    break;
                case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x061C or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF:
                case var other when Rune.GetUnicodeCategory(new Rune(other)) == UnicodeCategory.Control:
                    break;
                default:
                    clean.Append(rune);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>Clean and trimmed, at most this many UTF-16 units, cut between words where it must be; never empty.</summary>
    public static string Shortened(string? text, int most)
    {
        var clean = Clean(text).Trim();
        if (clean.Length <= most)
        {
            return clean.Length == 0 ? Nothing : clean;
        }

        var end = 0;
        foreach (var character in Characters(clean).TakeWhile(character => end + character.Length + More.Length <= most))
        {
            end += character.Length;
        }

        var space = char.IsWhiteSpace(clean[end]) ? end : clean.LastIndexOf(' ', Math.Max(0, end - 1), Math.Min(end, LongestWord));
        return clean[..(space > 0 ? space : end)].TrimEnd() + More;
    }

    /// <summary>Characters as people count them; one that is longer than any name deserves is taken apart.</summary>
    public static IEnumerable<string> Characters(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            if (length > 32)
            {
                length = char.IsSurrogatePair(text, at) ? 2 : 1;
            }

            yield return text.Substring(at, length);
            at += length;
        }
    }
}
