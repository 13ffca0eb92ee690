using System.Text.Json;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using Xunit;

namespace NudgeBot.Host.Tests.Cli;

public sealed class PolicyCommandTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero); // nine in Warsaw

    [SkippableFact]
    public async Task A_team_that_set_nothing_goes_by_the_default_and_what_is_printed_can_be_set_again()
    {
        await using var team = await SampleTeam.CreateAsync();

        var policy = await GetAsync(team, "west");

        Assert.Equal(14, policy.GetProperty("tiers").GetProperty("a").GetProperty("ideal_days").GetInt32());
        Assert.Equal((0, "West: nothing changes.", ""), await SetAsync(team, null, policy.GetRawText()));
        Assert.Equal(0, await team.AskAsync<int>("select count(*) from policy_changes"));
    }

    [SkippableFact]
    public async Task Part_of_a_policy_is_set_for_one_team_and_it_is_on_record_who_did_it_and_when()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.RunAsync("insert into teams (name) values ('East')");

        var done = await SetAsync(team, "East", """{ "budget": 4, "rules": { "hello_call": false } }""");

        Assert.Equal((0, "East: rules.hello_call true → false, budget 3 → 4.", ""), done);
        Assert.Equal((4, 3), ((await GetAsync(team, "East")).GetProperty("budget").GetInt32(), (await GetAsync(team, "West")).GetProperty("budget").GetInt32()));
        Assert.Equal(
            $"East 2026-03-02T08:00:00+00:00 command line ({Environment.UserName}) rules.hello_call,budget",
            await team.AskAsync<string>("""
                select concat_ws(' ', t.name, to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"'), c.changed_through,
                                 (select string_agg(one ->> 'Path', ',') from jsonb_array_elements(c.changes) one))
                from policy_changes c join teams t on t.id = c.team_id
                """));
        await Assert.ThrowsAsync<UsageException>(() => GetAsync(team, null));
    }

    [SkippableFact]
    public async Task An_impossible_policy_is_refused_with_the_reason_and_nothing_changes()
    {
        await using var team = await SampleTeam.CreateAsync();

        var (code, output, errors) = await SetAsync(team, null, """{ "budget": 5, "tiers": { "a": { "ideal_days": 30 } } }""");

        Assert.Equal((1, ""), (code, output));
        Assert.Equal("Tier A would be nudged at 30 days and urgent already at 21: the ideal interval must not be longer than the maximum.", errors);
        Assert.Equal(3, (await GetAsync(team, null)).GetProperty("budget").GetInt32());
    }

    [SkippableFact]
    public async Task A_team_nobody_knows_is_wrong_usage()
    {
        await using var team = await SampleTeam.CreateAsync();

        var wrong = await Assert.ThrowsAsync<UsageException>(() => SetAsync(team, "North", "{}"));

        Assert.Equal("There is no team 'North'. There is: West.", wrong.Message);
    }

    [SkippableFact]
    public async Task The_plan_goes_by_the_teams_policy_and_so_does_its_quiet_time()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-9));
        await team.KeepPolicyAsync();
        Assert.Equal("", await SentToAnaAsync(team));

        await SetAsync(team, null, """{ "tiers": { "a": { "ideal_days": 8 } } }""");
        Assert.Equal("Acme", await SentToAnaAsync(team));

        await SetAsync(team, null, """{ "quiet_time": { "from": "08:30", "to": "09:30" } }""");
        Assert.Equal("", await SentToAnaAsync(team));
    }

    private static async Task<string> SentToAnaAsync(SampleTeam team)
    {
        await using var output = new StringWriter();
        await PlanCommand.RunAsync(team.Database, team.Organization, Monday, "ana@example.com", output, default);
        using var plan = JsonDocument.Parse(output.ToString());
        return string.Join(',', plan.RootElement.GetProperty("reps")[0].GetProperty("sends").EnumerateArray().Select(send => send.GetProperty("nudge").GetProperty("account").GetString()));
    }

    private static async Task<JsonElement> GetAsync(SampleTeam team, string? name)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await PolicyCommand.GetAsync(team.Database, team.Organization, name, output, default));
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    private static async Task<(int Code, string Output, string Errors)> SetAsync(SampleTeam team, string? name, string json)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await PolicyCommand.SetAsync(team.Database, team.Organization, name, json, Monday, output, errors, default);
        return (code, output.ToString().Trim(), errors.ToString().Trim());
    }
}
