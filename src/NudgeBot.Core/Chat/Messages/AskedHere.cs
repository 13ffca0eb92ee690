using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Messages;

/// <summary>
/// <code>
/// team calls today here      the figures, in the channel where everybody reads them
/// team calls today           the figures, in private
/// West reports here          not a question: "here" is the channel
/// </code>
/// </summary>
public static partial class AskedHere
{
    /// <summary>What was said in a channel without a "here" that asks for the answer there, and whether it had one.</summary>
    public static (string Text, bool IsHere) Read(string text)
    {
        var without = Here().Replace(text, "");
        return (without, without != text);
    }

    [GeneratedRegex(@"(?<!\b(reports?|posts?)( in)?)[\s,]+here\s*[.?!]*\s*\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Here();
}
