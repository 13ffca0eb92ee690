using NudgeBot.Core.People.Places;

namespace NudgeBot.Core.People.Holidays;

/// <summary>A country, or one of its regions, whose public holidays can be worked out.</summary>
/// <param name="Region">Null for the holidays of the whole country.</param>
public sealed record HolidayPlace(Country Country, HolidayRegion? Region = null)
{
    /// <summary>"Germany (Bavaria)".</summary>
    public string Name => Region is null ? Country.Name : $"{Country.Name} ({Region.Name})";

    /// <summary>As it is stored: "PL", "DE-BY".</summary>
    public string Code => Region is null ? Country.Code : $"{Country.Code}-{Region.Code}";

    /// <summary>The place of a stored code; null for none, and for one that is not known any more.</summary>
    public static HolidayPlace? Of(string? code) =>
        code?.Split('-', 2) is not { } parts || Country.Find(parts[0]) is not { } country || !PublicHolidays.AreKnownFor(country) ? null
        : parts.Length == 1 ? new HolidayPlace(country)
        : HolidayRegion.In(country).FirstOrDefault(region => region.Code == parts[1]) is { } found ? new HolidayPlace(country, found)
        : null;

    /// <summary>
    /// <code>
    /// PL | Poland | Polska            a country
    /// DE-BY | Bavaria                 a region
    /// Germany (Bavaria) | Bavaria, Germany | Germany, Bavaria
    /// </code>
    /// </summary>
    public static HolidayPlaceReading Find(string text)
    {
        var written = text.Trim();
        if (Of(written.ToUpperInvariant()) is { } coded)
        {
            return new HolidayPlaceReading.Found(coded);
        }

        if (Country.Find(written) is { } country)
        {
            return PublicHolidays.AreKnownFor(country) ? new HolidayPlaceReading.Found(new HolidayPlace(country)) : new HolidayPlaceReading.NotWorkedOut(country);
        }

        var parts = written.TrimEnd(')').Split([",", "(", " in "], 2, StringSplitOptions.TrimEntries);
        return parts is [var one, var other] ? Both(one, other) ?? Both(other, one) ?? new HolidayPlaceReading.Unknown()
            : HolidayRegion.All.Where(region => region.IsCalled(written)).ToList() is [var only] ? new HolidayPlaceReading.Found(new HolidayPlace(only.Country, only))
            : new HolidayPlaceReading.Unknown();
    }

    private static HolidayPlaceReading? Both(string countryName, string regionName) =>
        Country.Find(countryName) is { } country && HolidayRegion.In(country).FirstOrDefault(region => region.IsCalled(regionName)) is { } found
            ? new HolidayPlaceReading.Found(new HolidayPlace(country, found))
            : null;
}

/// <summary>What a name of a place was taken for.</summary>
public abstract record HolidayPlaceReading
{
    private HolidayPlaceReading()
    {
    }

    public sealed record Found(HolidayPlace Place) : HolidayPlaceReading;

    /// <summary>A country whose holidays nobody has taught us: they come from a file.</summary>
    public sealed record NotWorkedOut(Country Country) : HolidayPlaceReading;

    public sealed record Unknown : HolidayPlaceReading;
}
