using System.Collections.Frozen;
using NodaTime;

namespace NudgeBot.Host.Import.Cleaning;

/// <summary>Time zones as exports write them: IANA ids in any case, and HubSpot's "us_slash_eastern".</summary>
internal static class Zones
{
    private static readonly FrozenDictionary<string, string> Ids =
        DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The IANA id, or null where there is no such zone.</summary>
    public static string? Find(string? text) =>
        text is not null && Ids.TryGetValue(text.Trim().Replace("_slash_", "/", StringComparison.OrdinalIgnoreCase).Replace(' ', '_'), out var id) ? id : null;
}
