using NudgeBot.Core.People;
using NudgeBot.Postgres;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Dashboard;

/// <summary>Somebody at the page, as they are at this very request: role and teams are read anew each time.</summary>
/// <param name="Teams">Those whose figures they may see; none for a rep.</param>
/// <param name="Now">Business time, UTC.</param>
internal sealed record PageVisit(Session Session, PersonRow Person, IReadOnlyList<TeamRow> Teams, DateTimeOffset Now)
{
    public Zone Zone { get; } = Person.Zone;

    public bool IsAdmin => Person.Role == "admin";

    public bool IsManager => Person.Role is "manager" or "admin";
}
