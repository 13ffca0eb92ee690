using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Conversations;

/// <summary>Which channel is meant by <c>&lt;#C1|west&gt;</c>, or by a name where the channels have the teams' names.</summary>
internal static class SaidChannel
{
    private const string NamedLikeTeams = "simulator";

    /// <summary>The platform's id of it; null when nobody can tell.</summary>
    public static async Task<string?> OfAsync(Turn turn, string typed, CancellationToken cancellationToken) => typed switch
    {
        ['<', '#', ..] => typed[2..].Split('|', '>')[0] is { Length: > 0 } id ? id : null,
        ['#', ..] when turn.Received.Event.Platform == NamedLikeTeams => await new TeamStore(turn.Session).FindAsync(typed[1..], cancellationToken) is { } team ? SimulatorConversation.OfTeam(team.Id) : null,
        _ => null,
    };
}
