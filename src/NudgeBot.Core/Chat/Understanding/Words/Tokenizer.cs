using System.Globalization;

namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>
/// Cuts a text into words, numbers, breaks, emoji and markup, in one pass from left to right.
/// <code>
/// 15min → 15 min      x3 → x3          4:30pm → 4:30 pm      12/1 → 12/1       AT&amp;T → at&amp;t
/// 7-11  → 7 11(glued) w/ → with        @ → at                J.P. → j.p        monday.com → monday.com
/// </code>
/// </summary>
internal static class Tokenizer
{
    /// <summary>No more than this many tokens are read.</summary>
    public const int Most = 450;

    private static readonly HashSet<string> Domains = ["com", "io", "ai", "net", "org", "app", "dev", "co", "de", "fr", "es", "uk", "eu", "ch", "nl", "pt", "br", "inc", "biz"];

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>(24);
        var at = 0;
        while (at < text.Length && tokens.Count < Most)
        {
            at = Next(text, at, tokens);
        }

        return tokens;
    }

    private static int Next(string text, int at, List<Token> tokens)
    {
        var c = text[at];
        if (c == '<' && Markup.End(text, at) is var markup and > 0)
        {
            tokens.Add(Markup.Token(text, at, markup));
            return markup;
        }

        if (Markup.Link(text, at) is var link and > 0)
        {
            tokens.Add(new Token(TokenKind.Markup, Markup.Other, Markup.Other, at, link, false, false, false));
            return link;
        }

        if (char.IsLetter(c))
        {
            return Word(text, at, tokens);
        }

        if (char.IsAsciiDigit(c))
        {
            return Number(text, at, tokens);
        }

        if (c == '\n' || c == '\r')
        {
            return Break(text, at, at + 1, '\n', tokens);
        }

        if (char.IsWhiteSpace(c) || Folding.IsApostrophe(c) || char.IsControl(c))
        {
            return at + 1;
        }

        return char.IsPunctuation(c) || char.IsSymbol(c) || char.IsSurrogate(c) ? Sign(text, at, tokens) : at + 1;
    }

    private static int Word(string text, int at, List<Token> tokens)
    {
        // In "1h10" the unit ends where the digits begin.
        var unit = at > 0 && char.IsAsciiDigit(text[at - 1]);
        var end = at + 1;
        while (end < text.Length && (char.IsLetter(text[end]) || (char.IsDigit(text[end]) && !unit) || IsMark(text[end]) || JoinsLetters(text, at, end)))
        {
            end++;
        }

        // "w/", "w/o", "f/u", "n/a", "b/c", "v/m": short forms written with a slash.
        if (end < text.Length && text[end] == '/' && end - at == 1)
        {
            var more = end + 1;
            while (more < text.Length && char.IsLetter(text[more]) && more - end < 3)
            {
                more++;
            }

            var tail = more < text.Length && char.IsLetterOrDigit(text[more]);
            var form = Folding.Word(text.AsSpan(at, (tail ? end + 1 : more) - at));
            if (Spelling.IsSlashed(form) || form[0] == 'w')
            {
                var stop = Spelling.IsSlashed(form) ? at + form.Length : end + 1;
                Add(tokens, text, TokenKind.Word, Spelling.Of(Spelling.IsSlashed(form) ? form : "w/"), form, at, stop);
                return stop;
            }
        }

        var raw = Folding.Word(text.AsSpan(at, end - at)).TrimEnd('.');
        if (raw is "mail" or "mails" && tokens.Count > 0 && tokens[^1].Raw is "voice")
        {
            var voice = tokens[^1];
            tokens[^1] = voice with { Word = Spelling.Of($"voice{raw}"), Raw = $"voice{raw}", End = end, Respelt = true };
            return end;
        }

        var shape = HasApostrophe(text.AsSpan(at, end - at)) ? Spelling.Contraction(raw) : Spelling.Of(raw);
        Add(tokens, text, TokenKind.Word, shape, raw, at, end);
        return end;
    }

    // Inside a word: an apostrophe, the "&" of AT&T, the dots of J.P. and monday.com.
    private static bool JoinsLetters(string text, int start, int at)
    {
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (Folding.IsApostrophe(c))
        {
            return char.IsLetter(next);
        }

        if (c == '&')
        {
            return char.IsLetter(next) && at - start <= 3 && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]) || at - start <= 1);
        }

        if (c != '.')
        {
            return false;
        }

        if (at - start == 1 || (at >= 2 && text[at - 2] == '.'))
        {
            return char.IsLetter(next) ? at + 2 >= text.Length || !char.IsLetter(text[at + 2]) : at >= 2 && text[at - 2] == '.';
        }

        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > at + 1 && Domains.Contains(text[(at + 1)..end].ToLowerInvariant());
    }

    private static int Number(string text, int at, List<Token> tokens)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (end > at && text[end] is '.' or ',' or ':' or '/' && Digit(text, end + 1)) || IsoDash(text, at, end)))
        {
            end++;
        }

        // The German date "1.12." keeps its last dot.
        if (end < text.Length && text[end] == '.' && text.AsSpan(at, end - at).Contains('.') && end - at <= 5)
        {
            end++;
        }

        var word = text[at..end];
        var suffix = end;
        while (suffix < text.Length && char.IsLetter(text[suffix]))
        {
            suffix++;
        }

        var letters = suffix > end ? Folding.Word(text.AsSpan(end, suffix - end)) : "";
        if (letters is "moro" or "morrow" or "morow" or "mrw" or "nite" or "st" or "nd" or "rd" or "th" or "x" or "k" or "m" && (letters is not "m" || word.Length > 3 || IsName(text, at, suffix)))
        {
            end = suffix;
            Add(tokens, text, TokenKind.Word, Spelling.Of(word + letters), word + letters, at, end);
            return end;
        }

        var value = double.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        Add(tokens, text, TokenKind.Number, word, word, at, end, value);
        return end;
    }

    // "3M" is a name, "3m" is three minutes.
    private static bool IsName(string text, int at, int end) => end - at == 2 && text[end - 1] == 'M' && (at == 0 || text[at - 1] != '$');

    private static bool IsoDash(string text, int at, int end) =>
        text[end] == '-' && Digit(text, end + 1) && (end - at == 4 || (end - at == 7 && text[at + 4] == '-'));

    private static int Sign(string text, int at, List<Token> tokens)
    {
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        switch (c)
        {
            case '@':
                Add(tokens, text, TokenKind.Word, "at", "@", at, at + 1);
                return at + 1;
            case '&' or '+':
                Add(tokens, text, TokenKind.Word, "and", c.ToString(), at, at + 1);
                return at + 1;
            case '#':
                Add(tokens, text, TokenKind.Word, "number", "#", at, at + 1);
                return at + 1;
            case '%':
                Add(tokens, text, TokenKind.Word, "percent", "%", at, at + 1);
                return at + 1;
            case '-' or '‐' or '‑' when at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(next):
            case '_' or '*' or '~' or '`':
            case '!' when at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(next):
                return at + 1;
            case '.' when next == '.':
                return Break(text, at, at + 1, '.', tokens);
            default:
                return Emoji.IsStart(text, at) ? Emoji.Read(text, at, tokens) : Break(text, at, at + 1, c, tokens);
        }
    }

    private static int Break(string text, int at, int end, char sign, List<Token> tokens)
    {
        var previous = tokens.Count > 0 ? tokens[^1].Sign : '\0';
        if (previous != sign)
        {
            tokens.Add(new Token(TokenKind.Break, Signs.Of(sign), Signs.Of(sign), at, end, false, false, at > 0 && !char.IsWhiteSpace(text[at - 1])));
        }

        return end;
    }

    private static void Add(List<Token> tokens, string text, TokenKind kind, string word, string raw, int at, int end, double value = 0)
    {
        var letters = 0;
        var capitals = 0;
        for (var i = at; i < end; i++)
        {
            letters += char.IsLetter(text[i]) ? 1 : 0;
            capitals += char.IsUpper(text[i]) ? 1 : 0;
        }

        var glued = at > 0 && !char.IsWhiteSpace(text[at - 1]) && tokens.Count > 0 && !tokens[^1].IsBreak;
        tokens.Add(new Token(kind, word, raw, at, end, char.IsUpper(text[at]), letters > 1 && letters == capitals, glued, value)
        {
            Ordinary = OrdinaryWords.Has(raw),
            Given = GivenNames.Has(raw),
            Respelt = word != raw && Spelling.Of(raw) != raw,
        });
    }

    private static bool Digit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool HasApostrophe(ReadOnlySpan<char> text) => text.ContainsAny("'’‘´");
}
