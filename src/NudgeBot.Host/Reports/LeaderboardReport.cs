using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>The reps who asked to stand there, by connects. Only where a team turned it on; and a rep sees the own team's.</summary>
internal static class LeaderboardReport
{
    public static async Task<ReportAnswer> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        long?[] teams = about.Audience.IsOwn ? [about.Audience.Asker.TeamId] : [.. about.Audience.Members.Select(member => member.TeamId).Distinct()];
        var policies = await new PolicyStore(about.Session).OfTeamsAsync([.. teams.OfType<long>()], cancellationToken);
        var open = policies.Where(team => team.Value is { Leaderboard: true, Privacy: Privacy.Names }).Select(team => team.Key).ToList();
        if (open.Count == 0)
        {
            return new ReportAnswer.Refused(RollCallWords.LeaderboardIsOff);
        }

        var everybody = await new PersonStore(about.Session).MembersAsync(open, cancellationToken);
        var joined = (await new LeaderboardStore(about.Session).OnItAsync([.. everybody.Select(member => member.Id)], cancellationToken)).ToHashSet();
        var on = everybody.Where(member => joined.Contains(member.Id)).ToList();
        if (on.Count == 0)
        {
            return new ReportAnswer.Refused(RollCallWords.NobodyOnIt);
        }

        var seen = about with { Audience = about.Audience with { Members = on, IsOwn = false, Whose = BotWords.Listed([.. everybody.Select(member => member.Team!).Distinct()]) } };
        return new ReportAnswer.Told(Write(seen, await CountReport.CountAsync(seen, names: false, cancellationToken), everybody.Count), about.Period);
    }

    private static Report Write(ReportAbout about, IReadOnlyList<(PersonRow Person, PhoneCounts Counts)> counted, int reps)
    {
        var ranked = counted.OrderByDescending(row => row.Counts.Connects).ThenByDescending(row => row.Counts.Attempts).ThenBy(row => row.Person.Name, StringComparer.Ordinal).ToList();
        return new Report(
            RollCallWords.LeaderboardTitle(
                about.Audience.Whose, about.Period.Name, [.. ranked.Where(row => Place(row.Counts) == 1).Select(row => row.Person.Name)], ranked[0].Counts.Connects, about.IsOver),
            RollCallWords.LeaderboardDetail(ranked.Count, reps),
            new CardTable(RollCallWords.LeaderboardColumns, [.. ranked.Select(row => (IReadOnlyList<string>)[CountWords.Number(Place(row.Counts)), row.Person.Name, CountWords.Number(row.Counts.Attempts), CountWords.Number(row.Counts.Connects)])]),
            about.Days,
            RollCallWords.LeaderboardDefinition)
        {
            FileName = "leaderboard",
        };

        // Whoever did as much stands as high.
        int Place(PhoneCounts counts) => 1 + ranked.Count(other => (other.Counts.Connects, other.Counts.Attempts).CompareTo((counts.Connects, counts.Attempts)) > 0);
    }
}
