namespace NudgeBot.Teams;

/// <summary>Where the adapter finds the way to a conversation; the host keeps it, from every activity that carried a good token.</summary>
public interface ITeamsAddresses
{
    /// <summary>The way to a conversation; null when the app is not, or no longer, installed in this tenant.</summary>
    /// <param name="conversation">A conversation's id, or a person's MRI.</param>
    /// <param name="user">The MRI of whom the message is for; null where that is nobody in particular.</param>
    Task<TeamsAddress?> FindAsync(string tenant, string conversation, string? user, CancellationToken cancellationToken);

    /// <summary>The 1:1 conversation with this person; null when none is known.</summary>
    Task<string?> PersonalAsync(string tenant, string user, CancellationToken cancellationToken);

    /// <summary>The 1:1 conversation with this person was opened, which does not say that they want to read it.</summary>
    Task OpenedAsync(string tenant, string user, string conversation, Uri serviceUrl, CancellationToken cancellationToken);

    /// <summary>The tenant is served elsewhere from now on.</summary>
    Task MovedAsync(string tenant, Uri serviceUrl, CancellationToken cancellationToken);
}

/// <summary>The way to a conversation.</summary>
/// <param name="ServiceUrl">Its own, or else the tenant's latest.</param>
/// <param name="Kind">Who reads it; null where no activity has come from it yet.</param>
/// <param name="HasLeft">Whether the person it is for has taken the bot out or blocked it, and has not written since.</param>
public sealed record TeamsAddress(Uri ServiceUrl, TeamsPlaceKind? Kind = null, bool HasLeft = false);
