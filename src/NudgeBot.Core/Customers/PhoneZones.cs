using System.Collections.Concurrent;
using NudgeBot.Core.People;
using NudgeBot.Core.People.Places;
using PhoneNumbers;

namespace NudgeBot.Core.Customers;

/// <summary>
/// The zone behind a phone number, by its country and, where a country has several zones, by its area code, as libphonenumber knows them.
/// A number that may be in zones more than an hour apart (an Australian mobile, an American toll-free number) has none; of zones that keep the
/// same time, or times an hour apart (Spain and the Canaries), the likelier one is taken.
/// </summary>
public static class PhoneZones
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();
    private static readonly PhoneNumberToTimeZonesMapper Mapper = PhoneNumberToTimeZonesMapper.GetInstance();

    // Reading a number costs some twenty microseconds, and the planner asks for the same hundreds again and again.
    private const int Most = 50_000;
    private static readonly ConcurrentDictionary<(string Number, string? Country), Zone?> Known = new();

    /// <summary>The zone, or null when the number does not tell, or is none.</summary>
    /// <param name="number">As written, such as <c>+48 22 123 45 67</c>, <c>0048…</c> or, in a known country, <c>(212) 555-0134</c>.</param>
    /// <param name="country">The country in which a number without a country code is dialled: a code or a name.</param>
    public static Zone? Of(string? number, string? country = null) =>
        string.IsNullOrWhiteSpace(number) ? null : Known.GetOrAdd((number.Trim(), country), Read);

    private static Zone? Read((string Number, string? Country) written)
    {
        if (Known.Count >= Most)
        {
            Known.Clear();
        }

        if (Parsed(written.Number, Country.Find(written.Country)?.Code) is not { } parsed)
        {
            return null;
        }

        var zones = Distinct(Mapper.GetTimeZonesForNumber(parsed));
        return zones switch
        {
            [] => null,
            [var only] => only,
            _ when AreNear(zones) => Distinct(Mapper.GetTimeZonesForGeographicalNumber(parsed)).FirstOrDefault() ?? zones[0],
            _ => null,
        };
    }

    private static PhoneNumber? Parsed(string number, string? country)
    {
        var international = number.StartsWith("00", StringComparison.Ordinal) ? $"+{number[2..]}" : number;
        if (country is null && !international.Contains('+', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return Numbers.Parse(international, country);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static List<Zone> Distinct(IEnumerable<string> ids) => [.. ids.Select(Zone.Find).OfType<Zone>().DistinctBy(zone => zone.Habits)];

    private static bool AreNear(List<Zone> zones) =>
        zones.Max(zone => zone.Habits.InJanuary) - zones.Min(zone => zone.Habits.InJanuary) <= TimeSpan.FromHours(1)
        && zones.Max(zone => zone.Habits.InJuly) - zones.Min(zone => zone.Habits.InJuly) <= TimeSpan.FromHours(1);
}
