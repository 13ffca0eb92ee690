using System.Globalization;

namespace NudgeBot.Host.Simulator;

/// <summary>Ids are numbers here and strings outside, so that no reader rounds them.</summary>
internal static class Ids
{
    public static string Write(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when it is not an id that could have come from us.</summary>
    public static long? Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
