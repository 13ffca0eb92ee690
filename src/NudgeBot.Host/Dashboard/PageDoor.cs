using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Dashboard;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Dashboard;

/// <summary>Opens sessions and ends them, and knows whose request it is.</summary>
internal sealed class PageDoor(Database database, PageCookie cookie, BusinessClock clock, TimeProvider machine)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    /// <summary>Whether the link could be spent now; asking does not spend it.</summary>
    public Task<bool> IsGoodAsync(PageSecret link, CancellationToken cancellationToken) =>
        database.InAsync(link.OrganizationId, session => new PageDoorStore(session).IsGoodAsync(link.Hash, machine.GetUtcNow(), cancellationToken), cancellationToken);

    /// <summary>Spends a link and begins a session; false when it is over, spent or unknown.</summary>
    public async Task<bool> OpenAsync(PageSecret link, HttpResponse response, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        await using var session = await database.BeginAsync(link.OrganizationId, cancellationToken);
        var store = new PageDoorStore(session);
        if (await store.SpendAsync(link.Hash, now, cancellationToken) is not { } person)
        {
            return false;
        }

        var begun = PageSecret.Make(link.OrganizationId);
        await store.BeginAsync(person, begun.Hash, now + Lasts, cancellationToken);
        await session.CommitAsync(cancellationToken);
        cookie.Give(response, begun);
        return true;
    }

    /// <summary>Ends the session of this browser.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        if (cookie.Read(http.Request) is { } secret)
        {
            await database.InAsync(secret.OrganizationId, session => new PageDoorStore(session).EndAsync(secret.Hash, http.RequestAborted), http.RequestAborted);
        }

        cookie.TakeBack(http.Response);
    }

    /// <summary>Answers whoever has a session, in a transaction that changes nothing; null for anybody else.</summary>
    public async Task<IResult?> VisitAsync(HttpContext http, Func<PageVisit, Task<IResult>> answer)
    {
        if (cookie.Read(http.Request) is not { } secret)
        {
            return null;
        }

        var now = await clock.NowAsync(http.RequestAborted);
        await using var session = await database.BeginAsync(secret.OrganizationId, http.RequestAborted);
        var people = new PersonStore(session);
        if (await new PageDoorStore(session).PersonOfAsync(secret.Hash, machine.GetUtcNow(), http.RequestAborted) is not { } id
            || await people.FindAsync(id, http.RequestAborted) is not { } person)
        {
            return null;
        }

        var teams = person.Role is "manager" or "admin" ? await people.TeamsSeenByAsync(person.Id, http.RequestAborted) : [];
        return await answer(new PageVisit(session, person, teams, now));
    }
}
