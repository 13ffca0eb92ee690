using System.Globalization;
using System.Text;
using NudgeBot.Core.People.Places;

namespace NudgeBot.Core.Reports;

/// <summary>
/// Whose figures are meant, as it is written down: parts with a comma between them, as in <c>team:West,tier:A</c>. A comma that is part of a name has a
/// backslash before it, and so has a backslash: <c>team:Sales\, East</c>.
/// </summary>
public static class ReportScope
{
    /// <summary>Before the name of a team.</summary>
    public const string Team = "team:";

    /// <summary>Before the name of a rep.</summary>
    public const string Rep = "rep:";

    /// <summary>Before the one tier of customers that is asked about.</summary>
    public const string Tier = "tier:";

    /// <summary>Before the id of the one customer that is asked about.</summary>
    public const string Customer = "customer:";

    private const string Accounts = "accounts:";

    /// <summary>A part that names somebody or something.</summary>
    public static string Part(string before, string name) => before + name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal);

    /// <summary>The part that stands for one customer.</summary>
    public static string Part(long customer) => string.Create(CultureInfo.InvariantCulture, $"{Customer}{customer}");

    /// <summary>The scope of these parts, without those that are nothing; null when none is left.</summary>
    public static string? Of(params IEnumerable<string?> parts) => string.Join(',', parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } scope ? scope : null;

    /// <summary>Its parts, with names as they are; of what is asked about the accounts of somebody, that somebody.</summary>
    public static IReadOnlyList<string> Parts(string? scope)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var text = scope ?? "";
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when at + 1 < text.Length:
                    part.Append(text[++at]);
                    break;
                case ',':
                    parts.Add(part.ToString());
                    part.Clear();
                    break;
                case var sign:
                    part.Append(sign);
                    break;
            }
        }

        return [.. parts.Append(part.ToString()).Select(one => one.StartsWith(Accounts, StringComparison.Ordinal) ? one[Accounts.Length..] : one)];
    }

    /// <summary>What stands in it after this: the names of all teams, say.</summary>
    public static IReadOnlyList<string> Named(string? scope, string before) =>
        [.. Parts(scope).Where(part => part.StartsWith(before, StringComparison.Ordinal)).Select(part => part[before.Length..])];

    /// <summary>Whether a name is typed here, whatever its signs, its accents and its capitals.</summary>
    public static bool IsTyped(string name, string typed) => PlaceName.Folded(typed) is { Length: > 0 } said && said == PlaceName.Folded(name);
}
