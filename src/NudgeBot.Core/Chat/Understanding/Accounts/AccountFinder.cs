using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Accounts;

/// <summary>
/// Finds the known names in a sentence. At each place the longest run of words is looked up as a whole name, then as a short one,
/// as initials, as an inner word, and, last, as a misspelling.
/// </summary>
internal sealed class AccountFinder(NameIndex index, string text, IReadOnlyList<Token> tokens)
{
    private const int LongestName = 8;

    private readonly NamePlaces places = new(text, tokens);

    /// <summary>The name that begins at a token, and the last token it takes; null when none does.</summary>
    public (AccountMention Mention, int Last)? At(int start)
    {
        if (tokens[start].Kind is not (TokenKind.Word or TokenKind.Number) || tokens[start].Raw is "and" or "&" or "+" or "@")
        {
            return null;
        }

        return Whole(start) ?? Short(start) ?? Initials(start) ?? Inner(start) ?? Near(start);
    }

    private (AccountMention, int)? Whole(int start)
    {
        // "23 and me" is 23andMe: the words are tried without the "and" between them, and with it.
        Span<char> key = stackalloc char[96];
        Span<char> full = stackalloc char[96];
        (AccountMention, int)? best = null;
        var length = 0;
        var filled = 0;
        var ordinary = true;
        for (int at = start, words = 0; at < tokens.Count && words < LongestName; at++)
        {
            var token = tokens[at];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                if (words > 0 && token.Sign is ',' or '.' or '!' or '(' or '/' && at + 1 < tokens.Count)
                {
                    continue;
                }

                break;
            }

            var filler = words > 0 && NameForms.IsFiller(token);
            var word = filler ? token.Word : NameForms.Plain(token.Raw, at + 1 < tokens.Count ? tokens[at + 1].Raw : "");
            if (filled + word.Length > key.Length)
            {
                break;
            }

            word.CopyTo(full[filled..]);
            filled += word.Length;
            if (filler)
            {
                continue;
            }

            word.CopyTo(key[length..]);
            length += word.Length;
            words++;
            ordinary &= token.Ordinary || token.Kind == TokenKind.Number;
            if ((Match(key[..length], start, at, words, ordinary) ?? (filled > length ? Match(full[..filled], start, at, words, ordinary) : null)) is { } match)
            {
                best = match;
            }

            if (words >= NameIndex.Certain && !index.Begins(key[..length]) && !index.Begins(full[..filled]))
            {
                break;
            }
        }

