using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Phone contacts by person and period: attempts and connects in columns of their own, emails apart.</summary>
internal static class Counting
{
    private const string Today = "today";

    public static Task MineAsync(Turn turn, string? period, CancellationToken cancellationToken) => TellAsync(turn, ReportKind.Counts, "me", period, cancellationToken);

    public static Task TeamAsync(Turn turn, Reading reading, CancellationToken cancellationToken) => turn.IsManager
        ? TellAsync(turn, Kind(reading), reading.Scope, reading.Period, cancellationToken)
        : turn.SayAsync(BotWords.OnlyManagers, cancellationToken);

    // "This week against last week" are two reports.
    private static async Task TellAsync(Turn turn, ReportKind kind, string? scope, string? period, CancellationToken cancellationToken)
    {
        foreach (var one in (period ?? Today).Split("_vs_", 2))
        {
            await Reporting.AnswerAsync(turn, new ReportRequest(kind, scope, one), cancellationToken);
        }
    }

    private static ReportKind Kind(Reading reading) => (reading.Metric, reading.Scope) switch
    {
        ("calls_vs_emails" or "contacted_vs_connected", _) => ReportKind.Mirror,
        ("connect_rate", _) => ReportKind.ConnectRate,
        (_, "each_account") => ReportKind.Customers,
        _ => ReportKind.Counts,
    };

    /// <summary>The reps a manager asks about: all of their teams, one team, or one rep of theirs.</summary>
    public static async Task<(IReadOnlyList<PersonRow> Members, string Teams)> MembersAsync(Turn turn, string? scope, CancellationToken cancellationToken)
    {
        var people = new PersonStore(turn.Session);
        var seen = await people.TeamsSeenByAsync(turn.Speaker.Id, cancellationToken);
        var parts = (scope ?? "").Split(',');
        var team = parts.FirstOrDefault(part => part.StartsWith("team:", StringComparison.Ordinal))?[5..];
        var rep = parts.FirstOrDefault(part => part.StartsWith("rep:", StringComparison.Ordinal))?[4..];

        var teams = team is null ? seen : [.. seen.Where(one => one.Name.Equals(team, StringComparison.OrdinalIgnoreCase))];
        var members = await people.MembersAsync([.. teams.Select(one => one.Id)], cancellationToken);
        return (rep is null ? members : [.. members.Where(member => IsNamed(member.Name, rep))], BotWords.Listed([.. (teams.Count > 0 ? teams : seen).Select(one => one.Name)]) is var listed && seen.Count == 0 ? "" : listed);
    }

    private static bool IsNamed(string name, string asked) =>
        name.Equals(asked, StringComparison.OrdinalIgnoreCase) || name.Split(' ')[0].Equals(asked, StringComparison.OrdinalIgnoreCase);
}
