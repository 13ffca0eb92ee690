using System.Text;

namespace NudgeBot.Host.Import.Recognition;

/// <summary>
/// A column's name as it is compared: letters and digits alone, so that "Who Id", "WhoId", "who_id" and the quoted "who_id" are one.
/// </summary>
internal static class HeaderName
{
    // HubSpot's pipelines put this before every property.
    private const string Property = "property";

    public static string Squash(string header)
    {
        var squashed = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c))
            {
                squashed.Append(char.ToLowerInvariant(c));
            }
        }

        var name = squashed.ToString();
        return header.TrimStart('"', ' ').StartsWith("property_", StringComparison.OrdinalIgnoreCase) ? name[Property.Length..] : name;
    }
}
