using NudgeBot.Core.Reports;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Reports;
using NudgeBot.Postgres.People;
using Xunit;

namespace NudgeBot.Host.Tests.Reports;

/// <summary>Marek manages West, Ana and Ola sell; whatever is in their log, the desk writes reports about it.</summary>
internal sealed class ReportBench : IAsyncDisposable
{
    /// <summary>Wednesday, one in the afternoon in Warsaw.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);

    private ReportBench(SampleTeam team) => Team = team;

    public SampleTeam Team { get; }

    public static async Task<ReportBench> OpenAsync()
    {
        var bench = new ReportBench(await SampleTeam.CreateAsync());
        await bench.Team.RunAsync("insert into team_managers (team_id, person_id) select team_id, id from people where role = 'manager'");
        return bench;
    }

    /// <summary>So many touches of one rep with one customer, a minute apart.</summary>
    /// <param name="at">ISO, with its distance from UTC.</param>
    public async Task LogAsync(long rep, string customer, string at, string? outcome = "no_answer", int count = 1, string direction = "outbound")
    {
        const string Sql = """
            insert into activities (kind, direction, outcome, account_id, rep_id, occurred_at)
            select case when @outcome is null then 'email' else 'call' end, @direction, @outcome, @account, @rep, @at::timestamptz + n * interval '1 minute'
            from   generate_series(0, @count - 1) n
            """;

        var known = await Team.ListAsync<long>("select id from accounts where name = @customer", new { customer });
        var account = known.Count > 0 ? known[0] : await Team.AccountAsync(customer, rep, spokeAt: null);
        await Team.RunAsync(Sql, new { rep, account, outcome, direction, count, at = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime });
    }

    /// <param name="now">ISO, with its distance from UTC; <see cref="Now"/> when left out.</param>
    public async Task<Report> WriteAsync(ReportKind kind, string period = "today", ReportForm form = ReportForm.Table, string? scope = null, long? asker = null, string? now = null)
    {
        await using var session = await Team.Database.BeginAsync(Team.Organization, default);
        var person = (await new PersonStore(session).FindAsync(asker ?? Team.Marek, default))!;
        var at = now is null ? Now : DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        return Assert.IsType<ReportAnswer.Told>(await ReportDesk.WriteAsync(session, person, new ReportRequest(kind, scope, period, form), at, default)).Report;
    }

    /// <summary>The file that Marek gets.</summary>
    public async Task<NudgeBot.Core.Chat.Messages.ChatFile> FileAsync(ReportRequest request)
    {
        await using var session = await Team.Database.BeginAsync(Team.Organization, default);
        var person = (await new PersonStore(session).FindAsync(Team.Marek, default))!;
        var told = Assert.IsType<ReportAnswer.Told>(await ReportDesk.WriteAsync(session, person, request, Now, default));
        return ReportMessages.Of(told.Report, request, told.Period).File!;
    }

    /// <summary>The table as lines, cells between bars.</summary>
    public static IReadOnlyList<string> Lines(Report report) => [.. report.Table.Rows.Select(row => string.Join(" | ", row))];

    public ValueTask DisposeAsync() => Team.DisposeAsync();
}
