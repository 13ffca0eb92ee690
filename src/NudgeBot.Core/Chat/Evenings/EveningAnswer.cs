using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Evenings;

/// <summary>
/// What somebody answers who was asked whom they reached by phone today, where it is not a sentence of its own.
/// <code>
/// nobody [else]        no | nobody today | no one else, thanks | that's all | just those two
/// [also] NAMES         Initech | also Initech, 10 min | Acme and Globex
/// </code>
/// Any other sentence is read as it always is.
/// </summary>
public static partial class EveningAnswer
{
    private const int Longest = 200;

    public static bool IsNobody(string text) => text.Length <= Longest && Nobody().IsMatch(text.Trim().Replace('’', '\''));

    /// <summary>The answer as a report: that the named were spoken with; null when it cannot be one.</summary>
    public static string? AsReport(string text)
    {
        var names = Frills().Replace(Lead().Replace(text.Trim().Replace('’', '\''), ""), "").Trim(' ', '.', '!', ',');
        return names.Length is 0 or > Longest || names.Contains('\n', StringComparison.Ordinal) || names.EndsWith('?') ? null : $"spoke with {names}";
    }

    /// <summary>The names in such an answer, one by one, without what is said about the calls. A name with an "and" of its own comes in parts.</summary>
    public static IReadOnlyList<string> Names(string text) => AsReport(text) is not { } report
        ? []
        : [.. Between().Split(report["spoke with ".Length..]).Select(part => Length().Replace(part, "").Trim(' ', '.', '!')).Where(part => part.Length > 0 && !AboutTheCall().IsMatch(part))];

    private const RegexOptions Case = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((sorry|sadly|well)[, ]+)?(no|nope|none|nobody|no one|no-one|noone|nothing|not today|no calls?)([, ]+(nobody|no one|none|else|more|today|yet|so far|at all|of them|that('s| is| was) (all|it|everyone|everybody)))*([, ]+(thanks|thank you|sorry|sadly))?[.! ]*$|^(no[, ]+)?(that('s| is| was) (all|it|everyone|everybody|the list)|(just|only) (them|those|these)( two| three)?)([, ]+(thanks|thank you))?[.! ]*$", Case)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^((yes|yeah|yep|sure|ok|okay|oh|and|also|plus|just|only)\b[,: ]*)+", Case)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:[,;&+]|\band\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\(?\b(for )?(about )?\d+ ?(m|mins?|minutes?|h|hours?)\b\)?", Case)]
    private static partial Regex Length();

    [GeneratedRegex(@"^(both|all|each|also)?\s*(of them\s*)?(connected|reached|spoken|talked|by phone|on the phone|today)?$", Case)]
    private static partial Regex AboutTheCall();

    [GeneratedRegex(@"[, ]+(too|also|as well|thanks|thank you|today|by phone)[.! ]*$", Case)]
    private static partial Regex Frills();
}
