namespace NudgeBot.Host.Import.Cleaning;

/// <summary>What CRMs and phone systems call the direction of a call or an email.</summary>
internal static class Directions
{
    internal enum Judged
    {
        Outbound,
        Inbound,

        /// <summary>They rang, nobody answered.</summary>
        Missed,

        /// <summary>Between colleagues.</summary>
        Internal,
        Unknown,
    }

    public static Judged Of(string direction) => direction.Replace('_', ' ').Trim().ToLowerInvariant() switch
    {
        "outbound" or "outgoing" or "out" or "dialled" or "dialed" or "made" or "email" or "outbound api" or "outbound-api" or "outbound-dial" or "sent" => Judged.Outbound,
        "inbound" or "incoming" or "in" or "received" or "incoming email" or "received call" => Judged.Inbound,
        "missed" or "missed call" or "unanswered inbound" => Judged.Missed,
        "internal" => Judged.Internal,
        _ => Judged.Unknown,
    };
}
