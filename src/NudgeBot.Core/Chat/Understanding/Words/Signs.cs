namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>One string for each sign, so that a page of punctuation makes no garbage.</summary>
internal static class Signs
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(i => ((char)i).ToString())];

    public static string Of(char sign) => sign < 128 ? Ascii[sign] : sign is '–' or '—' ? "-" : sign is '“' or '”' or '«' or '»' or '„' ? "\"" : sign.ToString();
}
