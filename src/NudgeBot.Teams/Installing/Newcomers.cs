using Microsoft.Extensions.Logging;
using NudgeBot.Teams.Api;

namespace NudgeBot.Teams.Installing;

/// <summary>Whoever is new: Teams is asked who they are, and they are noted and said hello to. Where it does not say in time, it is asked again, about one after the other.</summary>
internal sealed partial class Newcomers(Roster roster, ITeamsTenants tenants, ITeamsPeople people, TimeProvider machine, ILogger<Newcomers> logger)
{
    private const int MostInARound = 100;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Meets somebody who has just done something, unless Teams does not say in time who they are.</summary>
    public async Task MeetAsync(TeamsVisit visit, TeamsVisitor visitor, string? timeZone, CancellationToken cancellationToken)
    {
        if (await roster.MemberAsync(visit, cancellationToken) is { } told)
        {
            await KnowAsync(visit, told.Person is { } person ? person with { TimeZone = timeZone } : null, visitor.IsWelcomed, cancellationToken);
        }
    }

    /// <summary>Meets those whom Teams has not told of in time, or whom nobody knew when it did. Whether there are more.</summary>
    public async Task<bool> MeetAsync(CancellationToken cancellationToken)
    {
        var unmet = await tenants.UnmetAsync(machine.GetUtcNow() - Day, MostInARound, cancellationToken);
        var silent = new HashSet<string>();
        foreach (var one in unmet)
        {
            if (silent.Contains(one.Visit.Tenant))
            {
                continue;
            }

            try
            {
                var told = await roster.PatientlyAsync(one.Visit, cancellationToken);
                await KnowAsync(one.Visit, told.Person, one.IsWelcomed, cancellationToken);
                await tenants.MetAsync(one, cancellationToken);
            }
            catch (LostAnswerException lost)
            {
                silent.Add(one.Visit.Tenant);
                Log.NotTold(logger, one.Visit.Tenant, lost.Message);
            }
        }

        return unmet.Count >= MostInARound && silent.Count == 0;
    }

    private async Task KnowAsync(TeamsVisit visit, TeamsPerson? person, bool isWelcomed, CancellationToken cancellationToken)
    {
        if (person is not null)
        {
            await people.AreThereAsync(visit.Tenant, [person], cancellationToken);
        }

        if (!isWelcomed && (visit.Kind == TeamsPlaceKind.Personal ? person is not null : visit.IsInstall))
        {
            await tenants.GreetAsync(visit, person, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(855, LogLevel.Warning, "Teams did not say who has added the bot in tenant {Tenant}, and is asked in the next round. {Why}")]
        public static partial void NotTold(ILogger logger, string tenant, string why);
    }
}
