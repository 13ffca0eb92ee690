using NudgeBot.Core.Chat.Holidays;

namespace NudgeBot.Core.Chat.Absences;

/// <summary>A sentence about who stands in.</summary>
public abstract record StandInSentence
{
    private StandInSentence()
    {
    }

    /// <summary>"Who covers for me?"</summary>
    public sealed record WhoForMe : StandInSentence;

    /// <summary>"For whom do I stand in?"</summary>
    public sealed record ForWhom : StandInSentence;

    /// <summary>"Nobody covers for me".</summary>
    public sealed record Nobody : StandInSentence;

    /// <summary>"Off until Monday, Ola stands in".</summary>
    /// <param name="Before">What stands before the verb; the name is the end of it.</param>
    /// <param name="When">What stands behind it: "Ola covers for me until Monday". Empty where nothing does.</param>
    /// <param name="IsClear">Whether it says for whom; "…, she takes over" alone may be said of anything.</param>
    public sealed record Named(string Before, string When, bool IsClear) : StandInSentence
    {
        /// <summary>Cuts the name off: the longest end of it that is somebody's name or first name, else what follows the last comma or "and", else its last word.</summary>
        /// <param name="names">Of everybody who might be meant.</param>
        /// <returns>The rest, as a sentence about time off of its own, empty when there is none; and the name as typed.</returns>
        public (string About, string Name) Split(IReadOnlyCollection<string> names)
        {
            var words = Before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var cut = Enumerable.Range(Math.Max(0, words.Length - 4), Math.Min(4, words.Length))
                .Cast<int?>()
                .FirstOrDefault(at => names.Any(name => StandInName.Fits(name, string.Join(' ', words[at!.Value..])))) ?? AfterSeparator(words);
            var rest = string.Join(' ', words[..cut]).TrimEnd(',', ';', '.', ' ');
            foreach (var link in new[] { " and", " with", "and", "with" })
            {
                rest = rest.EndsWith(link, StringComparison.OrdinalIgnoreCase) ? rest[..^link.Length].TrimEnd(',', ' ') : rest;
            }

            return (SaidDays.Spelled(rest.Length > 0 ? rest : When.Length > 0 ? $"I'm off {When}" : ""), string.Join(' ', words[cut..]).Trim(',', ' '));
        }

        private static int AfterSeparator(string[] words)
        {
            var separator = Array.FindLastIndex(words, word => word.EndsWith(',') || word.EndsWith(';') || word is "and" or "with");
            return separator >= 0 && separator < words.Length - 1 ? separator + 1 : Math.Max(0, words.Length - 1);
        }
    }

    /// <summary>The sentence, or null when it is about anything else. Never throws.</summary>
    public static StandInSentence? Read(string text) => StandInPhrases.Read(text);
}
