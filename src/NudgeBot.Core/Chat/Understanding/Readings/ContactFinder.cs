using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>
/// Finds who was spoken to. A name is a run of words that are not everyday ones; what stands before or after it says whether it is the person.
/// <code>
/// contact = ("with" | "to" | "got" | "reached" | "message for" | "called") NAME
///         | NAME ("at" | "from") ACCOUNT
///         | NAME ("picked up" | "asked" | "said" | "rang me" | …)
/// </code>
/// </summary>
internal static class ContactFinder
{
    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "senor", "senora", "sr", "sra", "don", "dona", "mme", "madame", "monsieur", "m", "mme.", "rev", "dra", "seu", "father", "captain", "professor", "chef", "coach", "pastor", "doctor", "reverend"];

    public static bool IsTitle(string raw) => Titles.Contains(raw);

    /// <summary>The person of a segment, as typed and without a title; null when none is named.</summary>
    public static string? Of(Segment segment)
    {
        var sentence = segment.In;
        string? best = null;
        var bestScore = 0;
        foreach (var clause in segment.Clauses)
        {
            for (var at = clause.First; at < clause.End; at++)
            {
                if (NameAt(sentence, at, clause.End) is not { } name)
                {
                    continue;
                }

                var score = ContactScore.Of(segment, clause, at, name.End, name.Titled);
                if (score > bestScore && !IsContraction(sentence, name.End - 1, score))
                {
                    bestScore = score;
                    best = sentence.TextOf(name.First, name.End);
                }

                at = name.End - 1;
            }
        }

        return best;
    }

    // "Lou's on leave": somebody else is spoken of.
    private static bool IsContraction(Sentence sentence, int last, int score)
    {
        var token = sentence.Token(last);
        var text = sentence.Text.AsSpan(token.Start, token.End - token.Start);
        return text.IndexOfAny("'’") is var mark and >= 0 && !(mark + 1 < text.Length && char.IsUpper(text[mark + 1])) && !(score >= 9 && text[^1] == 's' && (last + 1 >= sentence.Items.Count || sentence.Items[last + 1].Kind != ItemKind.Word));
    }

    /// <summary>The name that begins at an item: where its words begin behind a title, and where they end.</summary>
    public static (int First, int End, bool Titled)? NameAt(Sentence sentence, int at, int end)
    {
        var first = at;
        while (first < end && first - at < 2 && Titles.Contains(sentence.Items[first].Kind == ItemKind.Word ? sentence.Token(first).Raw : "") && (sentence.Token(first).Raw.Length > 1 || sentence.Token(first).Capital))
        {
            first++;
            if (sentence.Sign(first) == '.' && first + 1 < sentence.Items.Count)
            {
                first++;
            }
        }

        var titled = first > at;
        var stop = first;
        while (stop < sentence.Items.Count && (stop < end || titled) && stop - first < 3 && sentence.Items[stop].Kind == ItemKind.Word && IsNameWord(sentence, stop, stop - first, titled))
        {
            stop++;
        }

        return stop == first ? null : (first, stop, titled);
    }

    private static bool IsNameWord(Sentence sentence, int item, int position, bool titled)
    {
        var token = sentence.Token(item);
        var raw = token.Raw;
        if (raw.Length == 1)
        {
            return position > 0 && (token.Capital || sentence.Sign(item + 1) == '.') && raw is not "a" and not "i";
        }

        // "Vinod ji"
        if (raw is "ji" or "san" or "bhai" or "saab" or "garu")
        {
            return position > 0;
        }

        if (raw is "ella" or "ellos" or "ellas" or "ele" or "eles" or "elles" && !token.Capital)
        {
            return false;
        }

        if (!raw.All(c => char.IsLetter(c) || c is '.' or '-' or '&') || raw.Contains('&', StringComparison.Ordinal) || Titles.Contains(raw))
        {
            return false;
        }

        var capital = token.Capital && !token.AllCaps;
        var known = token.Given;
        if (!token.Ordinary && !token.Respelt && (!Grammar.Phrases.Vocabulary.Contains(raw) || (capital && (known || sentence.MarkAt(item).End == 0) && item > 0 && !sentence.IsBreak(item - 1))))
        {
            return position == 0 || capital || !sentence.Token(item - 1).Capital;
        }

        // "Will", "Mark", "Grace": names that are words, told by their capital or by what stands before them.
        return (known && capital && position == 0 && !(item == 0 && token.Ordinary))
            || (known && position == 0 && sentence.Word(item - 1) is "with" or "to" or "got" or "mit" or "con" or "com" or "avec" or "reached" && raw is not ("will" or "may" or "an" or "in" or "so" or "guy" or "rep"))
            || (capital && position > 0 && !ContactScore.IsSaying(raw) && known)
            || (capital && position == 0 && sentence.Word(item - 1) is "with" or "mit" or "con" or "avec" or "called" or "rang" or "phoned" or "got" or "reached" or "caught" or "to" && IsLast(sentence, item) && !TimeWords.IsDay(raw))
            || (titled && capital);
    }

    // "14 min w/ Dev": a capital where everyday words have none.
    private static bool IsLast(Sentence sentence, int item) => sentence.IsBreak(item + 1) || sentence.Items[item + 1].Kind is ItemKind.Duration or ItemKind.Date || sentence.Word(item + 1) is "at" or "from" or "for";
}
