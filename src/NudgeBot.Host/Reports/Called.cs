using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Reports;

/// <summary>What a row of people did by phone in a period, and whether they were there to do it.</summary>
/// <param name="Each">Whether they were at work, each of them; whoever placed a call was.</param>
/// <param name="Reached">How many of them connected with somebody.</param>
/// <param name="Silent">How many of them were at work and placed no call.</param>
/// <param name="With">The customers they connected with; none where nobody may be named.</param>
/// <param name="Person">Where it is one person, who may be named.</param>
internal sealed record Called(
    string Name, int Attempts, int Connects, int Reached, int Silent, IReadOnlyList<Attendance> Each, IReadOnlyList<string> With, PersonRow? Person)
{
    /// <summary>Whether any of them was at work, or else will be.</summary>
    public Attendance Attendance =>
        Each.Contains(Attendance.AtWork) ? Attendance.AtWork : Each.Contains(Attendance.NotYet) ? Attendance.NotYet : Attendance.Away;

    /// <summary>How many were at work. Of people who may not be named it is all or none, because a few would be somebody.</summary>
    public int AtWork => Attendance != Attendance.AtWork ? 0 : Person is null ? Each.Count : 1;

    public static async Task<IReadOnlyList<Called>> OfAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var counted = (await CountReport.CountAsync(about, names: true, cancellationToken)).ToDictionary(row => row.Person.Id, row => row.Counts);
        var rows = new List<Called>();
        foreach (var row in about.Audience.Rows)
        {
            var (counts, each, silent) = (row.Members.Select(member => counted[member.Id]).ToList(), new List<Attendance>(), 0);
            foreach (var member in row.Members)
            {
                // Only those who called nobody are looked up.
                var called = counted[member.Id].Attempts > 0;
                each.Add(called ? Attendance.AtWork : await Present.OfAsync(about, member, cancellationToken));
                silent += !called && each[^1] == Attendance.AtWork ? 1 : 0;
            }

            var person = row.IsNamed(about.Audience) ? row.Members[0] : null;
            rows.Add(new Called(
                row.Name, counts.Sum(count => count.Attempts), counts.Sum(count => count.Connects), counts.Count(count => count.Connects > 0), silent,
                each, person is null ? [] : counts[0].ConnectedWith, person));
        }

        return rows;
    }

    /// <summary>The names of those who were not at work and may be named.</summary>
    public static IReadOnlyList<string> Named(IEnumerable<Called> rows, Attendance attendance) =>
        [.. rows.Where(row => row.Person is not null && row.Attendance == attendance).Select(row => row.Name)];
}
