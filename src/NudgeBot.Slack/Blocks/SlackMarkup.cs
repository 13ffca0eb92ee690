using System.Text.RegularExpressions;

namespace NudgeBot.Slack.Blocks;

/// <summary>
/// Text on its way in. Slack escapes three characters and writes links as markup; a person sees neither, so neither do we.
/// <code>
/// &lt;https://x|label&gt;   label
/// &lt;tel:+48…|+48…&gt;     +48…
/// &lt;@U1|ana&gt;           &lt;@U1&gt;          people and channels stay exact, and are never text
/// &lt;#C1|west&gt;          &lt;#C1|west&gt;
/// &lt;!date^…|today&gt;      today
/// </code>
/// </summary>
internal static partial class SlackMarkup
{
    public static string Read(string? text)
    {
        var read = Live().Replace(text ?? "", match => Shown(match.Groups["what"].Value, match.Groups["label"] is { Success: true } label ? label.Value : null));
        return read.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace('\u00a0', ' ').Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201c', '"').Replace('\u201d', '"').Trim();
    }

    /// <summary>The text without the mention of the bot itself.</summary>
    public static string WithoutMention(string text, string botUser) => text.Replace($"<@{botUser}>", "", StringComparison.Ordinal).Trim();

    private static string Shown(string what, string? label) => what switch
    {
        ['@', ..] => $"<{what}>",
        ['#', ..] => string.IsNullOrEmpty(label) ? $"<{what}>" : $"<{what}|{label}>",
        ['!', ..] => what.StartsWith("!date", StringComparison.Ordinal) ? label ?? "" : $"<{what}>",
        _ => label ?? Address(what),
    };

    private static string Address(string url) =>
        url.StartsWith("mailto:", StringComparison.Ordinal) || url.StartsWith("tel:", StringComparison.Ordinal) ? url[(url.IndexOf(':') + 1)..] : url;

    [GeneratedRegex(@"<(?<what>[@#!a-zA-Z][^<>|]*)(\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Live();
}
