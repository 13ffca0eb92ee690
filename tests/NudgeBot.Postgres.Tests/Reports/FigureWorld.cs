using Dapper;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Import;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;
using NudgeBot.Postgres.Tests.Import;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>Four reps in four zones, three customers, and whatever happens to their log, in the ways in which the bot and its imports write it.</summary>
internal sealed class FigureWorld : IAsyncDisposable
{
    private readonly ImportBench bench;
    private readonly List<(long Id, NewActivity Row)> logged = [];
    private int next;

    private FigureWorld(ImportBench bench) => this.bench = bench;

    public ImportBench Bench => bench;

    public IReadOnlyList<long> Reps { get; private set; } = [];

    public IReadOnlyList<long> Accounts { get; private set; } = [];

    public static async Task<FigureWorld> CreateAsync()
    {
        var world = new FigureWorld(await ImportBench.OpenAsync());
        await world.bench.PeopleAsync([.. RandomLog.Zones.Select((zone, n) => new ImportedPerson($"u{n}", $"Rep {n}", Team: "West", TimeZone: zone))]);
        await world.bench.AccountsAsync([.. Enumerable.Range(0, RandomLog.Accounts).Select(n => new ImportedAccount($"a{n}", $"Customer {n}", Owner: "u0"))]);
        world.Reps = await world.bench.AskAsync<long>("select id from people order by name");
        world.Accounts = await world.bench.AskAsync<long>("select id from accounts order by name");
        return world;
    }

    public async Task ClearAsync()
    {
        logged.Clear();
        await bench.AskAsync<long>("delete from activities returning id");
    }

    public Task DoAsync(LogStep step) => step.What switch
    {
        LogChange.Import or LogChange.ImportDeleted => ImportAsync(step),
        LogChange.Erase => logged.Count == 0 ? Task.CompletedTask : bench.AskAsync<long>($"delete from activities where id = {logged[step.Which % logged.Count].Id} and id not in (select replaces_id from activities where replaces_id is not null) returning id"),
        LogChange.MoveZone => bench.AskAsync<long>($"update people set time_zone = '{RandomLog.Zones[step.Which % RandomLog.Zones.Length]}' where id = {Reps[Math.Max(step.Rep, 0)]} returning id"),
        _ => bench.InSessionAsync(async session =>
        {
            await DoAsync(new ActivityStore(session), step);
            return 0;
        }),
    };

    /// <summary>What the stores say of these days, a line per figure.</summary>
    public Task<IReadOnlyList<string>> FiguresAsync(Period period) => bench.InSessionAsync<IReadOnlyList<string>>(async session =>
    {
        var people = await new PersonStore(session).EverybodyAsync(default);
        var windows = people.Select(person => CountWindow.Of(person, period)).ToList();
        var stretches = people.SelectMany(person => LocalStretch.Of(person, period)).ToList();
        var (counts, customers) = (new CountStore(session), new CustomerContactStore(session));

        var counted = await counts.CountAsync(windows, default);
        var named = await counts.CountWithNamesAsync(windows, default);
        var all = await customers.ByCustomerAsync(windows, limit: null, default);
        var sums = await customers.SumAsync(windows, default);
        var reach = await new MirrorStore(session).ReachAsync([.. windows.Select(window => new[] { window })], default);
        return
        [
            .. counted.Select(one => $"rep {one.PersonId}: {one.Attempts} {one.Connects} {one.OutboundConnects} {one.Answered} {one.Emails}"),
            .. (await new DayStore(session).ByDayAsync(stretches, default)).Select(one =>
                $"rep {one.PersonId} on {one.Day:yyyy-MM-dd}: {one.Attempts} {one.Connects} {one.OutboundConnects} {one.Answered} {one.Emails}"),
            .. (await new HourStore(session).ByHourAsync(stretches, default)).Select(one => $"at {one.Hour}: {one.Attempts} {one.OutboundConnects}"),
            .. named.Select(one => $"rep {one.PersonId} spoke with {string.Join(", ", one.ConnectedWith)}"),
            .. counted.Where(one => one.Attempts == 0).Select(one => $"rep {one.PersonId} called nobody"),
            .. all.Select(one => $"customer {one.Name}: {one.Attempts} {one.Connects} {one.Emails}"),
            $"customers: {sums.All} {sums.Called} {sums.Connected} {sums.OnlyEmailed}, {sums.Attempts} {sums.Connects} {sums.Emails}",
            .. reach.Groups.Select((one, n) => $"rep {windows[n].PersonId}: {one.Connected} of {one.Touched}"),
            $"together: {reach.Together.Connected} of {reach.Together.Touched}",
        ];
    });

    /// <summary>What the log says of these days, in the same lines.</summary>
    public Task<IReadOnlyList<string>> SlowFiguresAsync(Period period) => bench.InSessionAsync<IReadOnlyList<string>>(async session =>
    {
        var lines = new List<string>();
        foreach (var sql in new[]
        {
            SlowFigures.Counts, SlowFigures.Days, SlowFigures.Hours, SlowFigures.Names, SlowFigures.Silent, SlowFigures.Customers, SlowFigures.Sums, SlowFigures.Reach, SlowFigures.ReachTogether,
        })
        {
            lines.AddRange(await session.Connection.QueryAsync<string>(sql, new { first = period.First, last = period.Last }, session.Transaction));
        }

        return lines;
    });

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    private async Task DoAsync(ActivityStore log, LogStep step)
    {
        var at = ImportBench.Now.AddSeconds(next++);
        var (id, row) = logged.Count == 0 ? default : logged[step.Which % logged.Count];
        switch (step.What)
        {
            case LogChange.Undo when row is not null:
                await log.UndoAsync(id, Reps[0], at, default);
                break;
            case LogChange.Restore when row is not null:
                await log.RestoreAsync(id, default);
                break;
            case LogChange.Correct when row is not null && await log.CorrectAsync(id, Row(step), Reps[0], at, default) is { } corrected:
                logged.Add((corrected, Row(step)));
                break;
            case LogChange.LogAgain when row is not null:
                await log.LogAsync(row, at, default);
                break;
            case LogChange.Log:
                var touch = Row(step);
                logged.Add(((await log.LogAsync(touch, at, default))!.Value, touch));
                break;
        }
    }

    // Three of ten ids at a time: some are new, some as they were, some changed, and some are gone.
    private Task ImportAsync(LogStep step) => bench.CallsAsync([.. Enumerable.Range(0, 3).Select(n => new ImportedActivity(
        $"k{(step.Which + (3 * n)) % 10}",
        step.Kind,
        step.At.AddMinutes(30 * n),
        step.Direction,
        step.Outcome,
        step.Account < 0 ? null : $"a{(step.Account + n) % RandomLog.Accounts}",
        Rep: step.Rep < 0 ? null : $"u{(step.Rep + n) % RandomLog.Reps}") { Deleted = step.What == LogChange.ImportDeleted && n == 0 })]);

    private NewActivity Row(LogStep step) => new(
        "chat", $"row-{next++}", step.Kind, step.Direction, step.Outcome, step.Account < 0 ? null : Accounts[step.Account], ContactId: null, DealId: null,
        step.Rep < 0 ? null : Reps[step.Rep], step.At, LoggedBy: Reps[0]);
}
