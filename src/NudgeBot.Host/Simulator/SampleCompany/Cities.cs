namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Where a customer lives.</summary>
/// <param name="Country">ISO code of two letters.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Landline">A range reserved for fiction, each # a free digit.</param>
internal sealed record City(string Name, string Country, string Zone, string Landline);

/// <summary>
/// The cities of the sample company. Every number comes from a range that its regulator keeps for films and books, so that nobody who
/// dials what the demo shows reaches a person: NANPA 555-0100 to 0199, Ofcom's drama numbers, ComReg 020 91x, ARCEP's numbers for
/// audiovisual works, the Bundesnetzagentur's drama numbers, and PTS's numbers for books and films.
/// </summary>
internal static class Cities
{
    private static readonly City[] All =
    [
        new("London", "GB", "Europe/London", "+44 20 7946 0###"),
        new("Leeds", "GB", "Europe/London", "+44 113 496 0###"),
        new("Sheffield", "GB", "Europe/London", "+44 114 496 0###"),
        new("Bristol", "GB", "Europe/London", "+44 117 496 0###"),
        new("Birmingham", "GB", "Europe/London", "+44 121 496 0###"),
        new("Edinburgh", "GB", "Europe/London", "+44 131 496 0###"),
        new("Glasgow", "GB", "Europe/London", "+44 141 496 0###"),
        new("Liverpool", "GB", "Europe/London", "+44 151 496 0###"),
        new("Manchester", "GB", "Europe/London", "+44 161 496 0###"),
        new("Newcastle", "GB", "Europe/London", "+44 191 498 0###"),
        new("Belfast", "GB", "Europe/London", "+44 28 9649 6###"),
        new("Cardiff", "GB", "Europe/London", "+44 29 2018 0###"),
        new("Hexley", "GB", "Europe/London", "+44 1632 960###"),
        new("Dublin", "IE", "Europe/Dublin", "+353 20 91# ####"),
        new("New York", "US", "America/New_York", "+1 212 555 01##"),
        new("Boston", "US", "America/New_York", "+1 617 555 01##"),
        new("Atlanta", "US", "America/New_York", "+1 404 555 01##"),
        new("Chicago", "US", "America/Chicago", "+1 312 555 01##"),
        new("Nashville", "US", "America/Chicago", "+1 615 555 01##"),
        new("Berlin", "DE", "Europe/Berlin", "+49 30 23125 ###"),
        new("Frankfurt", "DE", "Europe/Berlin", "+49 69 90009 ###"),
        new("Hamburg", "DE", "Europe/Berlin", "+49 40 66969 ###"),
        new("Köln", "DE", "Europe/Berlin", "+49 221 4710 ###"),
        new("München", "DE", "Europe/Berlin", "+49 89 99998 ###"),
        new("Paris", "FR", "Europe/Paris", "+33 1 99 00 ## ##"),
        new("Nantes", "FR", "Europe/Paris", "+33 2 61 91 ## ##"),
        new("Strasbourg", "FR", "Europe/Paris", "+33 3 53 01 ## ##"),
        new("Lyon", "FR", "Europe/Paris", "+33 4 65 71 ## ##"),
        new("Bordeaux", "FR", "Europe/Paris", "+33 5 36 49 ## ##"),
        new("Stockholm", "SE", "Europe/Stockholm", "+46 8 465 004 ##"),
        new("Göteborg", "SE", "Europe/Stockholm", "+46 31 390 06 ##"),
        new("Malmö", "SE", "Europe/Stockholm", "+46 40 628 04 ##"),
    ];

    private static readonly Dictionary<string, City> ByName = All.ToDictionary(city => city.Name);

    public static City Of(string name) => ByName[name];

    /// <summary>The range for mobile phones; where a country keeps none, the landline's.</summary>
    public static string Mobile(City city) => city.Country switch
    {
        "GB" => "+44 7700 900###",
        "FR" => "+33 6 39 98 ## ##",
        "SE" => "+46 70 174 06 ##",
        _ => city.Landline,
    };
}
