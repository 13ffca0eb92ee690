using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Schedule;

/// <summary>
/// What happens once a minute: whoever is due is looked at, a team's channel, too, and nudges that have become moot are taken back. It remembers nothing
/// and may be rung twice; what is due stands in our tables.
/// </summary>
internal sealed partial class Doorbell(Database database, RepPlanning planning, TeamLines lines, Withdrawals withdrawals, ILogger<Doorbell> logger)
{
    private const int AtOnce = 64;

    /// <summary>How many turns are taken at a time by people who share no customer with anybody.</summary>
    private const int SideBySide = 4;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    private readonly Claims claims = new(database);

    /// <summary>Rings at this moment of business time; false when somebody else is ringing already.</summary>
    public async Task<bool> RingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var held = await DoorbellLock.TryAsync(database, cancellationToken);
        if (held is null)
        {
            return false;
        }

        await RingAsync(held, now, cancellationToken);
        return true;
    }

    /// <summary>Rings, after whoever is ringing has done so, if somebody is still due then; false when nobody is.</summary>
    public async Task<bool> RingIfDueAsync(BusinessClock clock, CancellationToken cancellationToken)
    {
        if (!await SomebodyIsDueAsync())
        {
            return false;
        }

        // What arrived while somebody else was ringing may have come too late for that ring.
        await using var held = await DoorbellLock.TakeAsync(database, cancellationToken);
        if (!await SomebodyIsDueAsync())
        {
            return false;
        }

        await RingAsync(held, await clock.NowAsync(cancellationToken), cancellationToken);
        return true;

        async Task<bool> SomebodyIsDueAsync() => await claims.DuePeopleAsync(await clock.NowAsync(cancellationToken), most: 1, cancellationToken) is { Count: > 0 };
    }

    /// <summary>Rings as the one who holds the lock.</summary>
    public async Task RingAsync(DoorbellLock held, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(held);
        foreach (var organization in await claims.OrganizationIdsAsync(cancellationToken))
        {
            await database.InAsync(
                organization,
                async session =>
                {
                    await new PlanningTimeStore(session).EnsureAsync(now, cancellationToken);
                    await new TeamTimeStore(session).EnsureAsync(now, cancellationToken);
                    await withdrawals.SettleMootAsync(session, now, cancellationToken);
                },
                cancellationToken);
        }

        while (await claims.DuePeopleAsync(now, AtOnce, cancellationToken) is { Count: > 0 } due)
        {
            var sharing = await SharingAsync(due, now, cancellationToken);
            await Parallel.ForEachAsync(
                due.Except(sharing), new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
                async (person, stopping) => await PlanAsync(person, now, stopping));

            // One after the other: what one rep is sent decides what the next may be sent about the same customer.
            foreach (var person in sharing)
            {
                await PlanAsync(person, now, cancellationToken);
            }
        }

        await lines.RingAsync(now, cancellationToken);
    }

    private async Task<IReadOnlyList<Claim>> SharingAsync(IReadOnlyList<Claim> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sharing = new HashSet<Claim>();
        foreach (var people in due.GroupBy(person => person.OrganizationId).Where(people => people.Count() > 1))
        {
            var ids = await database.InAsync(
                people.Key, session => new PlanningTimeStore(session).SharingAsync([.. people.Select(person => person.Id)], now, cancellationToken), cancellationToken);
            sharing.UnionWith(ids.Select(id => new Claim(people.Key, id)));
        }

        return [.. due.Where(sharing.Contains)];
    }

    private async Task PlanAsync(Claim person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await planning.PlanAsync(person, now, cancellationToken);
        }
        // The edge of one person's turn: it is logged once and tried again later, and the others have theirs.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, person.Id);
            await database.InAsync(
                person.OrganizationId, session => new PlanningTimeStore(session).SetAsync(person.Id, now + AfterFailure, cancellationToken), cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(300, LogLevel.Error, "Planning for person {PersonId} failed; it is tried again in five minutes.")]
        public static partial void Failed(ILogger logger, Exception exception, long personId);
    }
}
