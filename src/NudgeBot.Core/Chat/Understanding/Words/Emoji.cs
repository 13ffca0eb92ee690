namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>Pictures that speak: a few have a word of their own, the others are just "emoji".</summary>
internal static class Emoji
{
    private static readonly Dictionary<string, string> Spoken = new()
    {
        ["✅"] = "tick",
        ["☑"] = "tick",
        ["✔"] = "tick",
        ["❌"] = "cross",
        ["📞"] = "phoneemoji",
        ["☎"] = "phoneemoji",
        ["📱"] = "phoneemoji",
        ["🤙"] = "phoneemoji",
        ["📧"] = "email",
        ["✉"] = "email",
        ["📨"] = "email",
        ["📩"] = "email",
        ["💤"] = "zzz",
        ["😴"] = "zzz",
        ["🙏"] = "thanks",
        ["👋"] = "hello",
        ["🤒"] = "sick",
        ["🤧"] = "sick",
        ["🏖"] = "vacation",
        ["🌴"] = "vacation",
        ["📭"] = "voicemailemoji",
    };

    public static bool IsStart(string text, int at) =>
        char.IsSurrogate(text[at]) || text[at] is (>= '\u2190' and <= '\u21FF') or (>= '\u2300' and <= '\u2BFF') or '\uFE0F' or '\u200D';

    public static int Read(string text, int at, List<Token> tokens)
    {
        var end = at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
        var picture = text[at..end];
        while (end < text.Length && text[end] is '\uFE0F' or '\u200D')
        {
            end++;
        }

        if (picture[0] is '\uFE0F' or '\u200D' || IsSkinTone(picture))
        {
            return end;
        }

        // An arrow separates; it is no picture.
        tokens.Add(picture[0] is '→' or '⇒' or '➡'
            ? new Token(TokenKind.Break, "-", "-", at, end, false, false, false)
            : new Token(TokenKind.Emoji, Spoken.GetValueOrDefault(picture, "emoji"), picture, at, end, false, false, false));
        return end;
    }

    private static bool IsSkinTone(string picture) => picture.Length == 2 && picture[0] == '\uD83C' && picture[1] is >= '\uDFFB' and <= '\uDFFF';
}
