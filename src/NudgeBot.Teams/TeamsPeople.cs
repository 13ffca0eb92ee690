namespace NudgeBot.Teams;

/// <summary>A member of a tenant, as Teams knows them.</summary>
/// <param name="User">The MRI, <c>29:…</c>: the same person is another one to another bot.</param>
/// <param name="ObjectId">Of the Entra user; null for guests who joined without an account.</param>
/// <param name="Email">The address, or else the user principal name; null where neither is shown.</param>
/// <param name="TimeZone">An IANA id; a roster tells none, a message does.</param>
/// <param name="IsGone">Whether they left, or took the bot out.</param>
public sealed record TeamsPerson(string User, string Name, string? Email = null, string? ObjectId = null, string? TimeZone = null, bool IsGone = false)
{
    /// <summary>Of a name, in characters.</summary>
    public const int LongestName = 80;
}

/// <summary>What the adapter learns about people; the host keeps it.</summary>
public interface ITeamsPeople
{
    /// <summary>These people are in the tenant, with these names, addresses and zones, or have left it.</summary>
    Task AreThereAsync(string tenant, IReadOnlyCollection<TeamsPerson> people, CancellationToken cancellationToken);

    /// <summary>This person cannot be written to: they are not nudged any more, and their manager is told once.</summary>
    Task UnreachableAsync(string tenant, string user, CancellationToken cancellationToken);

    /// <summary>An admin of the tenant has switched the bot off: nobody there is nudged any more until somebody writes to it again.</summary>
    Task SwitchedOffAsync(string tenant, CancellationToken cancellationToken);
}
