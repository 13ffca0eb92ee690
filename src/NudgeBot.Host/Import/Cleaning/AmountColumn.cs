using System.Globalization;
using System.Text.RegularExpressions;

namespace NudgeBot.Host.Import.Cleaning;

/// <summary>
/// A column of money: which sign is the decimal one is decided over all of its rows.
/// <code>1234.5 | 1,234.50 | 1.234,50 zł | € 1 234 | (500) | $1.5m | 10k | USD 500</code>
/// </summary>
internal sealed partial class AmountColumn(decimal unit)
{
    private const decimal Largest = 99_999_999_999_999m;

    private long decimalCommas;
    private long decimalDots;

    /// <summary>How much one is: a hundredth where a header speaks of cents, a millionth for micros.</summary>
    public static decimal UnitOf(string squashedHeader) =>
        squashedHeader.EndsWith("cents", StringComparison.Ordinal) ? 0.01m
        : squashedHeader.EndsWith("micros", StringComparison.Ordinal) ? 0.000001m
        : 1m;

    public void See(string text)
    {
        var number = Money().Match(text).Groups["n"].Value;
        decimalCommas += IsDecimal(number, ',', '.') ? 1 : 0;
        decimalDots += IsDecimal(number, '.', ',') ? 1 : 0;
    }

    /// <summary>The amount, or null where it is none, or larger than any deal.</summary>
    public decimal? Parse(string text)
    {
        if (Money().Match(text) is not { Success: true } match)
        {
            return null;
        }

        // A sign that never parts a fraction parts thousands, as in 1.234 beside 1.234.567.
        char? mark = decimalCommas > decimalDots ? ',' : decimalDots > 0 ? '.' : null;
        var digits = string.Concat(match.Groups["n"].Value.Where(c => char.IsAsciiDigit(c) || c == mark)).Replace(',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > Largest)
        {
            return null;
        }

        var amount = number * unit * Scale(match.Groups["scale"].Value);
        return amount > Largest ? null : Math.Round(match.Groups["minus"].Success ? -amount : amount, 2);
    }

    private static decimal Scale(string suffix) => suffix.ToLowerInvariant() switch
    {
        "k" => 1_000m,
        "m" or "mn" or "mio" => 1_000_000m,
        "bn" => 1_000_000_000m,
        _ => 1m,
    };

    // Decimal where the other sign stands before it, or where what follows cannot be a group of thousands.
    private static bool IsDecimal(string number, char mark, char other)
    {
        var at = number.IndexOf(mark, StringComparison.Ordinal);
        return at >= 0 && at == number.LastIndexOf(mark)
            && (number.IndexOf(other, StringComparison.Ordinal) is >= 0 and var otherAt ? otherAt < at : number.Length - at - 1 != 3 || number.StartsWith("0" + mark, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"^(?<minus>-|\()?\s*(?:[A-Za-z]{2,3}|\p{Sc})?\s*(?<minus>-)?(?<n>\d(?:[\d., '’\u00A0\u202F]*\d)?|[.,]\d+)[.,]?\s*(?<scale>k|mn|mio|m|bn)?\s*(?:\p{Sc}|[\p{L}.]{2,4})?\)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Money();
}
