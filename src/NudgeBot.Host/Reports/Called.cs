using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Reports;

/// <summary>What a row of people did by phone in a period, and whether they were there to do it.</summary>
/// <param name="Reps">How many people it is.</param>
/// <param name="Reached">How many of them connected with somebody.</param>
/// <param name="Silent">How many of them placed no call, and were not away.</param>
/// <param name="Away">How many of them placed no call, and did not work on any day of the period.</param>
/// <param name="With">The customers they connected with; none where nobody may be named.</param>
/// <param name="Person">Where it is one person, who may be named.</param>
internal sealed record Called(string Name, int Reps, int Attempts, int Connects, int Reached, int Silent, int Away, IReadOnlyList<string> With, PersonRow? Person)
{
    public bool IsAway => Person is not null && Away > 0;

    /// <summary>How many were at work. Of people who may not be named it is all or none, because a few would be somebody.</summary>
    public int AtWork => Person is null && Away < Reps ? Reps : Reps - Away;

    public static async Task<IReadOnlyList<Called>> OfAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var counted = (await CountReport.CountAsync(about, names: true, cancellationToken)).ToDictionary(row => row.Person.Id, row => row.Counts);
        var rows = new List<Called>();
        foreach (var row in about.Audience.Rows)
        {
            var counts = row.Members.Select(member => counted[member.Id]).ToList();
            var away = 0;
            foreach (var member in row.Members.Where(member => counted[member.Id].Attempts == 0))
            {
                away += await IsAwayAsync(about, member, cancellationToken) ? 1 : 0;
            }

            var person = row.Members is [var one] && about.Audience.MayName(one) ? one : null;
            rows.Add(new Called(
                row.Name, counts.Count, counts.Sum(count => count.Attempts), counts.Sum(count => count.Connects), counts.Count(count => count.Connects > 0),
                counts.Count(count => count.Attempts == 0) - away, away, person is null ? [] : counts[0].ConnectedWith, person));
        }

        return rows;
    }

    // Only those who called nobody are looked up.
    private static async Task<bool> IsAwayAsync(ReportAbout about, PersonRow member, CancellationToken cancellationToken)
    {
        if (await new WorkingTimeStore(about.Session).OfAsync(member.Id, about.Now, cancellationToken) is not { Hours: var hours })
        {
            return true;
        }

        for (var day = about.Period.First; day <= about.Period.Last; day = day.AddDays(1))
        {
            if (hours.IsWorkingDay(day))
            {
                return false;
            }
        }

        return true;
    }
}
