using NudgeBot.Core.Chat.Teams;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Simulator;
using NudgeBot.Postgres.Teams;

namespace NudgeBot.Host.Conversations;

/// <summary>Which channel is meant: by <c>&lt;#C1|west&gt;</c>, by "here" in a channel, or by a name where the platform tells us its channels' names.</summary>
internal static class SaidChannel
{
    /// <summary>The platform's id of it; null when nobody can tell.</summary>
    public static async Task<string?> OfAsync(Turn turn, string typed, CancellationToken cancellationToken) => typed switch
    {
        ['<', '#', ..] => typed[2..].Split('|', '>')[0] is { Length: > 0 } id ? id : null,
        ['#', ..] when turn.Received.Event.Platform == "teams" => await new TeamsStore(turn.Session).ChannelAsync(turn.Received.WorkspaceId, typed[1..], cancellationToken),
        ['#', ..] when turn.Received.Event.Platform == "simulator" => await new TeamStore(turn.Session).FindAsync(typed[1..], cancellationToken) is { } team ? SimulatorConversation.OfTeam(team.Id) : null,
        _ when typed.Equals(TeamSentence.ReportsIn.Here, StringComparison.OrdinalIgnoreCase) => turn.Received.Event.Channel,
        _ => null,
    };
}
