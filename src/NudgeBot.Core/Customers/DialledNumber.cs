using PhoneNumbers;

namespace NudgeBot.Core.Customers;

/// <summary>A phone number as it is dialled from anywhere.</summary>
public static class DialledNumber
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// The digits behind a plus, as <c>+4930901820</c> for <c>+49 (0)30 901820</c>: the zero that is dialled inside a country alone is left out where that
    /// country leaves it out. Null where it is no number with its country's code, or has an extension.
    /// </summary>
    public static string? Of(string? number)
    {
        try
        {
            return Numbers.Parse(number, null) is { HasExtension: false } parsed && Numbers.IsPossibleNumber(parsed) ? Numbers.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
