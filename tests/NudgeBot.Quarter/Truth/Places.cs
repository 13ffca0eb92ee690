using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>Where people live, and when it is a holiday there.</summary>
internal static class Places
{
    /// <summary>The six zones in which reps work.</summary>
    public static readonly IReadOnlyList<DateTimeZone> OfSellers = Zones("Europe/Warsaw", "America/New_York", "Asia/Kolkata", "Europe/London", "America/Los_Angeles", "Australia/Sydney");

    public static readonly IReadOnlyList<DateTimeZone> OfCustomers =
        [.. OfSellers, .. Zones("Asia/Tokyo", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Auckland", "Africa/Johannesburg")];

    private static readonly LocalDate CompanyDay = new(2026, 3, 6);

    private static readonly Dictionary<string, LocalDate[]> Public = new()
    {
        ["Europe/Warsaw"] = [new(2026, 4, 6), new(2026, 5, 1)],
        ["Europe/London"] = [new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25)],
        ["America/New_York"] = [new(2026, 5, 25)],
        ["America/Los_Angeles"] = [new(2026, 5, 25)],
        ["Asia/Kolkata"] = [new(2026, 3, 4), new(2026, 4, 3), new(2026, 5, 1)],
        ["Australia/Sydney"] = [new(2026, 3, 9), new(2026, 4, 3), new(2026, 4, 6)],
    };

    public static IReadOnlySet<LocalDate> HolidaysIn(DateTimeZone zone) => Public[zone.Id].Append(CompanyDay).ToHashSet();

    private static IReadOnlyList<DateTimeZone> Zones(params string[] ids) => [.. ids.Select(id => DateTimeZoneProviders.Tzdb[id])];
}
