namespace NudgeBot.Host.Import.Cleaning;

/// <summary>
/// Salesforce shows one id with 15 characters, in which case matters, and with 18, where three more spell out the case. The long form is kept.
/// </summary>
internal static class SalesforceIds
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    public static string Long(string id) => id.Length == 15 && id.All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(id[0])
        ? string.Concat(id, string.Concat(Enumerable.Range(0, 3).Select(block => Letters[Capitals(id.AsSpan(block * 5, 5))])))
        : id;

    /// <summary>What a reference that may lead to several kinds of record leads to.</summary>
    public static bool IsAccount(string id) => id.StartsWith("001", StringComparison.Ordinal);

    public static bool IsDeal(string id) => id.StartsWith("006", StringComparison.Ordinal);

    private static int Capitals(ReadOnlySpan<char> block)
    {
        var bits = 0;
        for (var place = 0; place < block.Length; place++)
        {
            bits |= char.IsAsciiLetterUpper(block[place]) ? 1 << place : 0;
        }

        return bits;
    }
}
