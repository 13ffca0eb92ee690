using System.Collections.Frozen;

namespace NudgeBot.Host.Import.Cleaning;

/// <summary>Text as it is meant: without the blanks around it, and null where it says in some other way that there is nothing.</summary>
internal static class Blanks
{
    private static readonly FrozenSet<string> Nothing = FrozenSet.ToFrozenSet(
        [
            "null", "none", "nil", "nan", "n/a", "#n/a", "na", "-", "--", "—", "?", "select", "select...", "--none--", "-none-", "- none -", "please select",
            "unknown", "undefined", "(blank)", "not set", "not specified", "no value", "(no value)", "\\n",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NothingSpan = Nothing.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Text(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
        {
            return null;
        }

        var trimmed = raw.AsSpan().Trim();
        return trimmed.IsEmpty || NothingSpan.Contains(trimmed) ? null : trimmed.Length == raw.Length ? raw : trimmed.ToString();
    }

    /// <summary>A name on one line.</summary>
    public static string? Name(string? raw) =>
        Text(raw) is not { } text ? null
        : text.AsSpan().ContainsAny('\n', '\r', '\t') ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : text;

    /// <summary>An id of the source: 0 is none, and so is a run of nines where ids are not that short.</summary>
    public static string? Id(string? raw) => Text(raw) switch
    {
        null or "0" or "-1" => null,
        // sfdx writes a reference to another file's record as @its reference id.
        { Length: > 1 } text when text[0] == '@' && !text.AsSpan(1).Contains('@') => text[1..],
        // A spreadsheet made a number of it on the way.
        var text when text.EndsWith(".0", StringComparison.Ordinal) && text.AsSpan(0, text.Length - 2).ContainsAnyExceptInRange('0', '9') is false => text[..^2],
        var text => text,
    };

    /// <summary>A number somebody could dial: 999, 0 and a row of one digit are none.</summary>
    public static string? Phone(string? raw)
    {
        if (Text(raw) is not { } text)
        {
            return null;
        }

        var digits = text.Where(char.IsAsciiDigit).ToArray();
        return digits.Length < 5 || Array.TrueForAll(digits, digit => digit == digits[0]) ? null : text;
    }

    /// <summary>An address with something on both sides of its @.</summary>
    public static string? Email(string? raw) =>
        Text(raw) is { } text && text.IndexOf('@') is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace) ? text : null;

    /// <summary>Yes, no, or neither.</summary>
    public static bool? Flag(string? raw) => Text(raw)?.ToLowerInvariant() switch
    {
        "true" or "yes" or "y" or "1" or "t" or "x" or "on" or "ja" or "tak" or "oui" => true,
        "false" or "no" or "n" or "0" or "f" or "off" or "nein" or "nie" or "non" => false,
        _ => null,
    };
}
