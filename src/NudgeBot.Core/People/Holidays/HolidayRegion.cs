using NudgeBot.Core.People.Places;

namespace NudgeBot.Core.People.Holidays;

/// <summary>A part of a country with holidays of its own.</summary>
/// <param name="Code">As in ISO 3166-2 where that has one, without the country.</param>
/// <param name="Names">What it is called, its name first.</param>
public sealed record HolidayRegion(Country Country, string Code, IReadOnlyList<string> Names)
{
    // "country: code name/other name, …".
    private const string Table = """
        AU: ACT Australian Capital Territory, NSW New South Wales, NT Northern Territory, QLD Queensland, SA South Australia, TAS Tasmania, VIC Victoria, WA Western Australia
        CA: AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador/Newfoundland, NS Nova Scotia, NT Northwest Territories, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Quebec, SK Saskatchewan, YT Yukon
        CH: AG Aargau, AI Appenzell Innerrhoden, AR Appenzell Ausserrhoden, BE Bern, BL Basel-Landschaft, BS Basel-Stadt/Basel, FR Fribourg, GE Geneva/Genève, GL Glarus, GR Grisons/Graubünden, JU Jura, LU Lucerne/Luzern, NE Neuchâtel, NW Nidwalden, OW Obwalden, SG St. Gallen, SH Schaffhausen, SO Solothurn, SZ Schwyz, TG Thurgau, TI Ticino/Tessin, UR Uri, VD Vaud, VS Valais/Wallis, ZG Zug, ZH Zurich/Zürich
        DE: BB Brandenburg, BE Berlin, BW Baden-Württemberg, BY Bavaria/Bayern, HB Bremen, HE Hesse/Hessen, HH Hamburg, MV Mecklenburg-Vorpommern, NI Lower Saxony/Niedersachsen, NW North Rhine-Westphalia/Nordrhein-Westfalen/NRW, RP Rhineland-Palatinate/Rheinland-Pfalz, SH Schleswig-Holstein, SL Saarland, SN Saxony/Sachsen, ST Saxony-Anhalt/Sachsen-Anhalt, TH Thuringia/Thüringen
        FR: AM Alsace-Moselle/Alsace, BL Saint-Barthélemy, GF Guyane/French Guiana, GP Guadeloupe, MF Saint-Martin, MQ Martinique, NC New Caledonia, PF French Polynesia, RE Réunion, WF Wallis and Futuna, YT Mayotte
        GB: ENG England, NIR Northern Ireland, SCT Scotland, WLS Wales
        NZ: AUCKLAND Auckland, CANTERBURY Canterbury, CHATHAM_ISLANDS Chatham Islands, HAWKES_BAY Hawke's Bay, MARLBOROUGH Marlborough, NELSON Nelson, NORTHLAND Northland, OTAGO Otago, SOUTHLAND Southland, SOUTH_CANTERBURY South Canterbury, TARANAKI Taranaki, WELLINGTON Wellington, WESTLAND Westland
        PT: AC Azores/Açores, MA Madeira
        """;

    public static IReadOnlyList<HolidayRegion> All { get; } =
    [
        .. from row in Table.Split('\n', StringSplitOptions.TrimEntries)
           let country = Country.Find(row[..2])
           from part in row[4..].Split(", ")
           let space = part.IndexOf(' ', StringComparison.Ordinal)
           select new HolidayRegion(country, part[..space], part[(space + 1)..].Split('/')),
    ];

    public string Name => Names[0];

    /// <summary>Those of one country; empty where it is of one piece.</summary>
    public static IEnumerable<HolidayRegion> In(Country country) => All.Where(region => region.Country == country);

    /// <summary>Whether this is one of its names, or its code.</summary>
    public bool IsCalled(string name) =>
        name.Trim().Equals(Code, StringComparison.OrdinalIgnoreCase) || Names.Any(known => PlaceName.Folded(known) == PlaceName.Folded(name));
}
