using System.Globalization;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>The four reps and three customers of <see cref="FigureWorld"/>, with owners, deals and nudges, and what the stores say of them.</summary>
internal sealed class CustomerWorld(FigureWorld world) : IAsyncDisposable
{
    public static readonly TimeSpan Within = TimeSpan.FromDays(30);

    public static async Task<CustomerWorld> CreateAsync() => new(await FigureWorld.CreateAsync());

    /// <summary>Begins anew with these customers, deals and nudges, and an empty log.</summary>
    public async Task BeginAsync(CustomerCase one)
    {
        await world.Bench.AskAsync<long>("delete from nudge_steps returning 1");
        await world.Bench.AskAsync<long>("delete from nudges returning 1");
        await world.Bench.AskAsync<long>("delete from deals returning 1");
        await world.ClearAsync();
        foreach (var (customer, id) in one.Customers.Zip(world.Accounts))
        {
            await RunAsync($"""
                update accounts
                set    owner_id = {world.Reps[customer.Owner]}, state = '{customer.State}', tier = '{customer.Tier}', value = {customer.Value},
                       do_not_call = {customer.DoNotCall}, listed_do_not_call = {customer.DoNotCall}, opened_at = {At(Start(one).AddDays(-customer.KnownForDays))}
                where  id = {id}
                """);
        }

        foreach (var deal in one.Deals)
        {
            await RunAsync($"""
                insert into deals (account_id, name, stage, state, opened_at, stage_since, settled_at, amount)
                values ({world.Accounts[deal.Account]}, 'Renewal', 'Quote', '{deal.State}', {At(deal.OpenedAt)}, {At(deal.OpenedAt)}, {At(deal.SettledAt)}, {Number(deal.Amount)})
                """);
        }

        foreach (var (nudge, n) in one.Nudges.Select((nudge, n) => (nudge, n)))
        {
            await NudgeAsync(nudge, n);
        }

        // The log was emptied behind the back of the clocks.
        await world.Bench.InSessionAsync(async session =>
        {
            await new ClockStore(session).RefreshAccountsAsync([.. world.Accounts], default);
            return 0;
        });
    }

    public Task DoAsync(LogStep step) => world.DoAsync(step);

    /// <summary>What the stores say, a line per figure.</summary>
    public Task<IReadOnlyList<string>> FiguresAsync(Period period, DateTimeOffset now) => world.Bench.InSessionAsync<IReadOnlyList<string>>(async session =>
    {
        var people = (await new PersonStore(session).EverybodyAsync(default)).ToDictionary(person => person.Id);
        var windows = people.Values.Select(person => CountWindow.Of(person, period)).ToList();
        var (coverage, second, hello) = (new CoverageStore(session), new SecondConversationStore(session), new HelloCallStore(session));
        var first = await second.FirstAsync(windows, default);
        var next = (await second.NextAsync([.. first.Select(one => new SecondFrom(one.AccountId, NextDay(people[one.OwnerId], one.At)))], now, default)).ToDictionary(one => one.AccountId, one => one.At);
        var calls = await hello.CallsAsync(windows, default);
        return
        [
            .. (await coverage.ByTierAsync(windows, null, default)).Select(tier => $"{tier.Tier}: {tier.Reached} of {tier.Customers}"),
            .. (await coverage.SilentAsync(windows, null, 2, default)).Select(one => Said($"silent {one.Name}, {one.Tier}, {one.OwnerId}, {one.WasSpokenWith}, {one.QuietSince:O}")),
            .. (await new NeglectStore(session).WorstAsync([.. people.Keys], null, now, 2, default))
                .Select(one => Said($"neglected {one.Name}, {one.OwnerId}, {one.Value:0}, {one.LastConnectAt:O}, {one.KnownSince:O}, {one.Emails}")),
            .. first.Select(one => Said($"first {one.AccountId}, {one.OwnerId}, {one.At:O}, again {(next.TryGetValue(one.AccountId, out var at) ? at : null):O}")).Order(StringComparer.Ordinal),
            .. calls.Select(call => Said($"hello {call.RepId}, {call.AccountId}, {call.CallId}, {call.At:O}, {call.Connected}")).Order(StringComparer.Ordinal),
            .. (await hello.AfterAsync(calls, Within, now, default)).Select(one => Said($"after {one.CallId} {one.Kind} {one.Id} {one.Amount:0}")).Order(StringComparer.Ordinal),
        ];
    });

    /// <summary>What follows from the plain rows, in the same lines.</summary>
    public Task<IReadOnlyList<string>> SlowFiguresAsync(Period period, DateTimeOffset now) =>
        world.Bench.InSessionAsync<IReadOnlyList<string>>(async session => new SlowCustomers(await PlainRows.ReadAsync(session), period, now).Lines);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private async Task NudgeAsync(CustomerNudge nudge, int n)
    {
        DateTimeOffset? sent = nudge.SentAfterMinutes is { } minutes ? nudge.PlannedAt.AddMinutes(minutes) : null;
        var sql = $"""
            insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, state, planned_at, due_at, sent_at, held_at, window_closes_at)
            values ({world.Reps[nudge.Rep]}, '{nudge.Rule}', {world.Accounts[nudge.Account]}, 'account:{nudge.Account}', '2018-01-01', {n}, '', '{"{}"}', '{(sent is null ? "planned" : "sent")}',
                    {At(nudge.PlannedAt)}, {At(nudge.PlannedAt)}, {At(sent)}, {At(nudge.Held ? nudge.PlannedAt : null)}, {At(nudge.PlannedAt.AddHours(nudge.OpenForHours))})
            returning id
            """;
        var id = await world.Bench.InSessionAsync(session => session.ScalarAsync<long>(sql, null, default));
        if (sent is { } first && nudge.SentAgain)
        {
            await RunAsync($"update nudges set state = 'snoozed', due_at = {At(first.AddHours(5))}, answered_at = {At(first.AddHours(1))} where id = {id}");
            await RunAsync($"update nudges set state = 'planned' where id = {id}");
            await RunAsync($"update nudges set state = 'sent', sent_at = {At(first.AddHours(5))} where id = {id}");
        }
    }

    private static DateTimeOffset Start(CustomerCase one) => Zone.Utc.StartOf(one.Log.Days.First);

    private static DateTimeOffset NextDay(PersonRow person, DateTimeOffset at) => Zone.Of(person.TimeZone).StartOf(Zone.Of(person.TimeZone).Date(at).AddDays(1));

    private Task RunAsync(string sql) => world.Bench.InSessionAsync(session => session.ExecuteAsync(sql, null, default));

    private static string At(DateTimeOffset? moment) => moment is { } known ? $"'{known.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}+00'" : "null";

    private static string Number(int? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static string Said(FormattableString line) => FormattableString.Invariant(line);
}
