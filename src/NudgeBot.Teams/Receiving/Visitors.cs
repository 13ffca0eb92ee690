using System.Collections.Concurrent;
using NudgeBot.Teams.Installing;

namespace NudgeBot.Teams.Receiving;

/// <summary>Notes where an activity came from, which is how the bot can write there later, and asks Teams about whoever is new.</summary>
internal sealed class Visitors(ITeamsTenants tenants, ITeamsPeople people, Newcomers newcomers)
{
    private const int MostPlaces = 50_000;

    // Where each conversation was last seen to be served, and by whom from which zone, so that not every tap is a visit to the database.
    private readonly ConcurrentDictionary<(string Tenant, string Conversation, string User), (Uri ServiceUrl, string? TimeZone)> places = new();

    /// <summary>Somebody did something. Where Teams does not say who they are, they are asked about again the next time.</summary>
    public async Task NoteAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        if (activity.IsInCopilot)
        {
            return;
        }

        var visit = activity.Visit;
        var visitor = await tenants.SeenAsync(visit, cancellationToken);
        if (!visitor.IsKnown || (visit.Kind == TeamsPlaceKind.Personal && !visitor.IsWelcomed))
        {
            await newcomers.MeetAsync(visit, visitor, activity.TimeZone, cancellationToken);
        }
        else if (activity.TimeZone is { } zone && zone != visitor.TimeZone)
        {
            await people.AreThereAsync(visit.Tenant, [new TeamsPerson(visit.User, activity.From.Name ?? visit.User, TimeZone: zone)], cancellationToken);
        }

        Remember(activity);
    }

    /// <summary>As <see cref="NoteAsync"/>, unless this host knows all of it: that they do something there, where it is served, and their zone.</summary>
    public Task SeenAsync(TeamsActivity activity, CancellationToken cancellationToken) =>
        places.TryGetValue(Key(activity.Visit), out var known) && known.ServiceUrl == activity.ServiceUrl && (activity.TimeZone ?? known.TimeZone) == known.TimeZone
            ? Task.CompletedTask
            : NoteAsync(activity, cancellationToken);

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

    private void Remember(TeamsActivity activity)
    {
        if (places.Count >= MostPlaces)
        {
            places.Clear();
        }

        places[Key(activity.Visit)] = (activity.ServiceUrl, activity.TimeZone);
    }

    private static (string Tenant, string Conversation, string User) Key(TeamsVisit visit) => (visit.Tenant, visit.Conversation, visit.User);
}
