using System.Text;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.People.Places;

/// <summary>Names of places, made comparable.</summary>
internal static class PlaceName
{
    /// <summary>Lower case without accents, signs and a leading "the"; words parted by one space: "The São-Tomé" is "sao tome".</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Folding.Word(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(c);
            }
            else if (c != '.' && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var name = folded.ToString().TrimEnd();
        return name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
    }
}
