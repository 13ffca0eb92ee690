using System.Collections.Concurrent;
using NudgeBot.Core.People.Places;
using PublicHoliday;

namespace NudgeBot.Core.People.Holidays;

/// <summary>The public holidays of countries, as the package PublicHoliday works them out, on the days on which they are kept.</summary>
public static class PublicHolidays
{
    // Before, the package stumbles over the year in which Ascension Day was the First of May; after, it does not know the Turkish feasts.
    private const int First = 2009;
    private const int Last = 2076;

    // What a place keeps in a year does not change, and everybody's working time asks for it.
    private static readonly ConcurrentDictionary<(string Place, int Year), IReadOnlyList<Holiday>> Known = new();

    /// <summary>The countries whose holidays can be worked out, by name.</summary>
    public static IReadOnlyList<Country> Countries { get; } =
        [.. Country.All.Where(AreKnownFor)];

    public static bool AreKnownFor(Country country) => Of(country.Code, null) is not null;

    /// <summary>The holidays of a place from one day to another, both included, by day.</summary>
    public static IEnumerable<Holiday> Between(HolidayPlace place, DateOnly first, DateOnly last) =>
        // A New Year's Day that falls on a Saturday is kept in December.
        from year in Enumerable.Range(first.Year, Math.Max(last.Year - first.Year + 2, 0))
        where year is >= First and <= Last
        from holiday in Known.GetOrAdd((place.Code, year), _ => Year(place, year))
        where holiday.Day >= first && holiday.Day <= last
        select holiday;

    private static IReadOnlyList<Holiday> Year(HolidayPlace place, int year)
    {
        var holidays = Of(place.Country.Code, place.Region?.Code)!;
        try
        {
            var names = holidays.PublicHolidayNames(year);
            return [.. holidays.PublicHolidays(year).Distinct().Order().Select(day => new Holiday(DateOnly.FromDateTime(day), names.TryGetValue(day, out var name) ? name : "Holiday"))];
        }
        catch (ArgumentException) when (place.Region is not null)
        {
            // The package fails in the rare years in which two of a region's holidays fall on one day; its country's are the best there is.
            return Year(place with { Region = null }, year);
        }
    }

    private static IPublicHolidays? Of(string country, string? region) => country switch
    {
        "AT" => new AustriaPublicHoliday(),
        "AU" => new AustraliaPublicHoliday { State = Named<AustraliaPublicHoliday.States>(region) },
        "BE" => new BelgiumPublicHoliday(),
        "BR" => new BrazilPublicHoliday(),
        "CA" => region is null ? new CanadaPublicHoliday() : new CanadaPublicHoliday(region),
        "CH" => new SwitzerlandPublicHoliday { Canton = Named<SwitzerlandPublicHoliday.Cantons>(region) },
        "CZ" => new CzechRepublicPublicHoliday(),
        "DE" => new GermanPublicHoliday { State = Named<GermanPublicHoliday.States>(region) },
        "DK" => new DenmarkPublicHoliday(includeConstitutionDay: false, includeLabourDay: false),
        "EE" => new EstoniaPublicHoliday(),
        "ES" => new SpainPublicHoliday(),
        "FI" => new FinlandPublicHoliday(),
        "FR" => new FrancePublicHoliday { Region = French(region) },
        "GB" => new UKBankHoliday(British(region)),
        "GR" => new GreecePublicHoliday(),
        "HR" => new CroatiaPublicHoliday(),
        "HU" => new HungaryPublicHoliday(),
        "IE" => new IrelandPublicHoliday(),
        "IT" => new ItalyPublicHoliday(),
        "JP" => new JapanPublicHoliday(),
        "KZ" => new KazakhstanPublicHoliday(),
        "LT" => new LithuaniaPublicHoliday(),
        "LU" => new LuxembourgPublicHoliday(),
        "LV" => new LatviaPublicHoliday(),
        "ME" => new MontenegroPublicHoliday(),
        "MX" => new MexicoPublicHoliday(),
        // Liberation Day is a day off every five years.
        "NL" => new DutchPublicHoliday(liberationDayOnlyAtLustrum: true),
        "NO" => new NorwayPublicHoliday(),
        "NZ" => new NewZealandPublicHoliday { ProvincialDistrict = Named<NewZealandPublicHoliday.ProvincialDistricts>(region) },
        "PL" => new PolandPublicHoliday(),
        "PT" => new PortugalPublicHoliday { Region = Portuguese(region) },
        "RO" => new RomanianPublicHoliday(),
        "RS" => new SerbianPublicHoliday(),
        "SE" => new SwedenPublicHoliday(),
        "SI" => new SloveniaPublicHoliday(),
        "SK" => new SlovakiaPublicHoliday(),
        "TR" => new TurkeyPublicHoliday(),
        "US" => new USAPublicHoliday(),
        "ZA" => new SouthAfricaPublicHoliday(),
        _ => null,
    };

    // The first value of each of these stands for the whole country.
    private static T Named<T>(string? region)
        where T : struct, Enum => region is null ? default : Enum.Parse<T>(region);

    private static FrancePublicHoliday.Regions French(string? region) => region switch
    {
        "AM" => FrancePublicHoliday.Regions.AlsaceMoselle,
        "BL" => FrancePublicHoliday.Regions.SaintBarthelemy,
        "GF" => FrancePublicHoliday.Regions.Guyane,
        "GP" => FrancePublicHoliday.Regions.Guadeloupe,
        "MF" => FrancePublicHoliday.Regions.SaintMartin,
        "MQ" => FrancePublicHoliday.Regions.Martinique,
        "NC" => FrancePublicHoliday.Regions.NouvelleCaledonie,
        "PF" => FrancePublicHoliday.Regions.PolynesieFrancaise,
        "RE" => FrancePublicHoliday.Regions.Reunion,
        "WF" => FrancePublicHoliday.Regions.WallisEtFutuna,
        "YT" => FrancePublicHoliday.Regions.Mayotte,
        _ => FrancePublicHoliday.Regions.OnlyOfficial,
    };

    private static UKBankHoliday.UkCountries British(string? region) => region switch
    {
        "NIR" => UKBankHoliday.UkCountries.NorthernIreland,
        "SCT" => UKBankHoliday.UkCountries.Scotland,
        "WLS" => UKBankHoliday.UkCountries.Wales,
        _ => UKBankHoliday.UkCountries.England,
    };

    private static PortugalPublicHoliday.Regions Portuguese(string? region) => region switch
    {
        "AC" => PortugalPublicHoliday.Regions.Acores,
        "MA" => PortugalPublicHoliday.Regions.Madeira,
        _ => PortugalPublicHoliday.Regions.OnlyOfficial,
    };
}
