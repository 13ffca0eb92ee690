using System.Text.Json;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using Xunit;

namespace NudgeBot.Host.Tests.Cli;

public sealed class PlanCommandTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero); // nine in Warsaw

    [SkippableFact]
    public async Task It_says_what_would_be_sent_and_why_and_what_not_and_why_not_and_writes_nothing()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-16));
        await team.AccountAsync("Globex", team.Ana, Monday.AddDays(-15));
        var shy = await team.AccountAsync("Initech", team.Ana, Monday.AddDays(-15));
        await team.RunAsync("update accounts set do_not_call = true where id = @shy", new { shy });

        var rep = await PlanAsync(team, "ana@example.com");

        var send = Assert.Single(rep.GetProperty("sends").EnumerateArray());
        Assert.Equal("Acme", send.GetProperty("nudge").GetProperty("account").GetString());
        Assert.Equal("0 emails, 0 conversations in 16 days; last spoke 14 Feb", send.GetProperty("why").GetString());
        Assert.Equal("Tier A: every 14 days, urgent after 21, then every 10 working days.", send.GetProperty("nudge").GetProperty("policy").GetString());
        Assert.Equal(
            ["Globex waits_its_turn", "Initech do_not_call"],
            rep.GetProperty("suppressed").EnumerateArray().Select(held =>
                $"{held.GetProperty("nudge").GetProperty("account").GetString()} {held.GetProperty("reason").GetString()}").Order());
        Assert.All(rep.GetProperty("suppressed").EnumerateArray(), held => Assert.StartsWith("Tier ", held.GetProperty("nudge").GetProperty("policy").GetString(), StringComparison.Ordinal));
        Assert.Equal("2026-03-02T11:00:00+00:00", rep.GetProperty("nextPlanningAt").GetString());
        Assert.Equal(0, await team.AskAsync<int>("select (select count(*) from nudges) + (select count(*) from outbox)"));
    }

    [SkippableFact]
    public async Task Nobody_of_that_email_is_wrong_usage()
    {
        await using var team = await SampleTeam.CreateAsync();

        await Assert.ThrowsAsync<UsageException>(() => PlanAsync(team, "nobody@example.com"));
    }

    private static async Task<JsonElement> PlanAsync(SampleTeam team, string email)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await PlanCommand.RunAsync(team.Database, team.Organization, Monday, email, output, default));
        return JsonDocument.Parse(output.ToString()).RootElement.GetProperty("reps")[0];
    }
}
