using System.Collections.Concurrent;
using NudgeBot.Teams.Installing;

namespace NudgeBot.Teams.Receiving;

/// <summary>Notes where an activity came from, which is how the bot can write there later, and asks Teams about whoever is new.</summary>
internal sealed class Visitors(ITeamsTenants tenants, ITeamsPeople people, Newcomers newcomers, TeamsUpkeep upkeep)
{
    private const int MostPlaces = 50_000;

    // Where each conversation was last seen to be served, and by whom from which zone, so that not every tap is a visit to the database.
    private readonly ConcurrentDictionary<Place, (Uri ServiceUrl, string? TimeZone)> places = new();

    /// <summary>Somebody did something. Where Teams does not say who they are, they are asked about again the next time.</summary>
    public async Task NoteAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        if (activity.IsInCopilot)
        {
            return;
        }

        var visit = activity.Visit;
        var visitor = await tenants.SeenAsync(visit, cancellationToken);
        await SeeTeamAsync(visit, cancellationToken);
        if (!visitor.IsKnown || (visit.Kind == TeamsPlaceKind.Personal && !visitor.IsWelcomed))
        {
            await newcomers.MeetAsync(visit, visitor, activity.TimeZone, cancellationToken);
        }
        else if (activity.TimeZone is { } zone && zone != visitor.TimeZone)
        {
            await people.AreThereAsync(visit.Tenant, [new TeamsPerson(visit.User, activity.From.Name ?? visit.User, TimeZone: zone)], cancellationToken);
        }

        Remember(visit, activity.TimeZone);
    }

    /// <summary>As <see cref="NoteAsync"/>, unless this host knows all of it: that they do something there, where it is served, and their zone.</summary>
    public Task SeenAsync(TeamsActivity activity, CancellationToken cancellationToken) =>
        places.TryGetValue(Key(activity.Visit), out var known) && known.ServiceUrl == activity.ServiceUrl && (activity.TimeZone ?? known.TimeZone) == known.TimeZone
            ? Task.CompletedTask
            : NoteAsync(activity, cancellationToken);

    /// <summary>Somebody does something in a tenant in which the bot was switched off: what was known of its places is worth nothing any more.</summary>
    public Task ReturnedAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        Forget(place => place.Tenant == activity.Tenant);
        return NoteAsync(activity, cancellationToken);
    }

    /// <summary>The bot was taken out of this chat, channel or team.</summary>
    public Task RemovedAsync(TeamsVisit visit, CancellationToken cancellationToken)
    {
        var gone = visit.Team ?? visit.Conversation;
        Forget(place => place.Tenant == visit.Tenant && (place.Conversation == gone || place.Team == gone));
        return tenants.RemovedAsync(visit, cancellationToken);
    }

    /// <summary>The bot was put in by somebody: it says hello, and reads who is in a team.</summary>
    public async Task InstalledAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        if (activity.IsInCopilot)
        {
            return;
        }

        var visitor = await tenants.SeenAsync(activity.Visit, cancellationToken);
        if (Team(activity.Visit) is { } team)
        {
            await tenants.SeenAsync(team, cancellationToken);
        }

        await newcomers.MeetAsync(activity.Visit, visitor, activity.TimeZone, cancellationToken);
    }

    // What Teams tells when the bot is put into a team may get lost, and who is in the team is read where that is noted.
    private async Task SeeTeamAsync(TeamsVisit visit, CancellationToken cancellationToken)
    {
        if (Team(visit) is { } team && !places.ContainsKey(Key(team)))
        {
            await tenants.SeenAsync(team, cancellationToken);
            Remember(team, timeZone: null);
            upkeep.Soon();
        }
    }

    private void Forget(Func<Place, bool> which)
    {
        foreach (var place in places.Keys.Where(which))
        {
            places.TryRemove(place, out _);
        }
    }

    private void Remember(TeamsVisit visit, string? timeZone)
    {
        if (places.Count >= MostPlaces)
        {
            places.Clear();
        }

        places[Key(visit)] = (visit.ServiceUrl, timeZone);
    }

    // A team is nobody's own; it is known by its General channel, whose name Teams does not tell.
    private static TeamsVisit? Team(TeamsVisit visit) =>
        visit is { Kind: TeamsPlaceKind.Channel, Team: { } team } ? visit with { Conversation = team, User = "", Name = null, IsInstall = false } : null;

    private static Place Key(TeamsVisit visit) => new(visit.Tenant, visit.Conversation, visit.Team, visit.User);

    private sealed record Place(string Tenant, string Conversation, string? Team, string User);
}
