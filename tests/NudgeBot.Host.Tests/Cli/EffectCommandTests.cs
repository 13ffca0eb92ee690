using System.Text.Json;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using Xunit;

namespace NudgeBot.Host.Tests.Cli;

public sealed class EffectCommandTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Early = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task The_engineer_reads_what_a_manager_reads_in_chat()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.RunAsync(MeasuredNudges.Sql, MeasuredNudges.Of("Ana", "sent", 412, 251, 130, Early));
        await team.RunAsync(MeasuredNudges.Sql, MeasuredNudges.Of("Ola", "held", 45, 17, 6, Early));

        var text = await RunAsync(team, new EffectAsked(Team: "west"));

        Assert.StartsWith(
            "Do the nudges work? West, 21 Dec 2025 to 20 Mar 2026.\n"
            + "Of 412 nudges, 61 % were acted on in time; of 45 held back, 38 % were called anyway. The nudge adds 23 points (95 % interval 8 to 37).\n",
            text, StringComparison.Ordinal);
        Assert.Contains("\n\nThe effect of nudges by rule. West, 21 Dec 2025 to 20 Mar 2026.\n• uncalled customer: Of 412 nudges, 61 %", text, StringComparison.Ordinal);
        Assert.Contains("\n\nWest, 21 Dec 2025 to 20 Mar 2026: 412 nudges sent, 251 acted on in time.\n", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_figures_come_as_JSON_by_rule_and_team()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.RunAsync(MeasuredNudges.Sql, MeasuredNudges.Of("Ana", "sent", 412, 251, 130, Early));
        await team.RunAsync(MeasuredNudges.Sql, MeasuredNudges.Of("Ola", "held", 45, 17, 6, Early));
        await team.RunAsync(MeasuredNudges.Sql, MeasuredNudges.Of("Ola", "sent", 9, 2, 1, Now.AddHours(-1), "hello_call"));

        using var json = JsonDocument.Parse(await RunAsync(team, new EffectAsked(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), Json: true)));
        var all = json.RootElement.GetProperty("all");

        Assert.Equal(("2026-03-01", "2026-03-31", "Everybody"), (Text("since"), Text("until"), Text("of")));
        Assert.Equal("more", all.GetProperty("actedOn").GetProperty("finding").GetString());
        Assert.Equal(0.2314, all.GetProperty("actedOn").GetProperty("difference").GetDouble());
        Assert.Equal([0.0779, 0.3662], all.GetProperty("actedOn").GetProperty("interval").EnumerateArray().Select(bound => bound.GetDouble()));
        Assert.Equal((412, 251, 0.6092), (all.GetProperty("nudged").GetProperty("nudges").GetInt32(), all.GetProperty("nudged").GetProperty("actedOn").GetProperty("count").GetInt32(), all.GetProperty("nudged").GetProperty("actedOn").GetProperty("share").GetDouble()));
        Assert.Equal((9, 421), (all.GetProperty("open").GetInt32(), all.GetProperty("fates").GetProperty("sent").GetInt32()));
        Assert.Equal(["hello_call nothing", "uncalled_customer more"], json.RootElement.GetProperty("rules").EnumerateArray().Select(rule => $"{rule.GetProperty("rule")} {rule.GetProperty("figures").GetProperty("actedOn").GetProperty("finding")}"));
        Assert.Equal(["West"], json.RootElement.GetProperty("teams").EnumerateArray().Select(one => one.GetProperty("team").GetString()));

        string? Text(string name) => json.RootElement.GetProperty(name).GetString();
    }

    [SkippableFact]
    public async Task Days_are_included_at_both_ends()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.RunAsync(MeasuredNudges.Sql, MeasuredNudges.Of("Ana", "sent", 5, 1, 0, Early));

        Assert.Contains(": 5 nudges sent", await RunAsync(team, new EffectAsked(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2))), StringComparison.Ordinal);
        Assert.Contains(": 0 nudges sent", await RunAsync(team, new EffectAsked(new DateOnly(2026, 3, 3))), StringComparison.Ordinal);
        Assert.Contains(": 0 nudges sent", await RunAsync(team, new EffectAsked(Until: new DateOnly(2026, 3, 1))), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_team_nobody_knows_and_days_in_the_wrong_order_are_wrong_usage()
    {
        await using var team = await SampleTeam.CreateAsync();

        var unknown = await Assert.ThrowsAsync<UsageException>(() => RunAsync(team, new EffectAsked(Team: "North")));
        var backward = await Assert.ThrowsAsync<UsageException>(() => RunAsync(team, new EffectAsked(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 2))));

        Assert.Equal("There is no team 'North'. There is: West.", unknown.Message);
        Assert.Equal("--since 2026-03-03 comes after --until 2026-03-02.", backward.Message);
        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["effect", "--since", "yesterday"]));
        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["nudge", "seventeen"]));
    }

    private static async Task<string> RunAsync(SampleTeam team, EffectAsked asked)
    {
        await using var output = new StringWriter();
        Assert.Equal(CommandLine.Done, await EffectCommand.RunAsync(team.Database, team.Organization, asked, Now, output, default));
        return output.ToString().ReplaceLineEndings("\n");
    }
}
