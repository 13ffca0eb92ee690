using NudgeBot.Core.People;

namespace NudgeBot.Core.Customers;

/// <summary>The zone behind a phone number, where its country has only one.</summary>
public static class PhoneZones
{
    // E.164 country codes (ITU-T, List of Recommendation E.164 assigned country codes). Countries of several zones are left out.
    private static readonly Dictionary<string, string> Zones = new()
    {
        ["20"] = "Africa/Cairo",
        ["27"] = "Africa/Johannesburg",
        ["30"] = "Europe/Athens",
        ["31"] = "Europe/Amsterdam",
        ["32"] = "Europe/Brussels",
        ["33"] = "Europe/Paris",
        ["353"] = "Europe/Dublin",
        ["358"] = "Europe/Helsinki",
        ["359"] = "Europe/Sofia",
        ["36"] = "Europe/Budapest",
        ["370"] = "Europe/Vilnius",
        ["371"] = "Europe/Riga",
        ["372"] = "Europe/Tallinn",
        ["380"] = "Europe/Kyiv",
        ["385"] = "Europe/Zagreb",
        ["386"] = "Europe/Ljubljana",
        ["39"] = "Europe/Rome",
        ["40"] = "Europe/Bucharest",
        ["41"] = "Europe/Zurich",
        ["420"] = "Europe/Prague",
        ["421"] = "Europe/Bratislava",
        ["43"] = "Europe/Vienna",
        ["44"] = "Europe/London",
        ["45"] = "Europe/Copenhagen",
        ["46"] = "Europe/Stockholm",
        ["47"] = "Europe/Oslo",
        ["48"] = "Europe/Warsaw",
        ["49"] = "Europe/Berlin",
        ["63"] = "Asia/Manila",
        ["65"] = "Asia/Singapore",
        ["66"] = "Asia/Bangkok",
        ["81"] = "Asia/Tokyo",
        ["82"] = "Asia/Seoul",
        ["84"] = "Asia/Ho_Chi_Minh",
        ["86"] = "Asia/Shanghai",
        ["852"] = "Asia/Hong_Kong",
        ["886"] = "Asia/Taipei",
        ["90"] = "Europe/Istanbul",
        ["91"] = "Asia/Kolkata",
        ["966"] = "Asia/Riyadh",
        ["971"] = "Asia/Dubai",
        ["972"] = "Asia/Jerusalem",
    };

    /// <summary>The zone, or null when the number is not international or its country has several.</summary>
    /// <param name="number">As written, such as <c>+48 22 123 45 67</c> or <c>0048…</c>.</param>
    public static Zone? Of(string? number)
    {
        var dialled = number?.Trim() ?? "";
        var digits = string.Concat(dialled.Where(char.IsAsciiDigit));
        var international = dialled.StartsWith('+') ? digits : dialled.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : "";

        // No country code is the beginning of another.
        return Enumerable.Range(2, 2).Where(length => international.Length > length)
            .Select(length => Zones.GetValueOrDefault(international[..length]))
            .Select(Zone.Find)
            .FirstOrDefault(zone => zone is not null);
    }
}