        return best;
    }

    private (AccountMention, int)? Match(ReadOnlySpan<char> key, int start, int last, int words, bool ordinary)
    {
        var ids = index.Find(NameForm.Whole, key);
        var suffix = 0;
        var siblings = index.Find(NameForm.Short, key);
        if (ids.IsEmpty && words == 1 && key.Length > 3 && key[^1] == 's')
        {
            ids = index.Find(NameForm.Whole, key[..^1]);
            suffix = ids.IsEmpty ? 0 : 1;
        }

        if (ids.IsEmpty || (words > 1 && key.Length < 4 && !places.HasAmpersand(start, last) && index.Forms(ids[0]).Core == 1 && !places.IsLabel(start, last)))
        {
            return null;
        }

        if (ordinary && !places.Expects(start, last, words))
        {
            return null;
        }

        // A legal form that follows belongs to the name: "bluth co."
        var end = last;
        if (suffix == 0 && end + 1 < tokens.Count && NameForms.IsLegal(tokens[end + 1].Raw) && !(tokens[end + 1].Raw is "as" or "co" or "ab" or "se" && !NextIsName(end + 1)))
        {
            end++;
        }

        // "Northgate Steel" may be Northgate Steel Inc. or Northgate Steel, Ohio; with its legal form said it is the first.
        return siblings.IsEmpty || end > last || index.Forms(ids[0]).Words.Count == index.Forms(ids[0]).Core
            ? (Mention(ids, NameForm.Whole, start, end), end)
            : NarrowMention([.. ids, .. siblings], start, end);
    }

    private (AccountMention, int)? NarrowMention(int[] ids, int start, int last)
    {
        var (left, end) = Narrow(ids, last);
        return (Mention(left, NameForm.Short, start, end), end);
    }

    private bool NextIsName(int at) => tokens[at].Raw is "co" || tokens[at].AllCaps;

    private (AccountMention, int)? Short(int start)
    {
        Span<char> key = stackalloc char[64];
        var length = 0;
        (ReadOnlyMemory<int> Ids, int Last, bool Ordinary, int Words)? best = null;
        var ordinary = true;
        for (int at = start, words = 0; at < tokens.Count && words < LongestName && tokens[at].Kind is TokenKind.Word or TokenKind.Number; at++)
        {
            if (words > 0 && NameForms.IsFiller(tokens[at]))
            {
                continue;
            }

            var word = NameForms.Plain(tokens[at].Raw, at + 1 < tokens.Count ? tokens[at + 1].Raw : "");
            if (length + word.Length > key.Length)
            {
                break;
            }

            word.CopyTo(key[length..]);
            length += word.Length;
            words++;
            ordinary &= tokens[at].Ordinary || tokens[at].Kind == TokenKind.Number;
            var ids = index.Find(NameForm.Short, key[..length]);
            if (ids.IsEmpty && words == 1 && length > 3 && key[length - 1] == 's')
            {
                ids = index.Find(NameForm.Short, key[..(length - 1)]);
            }

            if (!ids.IsEmpty && length >= 2)
            {
                best = (ids.ToArray(), at, ordinary, words);
            }

            if (words >= NameIndex.Certain && !index.Begins(key[..length]))
            {
                break;
            }
        }

        if (best is not { } found || (found.Words == 1 && places.IsPerson(start, found.Last)))
        {
            return null;
        }

        var (narrowed, last) = Narrow(found.Ids.Span, found.Last);
        var taken = found.Words + last - found.Last;
        return found.Ordinary && (!places.Expects(start, last, taken) || places.IsPhrase(start, last, taken)) ? null : (Mention(narrowed, NameForm.Short, start, last), last);
    }

    // "united oil singapore", "united oil (UK)": a further word of the name picks one among its siblings.
    private (int[] Ids, int Last) Narrow(ReadOnlySpan<int> ids, int last)
    {
        var left = ids.ToArray();
        var end = last;
        for (var at = last + 1; at < tokens.Count && at <= end + 3; at++)
        {
            var word = NameForms.Plain(tokens[at].Raw);
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                if (tokens[at].Sign is '(' or ')' or '-' or ',' or '/')
                {
                    continue;
                }

                break;
            }

            if (word is "in" or "of" or "and" or "the" or "at")
            {
                continue;
            }

            var fewer = left.Where(id => index.Forms(id).Words.Skip(1).Any(other => other == word || IsShortFor(tokens[at].Raw, word, other))).ToArray();
            if (fewer.Length == 0)
            {
                break;
            }

            left = fewer;
            end = at;
        }

        return (left, end);
    }

    // "mfg" for manufacturing, "ind" for industries, "comm" for communications.
    private static bool IsShortFor(string raw, string word, string whole)
    {
        if (word.Length >= 4 && whole.StartsWith(word, StringComparison.Ordinal))
        {
            return true;
        }

        if (word.Length is < 3 or > 6 || whole.Length < word.Length + 3 || whole[0] != word[0] || (OrdinaryWords.Has(raw) && raw is not "comms"))
        {
            return false;
        }

        var at = 0;
        foreach (var letter in whole)
        {
            at += at < word.Length && word[at] == letter ? 1 : 0;
        }

        return at == word.Length;
    }

    private (AccountMention, int)? Initials(int start)
    {
        var token = tokens[start];
        var key = NameForms.Plain(token.Raw);
        if (key.Length is < 2 or > 6 || OrdinaryWords.Has(key) || token.Respelt || !(token.AllCaps || token.Raw.Contains('&', StringComparison.Ordinal) || ((key.Length >= 3 || places.IsLabel(start, start) || places.IsObject(start)) && places.IsNamed(start) && !token.Given)))
        {
            return null;
        }

        var ids = index.Find(NameForm.Initials, key);
        return ids.IsEmpty ? null : (Mention(ids, NameForm.Initials, start, start), start);
    }

    private (AccountMention, int)? Inner(int start)
    {
        if (tokens[start].Kind != TokenKind.Word || tokens[start].Ordinary || !places.IsAt(start))
        {
            return null;
        }

        var ids = index.Find(NameForm.Inner, NameForms.Plain(tokens[start].Raw));
        return ids.IsEmpty ? null : (Mention(ids, NameForm.Inner, start, start), start);
    }

    private (AccountMention, int)? Near(int start)
    {
        for (var words = tokens[start].Ordinary ? 0 : 3; words >= 1; words--)
        {
            var last = start + words - 1;
            if (last >= tokens.Count || !places.MayBeMisspelt(start, last))
            {
                continue;
            }

            var key = string.Concat(Enumerable.Range(start, words).Where(i => i == start || !NameForms.IsFiller(tokens[i])).Select(i => NameForms.Plain(tokens[i].Raw)));
            var ids = index.FindNear(key);
            if (ids.Count == 0 && words == 1 && key.Length > 4 && key[^1] == 's')
            {
                ids = index.FindNear(key[..^1]);
            }

            if (ids.Count > 0)
            {
                var (narrowed, end) = Narrow(ids.ToArray(), last);
                return (Mention(narrowed, NameForm.Near, start, end), end);
            }
        }

        return null;
    }

    private AccountMention Mention(ReadOnlySpan<int> ids, NameForm form, int start, int last)
    {
        var names = new string[ids.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = index.Names[ids[i]];
        }

        return new AccountMention(names.Distinct().ToArray(), form, text[tokens[start].Start..tokens[last].End]);
    }
}
