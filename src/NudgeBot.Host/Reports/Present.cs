using NudgeBot.Core.People;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Reports;

/// <summary>Whether people were there to call.</summary>
internal static class Present
{
    /// <summary>Whoever is not active any more is away.</summary>
    public static async Task<Attendance> OfAsync(ReportAbout about, PersonRow member, CancellationToken cancellationToken) =>
        await new WorkingTimeStore(about.Session).OfAsync(member.Id, about.Now, cancellationToken) is { Hours: var hours }
            ? Attendances.Of(hours, about.Period, about.Now)
            : Attendance.Away;

    /// <inheritdoc cref="Attendances.NewestDay"/>
    public static async Task<Period> NewestDayAsync(Session session, Audience audience, Period today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = new List<WorkingTime>();
        foreach (var member in audience.Members)
        {
            if (await new WorkingTimeStore(session).OfAsync(member.Id, now, cancellationToken) is { Hours: var hours })
            {
                people.Add(hours);
            }
        }

        return Attendances.NewestDay(people, today, now);
    }
}
