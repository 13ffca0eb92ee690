using NudgeBot.Core.People;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Import;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>The company a new demo shows, and the moment at which it begins.</summary>
internal static class SampleCompany
{
    private const string Source = "sample";

    private static readonly TimeOnly TenOClock = new(10, 0);

    /// <summary>10:00 in the larger team's zone on the latest working day not after today: not always in the past.</summary>
    public static DateTimeOffset DemoStart(DateTimeOffset machineNow)
    {
        var zone = Zone.Of(Staff.LargerTeamsZone);
        return zone.At(WorkingDays.OrFridayBefore(zone.Date(machineNow)), TenOClock);
    }

    /// <summary>Whether the database has no organization yet, which makes it a new demo.</summary>
    public static Task<bool> IsMissingAsync(Database database, CancellationToken cancellationToken) =>
        FirstOrganization.IsMissingAsync(database, cancellationToken);

    /// <summary>
    /// Moves the sample company in, where no organization lives yet; its three months of history end at <paramref name="businessNow"/>.
    /// All of it becomes visible at once, so that a start after a crash finds it whole or not at all.
    /// </summary>
    public static async Task SeedAsync(Database database, DateTimeOffset businessNow, CancellationToken cancellationToken)
    {
        if (await IsMissingAsync(database, cancellationToken))
        {
            var company = Company.Invent(businessNow);
            await FirstOrganization.FoundAsync(database, Company.Name, session => MoveInAsync(session, company, businessNow, cancellationToken), cancellationToken);
        }
    }

    // Whoever owns an account is planned for from businessNow on: the import sees to that.
    private static async Task MoveInAsync(Session session, Company company, DateTimeOffset businessNow, CancellationToken cancellationToken)
    {
        var store = new ImportStore(session, businessNow);
        await store.WritePeopleAsync(Source, company.People.ToAsyncEnumerable(), cancellationToken);
        await store.WriteAccountsAsync(Source, company.Accounts.ToAsyncEnumerable(), cancellationToken);
        await store.WriteContactsAsync(Source, company.Contacts.ToAsyncEnumerable(), cancellationToken);
        await store.WriteDealsAsync(Source, company.Deals.ToAsyncEnumerable(), cancellationToken);
        await store.WriteActivitiesAsync(Source, company.Activities.ToAsyncEnumerable(), cancellationToken);
        await new SimulatorWorkspaceStore(session).InstallAsync(cancellationToken);
        await HoldNothingBackAsync(session, businessNow, cancellationToken);
    }

    // A newcomer wants to see every nudge; there is nothing to measure in a demo.
    private static async Task HoldNothingBackAsync(Session session, DateTimeOffset businessNow, CancellationToken cancellationToken)
    {
        var policies = new PolicyStore(session);
        foreach (var team in await new PersonStore(session).TeamsAsync(cancellationToken))
        {
            var before = await policies.TakeAsync(team.Id, cancellationToken);
            await policies.SetAsync(team.Id, before, before with { HoldBack = 0 }, new PolicyAuthor(null, "demo"), businessNow, cancellationToken);
        }
    }
}
