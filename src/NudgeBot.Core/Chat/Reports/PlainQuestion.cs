using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Readings;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;

namespace NudgeBot.Core.Chat.Reports;

/// <summary>A question for figures in its shortest form: its days and whose figures they are stand apart.</summary>
internal static partial class PlainQuestion
{
    private static readonly AccountNames NoAccounts = AccountNames.Of([]);

    /// <summary>
    /// The sentence in lower case, without its dates and what leads to them, and without courtesies; and the days, as a token of
    /// <see cref="Core.Reports.Period"/>, null when none are named.
    /// </summary>
    /// <param name="now">The speaker's local time.</param>
    public static (string Plain, string? Period) Of(string text, DateTimeOffset now)
    {
        var sentence = Sentence.Read(text, new SentenceContext(now, Role.Rep, null, NoAccounts, [], []));
        var words = sentence.Items.Select((item, at) => item.Kind == ItemKind.Date ? "DATE" : sentence.TextOf(at, at + 1).ToLowerInvariant());
        var period = Periods.Of(sentence);
        var said = $" {string.Join(' ', words)}";
        if (period?.Contains(Period.Against, StringComparison.Ordinal) == true)
        {
            said = Compared().Replace(said, " DATE");
        }

        return (Courtesy().Replace(Signs().Replace(Dates().Replace(said, " "), " ").Trim(), ""), period);
    }

    /// <summary>
    /// A plain sentence that ends with a team or a rep, without it, in every way in which it may be cut, the last first. Null stands for all of them.
    /// </summary>
    public static IEnumerable<(string Sentence, string? Whose)> WithoutTail(string plain) =>
        from Match match in Tail().Matches(plain)
        let whose = Frills().Replace(plain[(match.Index + match.Length)..], "")
        select (plain[..match.Index], whose is "" or "all" or "everybody" or "everyone" or "us" or "all teams" ? null : whose);

    [GeneratedRegex(@"( (in|for|over|during|since|from|within|of))?( the)? DATE\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@" DATE( ,)? (vs|v|versus|against|compared (to|with|against))( \.)?( the)? DATE\b")]
    private static partial Regex Compared();

    [GeneratedRegex(" (for|of|in) ", RegexOptions.RightToLeft)]
    private static partial Regex Tail();

    [GeneratedRegex("^(the |my |our )?(team )?|('s)?( team| customers| accounts| clients)?$")]
    private static partial Regex Frills();

    [GeneratedRegex(@"[\s?!.,:;]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(please )?((can|could|would) you )?(please )?((show|tell|give|send)( me| us)? )?(the )?")]
    private static partial Regex Courtesy();
}
