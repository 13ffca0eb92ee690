using NudgeBot.Core.Chat.Reports;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Phone contacts by person and period: attempts and connects in columns of their own, emails apart.</summary>
internal static class Counting
{
    private const string Today = "today";

    public static Task MineAsync(Asked asked, Reading reading, CancellationToken cancellationToken) => TellAsync(asked, reading, ReportKind.Counts, "me", cancellationToken);

    public static Task TeamAsync(Asked asked, Reading reading, CancellationToken cancellationToken) => asked.Turn.IsManager
        ? TellAsync(asked, reading, Kind(reading), reading.Scope, cancellationToken)
        : asked.Turn.SayAsync(BotWords.OnlyManagers, cancellationToken);

    // About each customer that is named; about all of them where none is.
    private static async Task TellAsync(Asked asked, Reading reading, ReportKind kind, string? scope, CancellationToken cancellationToken)
    {
        var form = ReportQuestion.FormOf(asked.Text, asked.Turn.Zone.Local(asked.Turn.Now));
        var named = Customers(reading);
        if (named.Count == 0)
        {
            await Reporting.AnswerAsync(asked.Turn, new ReportRequest(kind, scope, reading.Period ?? Today, form), cancellationToken);
            return;
        }

        var customers = new List<AccountRow>();
        foreach (var one in named)
        {
            switch (await asked.CustomerAsync(one, cancellationToken))
            {
                case Attribution.To { Account: var account }:
                    customers.Add(account);
                    break;
                case Attribution.Unclear { Doubt: var doubt }:
                    await asked.AskWhichAsync(doubt, one.Typed, cancellationToken, isQuestion: true);
                    return;
            }
        }

        var whose = scope == reading.Scope && reading.ScopedAccount is not null ? null : scope;
        foreach (var customer in customers.DistinctBy(account => account.Id))
        {
            var request = new ReportRequest(ReportKind.Counts, ReportScope.Of(whose, ReportScope.Part(customer.Id)), reading.Period ?? UsualPeriod.WithOneCustomer, form);
            await Reporting.AnswerAsync(asked.Turn, request, cancellationToken);
        }
    }

    // Another understanding than ours names the one customer in the scope.
    private static IReadOnlyList<NamedCustomer> Customers(Reading reading) =>
        reading.Customers.Count == 0 && reading.ScopedAccount is { } account ? [new NamedCustomer([account], account)] : reading.Customers;

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
