namespace NudgeBot.Teams;

/// <summary>Where the adapter finds the way to a conversation; the host keeps it, from every activity that carried a good token.</summary>
public interface ITeamsAddresses
{
    /// <summary>The service URL of a conversation, or else the tenant's latest; null when the app is not, or no longer, installed in this tenant.</summary>
    /// <param name="conversation">A conversation's id, or a person's MRI.</param>
    Task<Uri?> ServiceUrlAsync(string tenant, string conversation, CancellationToken cancellationToken);

    /// <summary>The 1:1 conversation with this person; null when none is known.</summary>
    Task<string?> PersonalAsync(string tenant, string user, CancellationToken cancellationToken);

    /// <summary>The 1:1 conversation with this person was opened.</summary>
    Task OpenedAsync(string tenant, string user, string conversation, Uri serviceUrl, CancellationToken cancellationToken);

    /// <summary>The tenant is served elsewhere from now on.</summary>
    Task MovedAsync(string tenant, Uri serviceUrl, CancellationToken cancellationToken);
}
