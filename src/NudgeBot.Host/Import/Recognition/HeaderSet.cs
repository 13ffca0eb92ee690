using System.Text.RegularExpressions;

namespace NudgeBot.Host.Import.Recognition;

/// <summary>A file's headers, squashed, and which of the prefixes that Pipedrive puts before them they carry.</summary>
internal sealed partial class HeaderSet
{
    private readonly HashSet<string> names;

    public HeaderSet(IReadOnlyList<string> headers)
    {
        Prefix = headers.Select(header => Prefixed().Match(header)).FirstOrDefault(match => match.Success)?.Groups["what"].Value.ToLowerInvariant();
        Squashed = [.. headers.Select(header =>
            Prefixed().Match(header) is { Success: true } match && match.Groups["what"].Value.Equals(Prefix, StringComparison.OrdinalIgnoreCase)
                ? HeaderName.Squash(match.Groups["name"].Value)
                : HeaderName.Squash(header))];
        IsHubSpot = headers.Any(header => header.TrimStart('"', ' ').StartsWith("property_", StringComparison.Ordinal) || header.StartsWith("hs_", StringComparison.Ordinal));
        names = [.. Squashed];
    }

    /// <summary>In the order of the file; the prefix of the file's own records is left off.</summary>
    public IReadOnlyList<string> Squashed { get; }

    /// <summary>"activity", "deal", "organization" or "person" where the first prefixed header has one.</summary>
    public string? Prefix { get; }

    public bool IsHubSpot { get; }

    public int Count => names.Count;

    public bool Has(string name) => names.Contains(name);

    public bool All(params ReadOnlySpan<string> wanted)
    {
        foreach (var name in wanted)
        {
            if (!names.Contains(name))
            {
                return false;
            }
        }

        return true;
    }

    public bool Any(params ReadOnlySpan<string> wanted)
    {
        foreach (var name in wanted)
        {
            if (names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\W*(?<what>Activity|Deal|Organization|Person|Lead) - (?<name>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();
}
