using NudgeBot.Host.Tests.Schedule;
using Xunit;

namespace NudgeBot.Host.Tests.Journeys;

/// <summary>A working day, told once and lived through on every channel.</summary>
public sealed class JourneyTests
{
    // Nobody has spoken with Acme for two months; the others are nobody's worry yet.
    private const string Customers = """
        insert into team_policies (team_id, policy, changed_at) select id, '{"hold_back": 0, "rules": {"hello_call": false}, "schedule": {"roll_call_question": false, "roll_call": false, "weekly_mirror": false, "team_line": false}}', '2020-01-01' from teams;
        insert into accounts (name, state, tier, value, owner_id, phone, last_connect_at, opened_at)
        select c.name, 'customer', c.tier, c.value, p.id, '+48 22 555 01 00', c.spoke, '2020-01-01'
        from   people p
        join   (values ('Acme & Co', 'A', 1000, 'Ana', timestamptz '2026-01-02'), ('Globex', 'C', 500, 'Ana', '2026-02-20'),
                       ('Hooli', 'C', 100, 'Ana', '2026-02-20'), ('Initech', 'C', 100, 'Ola', '2026-02-20')) c (name, tier, value, owner, spoke) on c.owner = p.name;
        """;

    [SkippableTheory]
    [InlineData("simulator")]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task A_rep_is_nudged_and_answers_the_manager_counts_and_the_team_is_asked_for_one_more_call(string channel)
    {
        await using var driver = await OpenAsync(channel);

        await driver.MoveToAsync(ScheduleRoom.At("2026-03-02 09:05"));
        var nudge = Assert.Single(await driver.ReadAsync("Ana"));
        Assert.Contains("Acme & Co", nudge.Text, StringComparison.Ordinal);
        Assert.Null(nudge.State);
        Assert.Empty(await driver.ReadAsync("Ola"));

        await driver.TapAsync("Ana", nudge, "No answer");
        var answered = await driver.ReadAsync("Ana");
        Assert.Contains("no answer", answered[0].State, StringComparison.Ordinal);
        Assert.Empty(answered[0].Buttons);
        Assert.Contains("Logged: Acme & Co, no answer", answered[1].Text, StringComparison.Ordinal);

        await driver.SayAsync("Ana", "called Globex, connected");
        Assert.Contains("Logged: Globex, connected", (await driver.ReadAsync("Ana"))[2].Text, StringComparison.Ordinal);

        await driver.SayAsync("Marek", "team calls today");
        var report = Assert.Single(await driver.ReadAsync("Marek"));
        Assert.Contains("2 attempts, 1 connect.", report.Text, StringComparison.Ordinal);
        Assert.Equal(["Attempts", "Connects"], report.Table[0].Skip(1).Take(2));
        Assert.Equal(["Ana 2 1", "Ola 0 0"], report.Table.Skip(1).Take(2).Select(row => string.Join(' ', row.Take(3))));

        await driver.MoveToAsync(ScheduleRoom.At("2026-03-02 18:30"));
        Assert.Single(await driver.ReadAsync("Ana"), message => message.Text.StartsWith("One more call before you go? Hooli", StringComparison.Ordinal));
        Assert.Single(await driver.ReadAsync("Ola"), message => message.Text.StartsWith("One more call before you go? Initech", StringComparison.Ordinal));
        Assert.Single(await driver.ReadAsync("Marek"));
    }

    private static Task<IChannelDriver> OpenAsync(string channel) => channel switch
    {
        "slack" => SlackDriver.OpenAsync(ScheduleRoom.Monday, Customers),
        "teams" => TeamsDriver.OpenAsync(ScheduleRoom.Monday, Customers),
        _ => SimulatorDriver.OpenAsync(ScheduleRoom.Monday, Customers),
    };
}
