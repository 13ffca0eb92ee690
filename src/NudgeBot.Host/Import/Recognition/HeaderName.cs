using System.Text;
using System.Text.RegularExpressions;

namespace NudgeBot.Host.Import.Recognition;

/// <summary>
/// A column's name as it is compared: letters and digits alone, so that "Who Id", "WhoId", "who_id" and the quoted "who_id" are one.
/// </summary>
internal static partial class HeaderName
{
    public static string Squash(string header)
    {
        var plain = Adornment().Replace(header.Normalize(NormalizationForm.FormC), "");
        var squashed = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            if (char.IsLetterOrDigit(c))
            {
                squashed.Append(char.ToLowerInvariant(c));
            }
        }

        return squashed.ToString();
    }

    // HubSpot's pipelines put "property_" before every property, Salesforce "__c" behind what a customer added, and people a unit.
    [GeneratedRegex(@"^[""\s]*property_|(?<=\w)_{1,2}c[""\s]*$|(?<=\w)\s*\([^()]*\)[""\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adornment();
}
