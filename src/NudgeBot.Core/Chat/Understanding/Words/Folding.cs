using System.Text;

namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>Lower case without accents, letter by letter, so that "Müller", "MULLER" and "muller" are one word.</summary>
internal static class Folding
{
    private const string From = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłľñńňòóôõöøōőŕřśšşșťțţùúûüūůűųýÿžźż";
    private const string To = "aaaaaaaaacccddeeeeeeeegiiiiiiillnnnoooooooorrsssstttuuuuuuuuyyzzz";

    private static readonly char[] Table = MakeTable();

    /// <summary>The folded letter. A letter with no plain form stays as it is.</summary>
    public static char Letter(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower < Table.Length ? Table[lower] : lower;
    }

    /// <summary>The folded word; apostrophes go, "ß" becomes "ss".</summary>
    public static string Word(ReadOnlySpan<char> text)
    {
        var word = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\'' or '’' or '‘' or '`' or '´':
                    break;
                case 'ß':
                    word.Append("ss");
                    break;
                case 'œ' or 'Œ':
                    word.Append("oe");
                    break;
                case 'æ' or 'Æ':
                    word.Append("ae");
                    break;
                default:
                    word.Append(Letter(c));
                    break;
            }
        }

        return word.ToString();
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '´';

    private static char[] MakeTable()
    {
        var table = new char[0x220];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        for (var i = 0; i < From.Length; i++)
        {
            table[From[i]] = To[i];
        }

        return table;
    }
}
