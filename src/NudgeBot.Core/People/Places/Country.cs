using NodaTime.TimeZones;

namespace NudgeBot.Core.People.Places;

/// <summary>A country, by its ISO 3166 code of two letters ("PL").</summary>
/// <param name="Name">In English, as a person says it.</param>
public sealed record Country(string Code, string Name)
{
    // Names of the zone database that nobody says, and those that people say instead. "code: the name, others".
    private const string Spoken = """
        AE: United Arab Emirates, uae, emirates
        AT: Austria, osterreich
        BA: Bosnia and Herzegovina, bosnia
        BE: Belgium, belgie, belgique
        BR: Brazil, brasil
        CD: Congo (Kinshasa), dr congo
        CG: Congo (Brazzaville)
        CH: Switzerland, schweiz, suisse, svizzera
        CI: Ivory Coast, cote d'ivoire
        CZ: Czechia, czech republic, cesko
        DE: Germany, deutschland
        DK: Denmark, danmark
        ES: Spain, espana
        FI: Finland, suomi
        FR: France
        GB: United Kingdom, uk, u.k., great britain, britain, england
        GR: Greece, hellas
        HR: Croatia, hrvatska
        HU: Hungary, magyarorszag
        IE: Ireland, eire
        IT: Italy, italia
        KP: North Korea
        KR: South Korea, korea
        LT: Lithuania, lietuva
        LV: Latvia, latvija
        MK: North Macedonia, macedonia
        MM: Myanmar, burma
        MX: Mexico, mejico
        NL: Netherlands, holland, nederland
        NO: Norway, norge
        NZ: New Zealand, aotearoa
        PL: Poland, polska
        PT: Portugal
        RO: Romania
        RS: Serbia, srbija
        RU: Russia, russian federation
        SE: Sweden, sverige
        SI: Slovenia, slovenija
        SK: Slovakia, slovensko
        SZ: Eswatini, swaziland
        TR: Turkey, turkiye
        US: United States, usa, u.s., u.s.a., america, united states of america, states
        VN: Vietnam, viet nam
        """;

    private static readonly Dictionary<string, Country> ByCode = Named();
    private static readonly Dictionary<string, Country> ByName = Index();

    /// <summary>Every country the zone database knows, by name.</summary>
    public static IReadOnlyList<Country> All { get; } = [.. ByCode.Values.OrderBy(country => country.Name, StringComparer.Ordinal)];

    /// <summary>The country of a code or of a name, in any case, with or without accents and "the"; null when it is none.</summary>
    public static Country? Find(string? text) => text is null ? null : ByCode.GetValueOrDefault(text.Trim().ToUpperInvariant()) ?? ByName.GetValueOrDefault(PlaceName.Folded(text));

    /// <summary>Its zones, as the zone database lists them; empty when it has none.</summary>
    public IReadOnlyList<Zone> Zones =>
        [.. Locations.Where(location => location.CountryCode == Code).Select(location => Zone.Find(location.ZoneId)).OfType<Zone>()];

    private static IList<TzdbZoneLocation> Locations => TzdbDateTimeZoneSource.Default.ZoneLocations ?? [];

    private static Dictionary<string, Country> Named()
    {
        var spoken = Rows().ToDictionary(row => row.Code, row => row.Names[0]);
        return Locations.DistinctBy(location => location.CountryCode)
            .ToDictionary(location => location.CountryCode, location => new Country(location.CountryCode, spoken.GetValueOrDefault(location.CountryCode) ?? location.CountryName));
    }

    private static Dictionary<string, Country> Index()
    {
        var index = new Dictionary<string, Country>();
        foreach (var (code, names) in Locations.Select(location => (location.CountryCode, new[] { location.CountryName })).Concat(Rows()))
        {
            foreach (var name in names)
            {
                index.TryAdd(PlaceName.Folded(name), ByCode[code]);
            }
        }

        return index;
    }

    private static IEnumerable<(string Code, string[] Names)> Rows() =>
        from row in Spoken.Split('\n', StringSplitOptions.TrimEntries)
        select (row[..2], row[4..].Split(", "));
}
