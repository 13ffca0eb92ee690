namespace NudgeBot.Core.People.Places;

/// <summary>Where somebody says they are, as a time zone.</summary>
public abstract record Whereabouts
{
    // Countries whose zones the zone database lists beginning with an island.
    private static readonly Dictionary<string, string[]> WhereMostLive = new()
    {
        ["AU"] = ["Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Australia/Perth"],
        ["BR"] = ["America/Sao_Paulo", "America/Manaus", "America/Rio_Branco", "America/Noronha"],
        ["CA"] = ["America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax"],
        ["RU"] = ["Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Vladivostok"],
        ["US"] = ["America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles"],
    };

    // What people call their time. "Central European" is the time of many cities with one clock.
    private const string Abbreviations = """
        Europe/London: bst, uk time, british time
        Europe/Lisbon: wet
        Europe/Athens, Europe/Helsinki, Europe/Bucharest, Europe/Kyiv: eet, eest, eastern european time
        Europe/Berlin, Europe/Paris, Europe/Warsaw, Europe/Rome, Europe/Madrid: cet, cest, mez, central european time, central european
        America/New_York: est, edt, et, eastern, eastern time
        America/Chicago: cst, cdt, ct, central, central time
        America/Denver: mst, mdt, mt, mountain, mountain time
        America/Los_Angeles: pst, pdt, pt, pacific, pacific time
        America/Anchorage: akst, akdt, alaska
        Pacific/Honolulu: hst
        Asia/Kolkata: ist
        Asia/Tokyo: jst
        Asia/Singapore: sgt
        Australia/Sydney: aest, aedt
        Australia/Perth: awst
        UTC: utc, gmt, zulu
        """;

    private static readonly Dictionary<string, string[]> ByAbbreviation = (
        from row in Abbreviations.Split('\n', StringSplitOptions.TrimEntries)
        let parts = row.Split(": ")
        from name in parts[1].Split(", ")
        select (name, parts[0].Split(", "))).ToDictionary();

    private Whereabouts()
    {
    }

    public sealed record There(Zone Zone) : Whereabouts;

    /// <summary>It could be one of these: the likely ones, at most five.</summary>
    public sealed record OneOf(IReadOnlyList<Zone> Zones) : Whereabouts;

    public sealed record Nowhere : Whereabouts;

    /// <summary>An IANA id, a city, a country, or what people call their time ("CET", "Pacific").</summary>
    public static Whereabouts Find(string text)
    {
        var name = PlaceName.Folded(text);
        return ByAbbreviation.TryGetValue(name, out var called) ? Among([.. called.Select(Zone.Of)])
            : text.Contains('/', StringComparison.Ordinal) ? Zone.FindWritten(text.Trim().Replace(' ', '_')) is { } zone ? new There(zone) : new Nowhere()
            // Codes of two letters are words, too: nobody who is "in it" is in Italy.
            : (name.Length > 2 || name is "us" or "uk") && Country.Find(name) is { } country ? In(country)
            : Among(City.Find(name));
    }

    private static Whereabouts In(Country country) => Among(
        WhereMostLive.TryGetValue(country.Code, out var ids) ? [.. ids.Select(Zone.Of)] : [.. country.Zones.DistinctBy(zone => zone.Habits).Take(5)]);

    private static Whereabouts Among(IReadOnlyList<Zone> zones) => zones switch
    {
        [] => new Nowhere(),
        [var only] => new There(only),
        _ => new OneOf(zones),
    };
}
