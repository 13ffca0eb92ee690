using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Reads lengths of time up to hours: "15 min", "1hr 10", "half an hour", "an hour and a half", "90 secs", "10-15 mins".</summary>
internal static class DurationReader
{
    /// <summary>The length in minutes that begins here, and the number of tokens it takes; null when none does.</summary>
    public static (double Minutes, int Length)? At(Cursor c)
    {
        if (Fraction(c) is { } fraction)
        {
            return fraction;
        }

        // "for a sec" is no length.
        if (c.Word(0) is "a" or "one" && c.Word(1) is "second" or "moment")
        {
            return null;
        }

        if (Amount(c) is not { } amount || TimeWords.Unit(c.Word(amount.Length)) is not { } unit || !"smh".Contains(unit) || IsUnitElsewhere(c, amount.Length))
        {
            return null;
        }

        var at = amount.Length + 1;
        var minutes = amount.Value * unit switch { 's' => 1 / 60.0, 'h' => 60, _ => 1 };
        return unit == 'h' ? Hours(c, minutes, at) : (Math.Round(minutes, 2), at);
    }

    private static (double Minutes, int Length) Hours(Cursor c, double minutes, int at)
    {
        if (c.Has(at, "and", "a", "half"))
        {
            return (minutes + 30, at + 3);
        }

        var and = c.Word(at) is "and" or "y" or "e" or "und" or "et" ? 1 : 0;
        if (c[at + and] is { Kind: TokenKind.Number, Value: > 0 and < 60 and var rest })
        {
            var unit = TimeWords.Unit(c.Word(at + and + 1)) == 'm';
            return unit || (and == 0 && c[at + and + 1].Kind != TokenKind.Word) || c[at].Glued || c.Word(at + 1) is "with" ? (minutes + rest, at + and + (unit ? 2 : 1)) : (minutes, at);
        }

        return c.Count(at + and) is { } words and < 60 && TimeWords.Unit(c.Word(at + and + 1)) == 'm' ? (minutes + words, at + and + 2) : (minutes, at);
    }

    private static (double Minutes, int Length)? Fraction(Cursor c)
    {
        var a = c.Word(0) is "a" or "an" ? 1 : 0;
        return c.Word(a) switch
        {
            "hour" when c.Word(a + 1) is "long" or "plus" => (60, a + 1),
            "half" when c.Word(a + 1) is "hour" => (30, a + 2),
            "half" when c.Word(a + 1) is "an" or "a" && c.Word(a + 2) is "hour" => (30, a + 3),
            "quarter" when c.Has(a + 1, "of", "an", "hour") => (15, a + 4),
            "quarter" when c.Word(a + 1) is "hour" => (15, a + 2),
            "three" when c.Has(a + 1, "quarters", "of", "an", "hour") => (45, a + 5),
            "media" when c.Word(a + 1) is "hora" => (30, a + 2),
            "meia" when c.Word(a + 1) is "hora" => (30, a + 2),
            "halbe" when c.Word(a + 1) is "stunde" => (30, a + 2),
            "eine" when c.Has(a + 1, "halbe", "stunde") => (30, a + 3),
            "une" when c.Has(a + 1, "demi", "heure") => (30, a + 3),
            "demi" when c.Word(a + 1) is "heure" => (30, a + 2),
            "1/2" when TimeWords.Unit(c.Word(a + 1)) == 'h' => (30, a + 2),
            _ => null,
        };
    }

    private static (double Value, int Length)? Amount(Cursor c)
    {
        if (c[0].Kind == TokenKind.Number && c[0].Value is >= 0 and < 10_000)
        {
            // "10-15 min" is about the middle.
            if (c[1] is { Kind: TokenKind.Number, Glued: true, Value: > 0 and < 1000 and var upper } && upper > c[0].Value)
            {
                return ((c[0].Value + upper) / 2, 2);
            }

            // "2 and a half min"
            if (c.Has(1, "and", "a", "half") && TimeWords.Unit(c.Word(4)) is not null)
            {
                return (c[0].Value + 0.5, 4);
            }

            // "20ish min", "20 odd min", "20+ min"
            var odd = c.Word(1) is "ish" or "odd" or "ishy" or "plus" || c[1].Raw is "+" && TimeWords.Unit(c.Word(2)) is not null ? 1 : 0;
            return c.Has(1, "or") && c[2].Kind == TokenKind.Number && c[2].Value < 1000 ? ((c[0].Value + c[2].Value) / 2, 3) : (c[0].Value, 1 + odd);
        }

        if (c[0].Kind != TokenKind.Word)
        {
            return null;
        }

        var a = c.Word(0) is "a" && c.Word(1) is "couple" or "few" or "good" or "solid" or "full" or "quick" ? 1 : 0;
        if (a == 1 && c.Word(1) is not ("couple" or "few") && TimeWords.Unit(c.Word(2)) is 'h')
        {
            return (1, 2);
        }

        if (TimeWords.Number(c.Word(a)) is not { } number)
        {
            return null;
        }

        var of = c.Word(a + 1) is "of" ? 1 : 0;
        return number is 20 or 30 or 40 or 50 && TimeWords.Number(c.Word(a + 1)) is { } ones and >= 1 and <= 9 && c.Word(a + 1).Length > 2
            ? (number + ones, a + 2)
            : (number, a + 1 + of);
    }

    // "a second number", "an m", "un h": a unit's letter that is no unit here, or "5 s"/"h" far from its number.
    private static bool IsUnitElsewhere(Cursor c, int at) =>
        (c.Word(at).Length == 1 && (!c[at].Glued || c[0].Kind != TokenKind.Number) && c[at].Raw is not "m" and not "h" and not "s")
        || (c[at].Raw is "s" && !(c[at].Glued && (c[at + 1].Kind != TokenKind.Word || c.Word(at + 1) is "call" or "chat" or "long" or "with" or "only")))
        || (c.Word(at).Length == 1 && c[0].Kind != TokenKind.Number)
        || (c.Word(at) is "second" && c.Word(0) is "a" or "the" && c[at + 1].Kind == TokenKind.Word && c.Word(at + 1) is "call" or "time" or "number" or "attempt" or "voicemail" or "try");
}
