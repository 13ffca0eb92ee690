using NudgeBot.Core.Chat.Reports;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Phone contacts by person and period: attempts and connects in columns of their own, emails apart.</summary>
internal static class Counting
{
    private const string Today = "today";

    public static Task MineAsync(Turn turn, string text, Reading reading, CancellationToken cancellationToken) =>
        TellAsync(turn, text, ReportKind.Counts, "me", reading.Period, cancellationToken);

    public static Task TeamAsync(Turn turn, string text, Reading reading, CancellationToken cancellationToken) => turn.IsManager
        ? TellAsync(turn, text, Kind(reading), reading.Scope, reading.Period, cancellationToken)
        : turn.SayAsync(BotWords.OnlyManagers, cancellationToken);

    // "This week against last week" are two reports.
    private static async Task TellAsync(Turn turn, string text, ReportKind kind, string? scope, string? period, CancellationToken cancellationToken)
    {
        var form = ReportQuestion.FormOf(text, turn.Zone.Local(turn.Now));
        foreach (var one in (period ?? Today).Split("_vs_", 2))
        {
            await Reporting.AnswerAsync(turn, new ReportRequest(kind, scope, one, form), cancellationToken);
        }
    }

    private static ReportKind Kind(Reading reading) => (reading.Metric, reading.Scope) switch
    {
        ("calls_vs_emails" or "contacted_vs_connected", _) => ReportKind.Mirror,
        ("connect_rate", _) => ReportKind.ConnectRate,
        (_, "each_account") => ReportKind.Customers,
        _ => ReportKind.Counts,
    };

    /// <summary>The reps of all teams that somebody sees, and those teams in words.</summary>
    public static async Task<(IReadOnlyList<PersonRow> Members, string Teams)> MembersAsync(Turn turn, CancellationToken cancellationToken)
    {
        var people = new PersonStore(turn.Session);
        var seen = await people.TeamsSeenByAsync(turn.Speaker.Id, cancellationToken);
        return (await people.MembersAsync([.. seen.Select(team => team.Id)], cancellationToken), seen.Count == 0 ? "" : BotWords.Listed([.. seen.Select(team => team.Name)]));
    }
}
