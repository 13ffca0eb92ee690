using System.Collections.Concurrent;
using NudgeBot.Teams.Installing;

namespace NudgeBot.Teams.Receiving;

/// <summary>Notes where an activity came from, which is how the bot can write there later, and asks Teams about whoever is new.</summary>
internal sealed class Visitors(ITeamsTenants tenants, ITeamsPeople people, Newcomers newcomers)
{
    private const int MostPlaces = 50_000;

    // Where each conversation was last seen to be served, so that not every tap is a visit to the database.
    private readonly ConcurrentDictionary<(string Tenant, string Conversation), Uri> places = new();

    /// <summary>Somebody did something. Where Teams does not say who they are, they are asked about again the next time.</summary>
    public async Task NoteAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        if (activity.IsInCopilot)
        {
            return;
        }

        var visit = activity.Visit;
        var visitor = await SeenAsync(visit, cancellationToken);
        if (!visitor.IsKnown || (visit.Kind == TeamsPlaceKind.Personal && !visitor.IsWelcomed))
        {
            await newcomers.MeetAsync(activity.Visit, visitor, activity.TimeZone, cancellationToken);
        }
        else if (activity.TimeZone is { } zone && zone != visitor.TimeZone)
        {
            await people.AreThereAsync(visit.Tenant, [new TeamsPerson(visit.User, activity.From.Name ?? visit.User, TimeZone: zone)], cancellationToken);
        }
    }

    /// <summary>Notes the place alone, where this host has not seen it served from there before.</summary>
    public Task SeenAsync(TeamsActivity activity, CancellationToken cancellationToken) =>
        activity.IsInCopilot || (places.TryGetValue((activity.Visit.Tenant, activity.Visit.Conversation), out var known) && known == activity.Visit.ServiceUrl)
            ? Task.CompletedTask
            : SeenAsync(activity.Visit, cancellationToken);

    /// <summary>The bot was put in by somebody: it says hello, and reads who is in a team.</summary>
    public async Task InstalledAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        if (activity.IsInCopilot)
        {
            return;
        }

        var visitor = await tenants.SeenAsync(activity.Visit, cancellationToken);
        if (activity.Visit is { Kind: TeamsPlaceKind.Channel, Team: { } team } visit)
        {
            await tenants.SeenAsync(visit with { Conversation = team, Name = null, IsInstall = false }, cancellationToken);
        }

        await newcomers.MeetAsync(activity.Visit, visitor, activity.TimeZone, cancellationToken);
    }

    private async Task<TeamsVisitor> SeenAsync(TeamsVisit visit, CancellationToken cancellationToken)
    {
        var visitor = await tenants.SeenAsync(visit, cancellationToken);
        if (places.Count >= MostPlaces)
        {
            places.Clear();
        }

        places[(visit.Tenant, visit.Conversation)] = visit.ServiceUrl;
        return visitor;
    }
}
