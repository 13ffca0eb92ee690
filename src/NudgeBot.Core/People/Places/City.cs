using NodaTime;
using NodaTime.TimeZones;

namespace NudgeBot.Core.People.Places;

/// <summary>The zones of cities: those the zone database is named after, and others where people sell.</summary>
internal static class City
{
    // "zone: cities that keep its time". A name under two zones is asked about.
    private const string More = """
        Africa/Johannesburg: cape town, durban, pretoria
        America/Bogota: medellin, cali
        America/Chicago: austin, birmingham alabama, dallas, fort worth, houston, kansas city, madison, memphis, milwaukee, minneapolis, nashville, new orleans, oklahoma city, omaha, san antonio, st louis, saint louis, tulsa
        America/Costa_Rica: san jose
        America/Denver: albuquerque, colorado springs, salt lake city
        America/Edmonton: calgary
        America/Halifax: nova scotia
        America/Indiana/Indianapolis: indiana
        America/Los_Angeles: fresno, las vegas, oakland, portland, sacramento, san diego, san francisco, san jose, seattle, silicon valley, spokane, california
        America/Mexico_City: guadalajara, puebla
        America/New_York: atlanta, baltimore, boston, brooklyn, buffalo, charlotte, cincinnati, cleveland, columbus, florida, jacksonville, manhattan, miami, new york city, nyc, orlando, philadelphia, pittsburgh, portland, raleigh, richmond, st petersburg, tampa, washington, washington dc
        America/Phoenix: arizona, scottsdale, tucson
        America/Sao_Paulo: belo horizonte, brasilia, curitiba, porto alegre, rio, rio de janeiro
        America/Toronto: hamilton, montreal, ottawa, quebec, quebec city
        Asia/Dubai: abu dhabi
        Asia/Ho_Chi_Minh: hanoi
        Asia/Jerusalem: haifa, tel aviv
        Asia/Kolkata: ahmedabad, bangalore, bengaluru, chennai, delhi, hyderabad, mumbai, new delhi, pune
        Asia/Karachi: islamabad, lahore
        Asia/Riyadh: jeddah, mecca
        Asia/Seoul: busan, incheon
        Asia/Shanghai: beijing, guangzhou, shenzhen
        Asia/Tokyo: kobe, kyoto, nagoya, osaka, yokohama
        Australia/Brisbane: gold coast
        Australia/Sydney: canberra, newcastle
        Europe/Amsterdam: eindhoven, rotterdam, the hague, utrecht
        Europe/Berlin: bremen, cologne, dortmund, dresden, dusseldorf, essen, frankfurt, hamburg, hannover, hanover, koln, leipzig, munchen, munich, nuremberg, nurnberg, stuttgart
        Europe/Brussels: antwerp, bruges, ghent, liege
        Europe/Bucharest: bucuresti, cluj, iasi, timisoara
        Europe/Copenhagen: aarhus, kobenhavn, odense
        Europe/Dublin: cork, galway, limerick
        Europe/Helsinki: espoo, tampere, turku
        Europe/Istanbul: ankara, izmir
        Europe/Kyiv: kharkiv, lviv, odesa
        Europe/Lisbon: braga, coimbra, lisboa, porto
        Europe/London: aberdeen, belfast, birmingham, bristol, cambridge, cardiff, edinburgh, glasgow, leeds, leicester, liverpool, manchester, newcastle, nottingham, oxford, sheffield, scotland, wales
        Europe/Madrid: barcelona, bilbao, malaga, seville, sevilla, valencia, zaragoza
        Europe/Moscow: saint petersburg, st petersburg
        Europe/Oslo: bergen, stavanger, trondheim
        Europe/Paris: bordeaux, lille, lyon, marseille, nantes, nice, strasbourg, toulouse
        Europe/Prague: brno, ostrava, praha
        Europe/Rome: bologna, florence, genoa, milan, milano, naples, roma, turin, venice
        Europe/Stockholm: gothenburg, goteborg, malmo, uppsala
        Europe/Vienna: graz, linz, salzburg, wien
        Europe/Warsaw: bialystok, bydgoszcz, gdansk, gdynia, katowice, krakow, cracow, lodz, lublin, poznan, szczecin, warszawa, wroclaw
        Europe/Zurich: basel, bern, geneva, geneve, lausanne, lugano
        Pacific/Auckland: christchurch, dunedin, hamilton, wellington
        Pacific/Honolulu: hawaii
        """;

    // The last words of some ids are words that people use otherwise.
    private static readonly string[] Words = ["center", "north", "oral", "south", "west"];

    private static readonly ILookup<string, string> Zones = Index();

    /// <summary>The zones of the cities of this name, those that are one zone under two names only once.</summary>
    public static IReadOnlyList<Zone> Find(string name) =>
        [.. Zones[PlaceName.Folded(name)].OrderBy(id => Canonical(id) != id).DistinctBy(Canonical).Select(Zone.Of)];

    private static string Canonical(string id) => TzdbDateTimeZoneSource.Default.CanonicalIdMap[id];

    // "America/Argentina/Buenos_Aires" is named after Buenos Aires; "US/Eastern" and "Etc/GMT+1" after no city.
    private static ILookup<string, string> Index()
    {
        var named = from id in DateTimeZoneProviders.Tzdb.Ids
                    where id.Contains('/', StringComparison.Ordinal) && id.Split('/')[0] is not ("Etc" or "US" or "Canada" or "Brazil" or "Chile" or "Mexico")
                    select (Name: id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '), Id: id);
        var more = from row in More.Split('\n', StringSplitOptions.TrimEntries)
                   let parts = row.Split(": ")
                   from name in parts[1].Split(", ")
                   select (Name: name, Id: parts[0]);
        return named.Concat(more).Where(city => !Words.Contains(city.Name.ToLowerInvariant())).Distinct().ToLookup(city => PlaceName.Folded(city.Name), city => city.Id);
    }
}
