using System.Globalization;

namespace NudgeBot.Postgres.Simulator;

/// <summary>How the simulator names its conversations.</summary>
public static class SimulatorConversation
{
    /// <summary>The DM of the bot and a person.</summary>
    public static string OfPerson(long personId) => string.Create(CultureInfo.InvariantCulture, $"dm-{personId}");

    /// <summary>The channel of a team.</summary>
    public static string OfTeam(long teamId) => string.Create(CultureInfo.InvariantCulture, $"team-{teamId}");
}
