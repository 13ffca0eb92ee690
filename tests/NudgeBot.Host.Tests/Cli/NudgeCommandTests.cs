using NudgeBot.Core.Nudges;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Host.Tests.Cli;

public sealed class NudgeCommandTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero); // nine in Warsaw

    [SkippableFact]
    public async Task The_engineer_reads_the_life_of_a_nudge_in_the_reps_time()
    {
        await using var team = await SampleTeam.CreateAsync();
        var id = await NudgeAsync(team);
        await team.Database.InAsync(team.Organization, session => new NudgeStore(session).SentAsync(id, Monday.AddHours(33), Monday.AddSeconds(4), default), default);
        await team.Database.InAsync(team.Organization, session => new OpenNudgeStore(session).SnoozeAsync(id, Monday.AddHours(4), Monday.AddMinutes(20), default), default);
        await team.Database.InAsync(team.Organization, session => new NudgeStore(session).SettleAsync(id, NudgeState.Withdrawn, "The deal is closed.", Monday.AddHours(3), default), default);

        Assert.Equal(
            $"""
            Nudge {id}, stalled_deal, time 1 of a silence since Tue 10 Feb 2026 09:00:00
            For Ana, about Acme, Renewal
            Why: Nothing has moved for 14 working days.
            A call counts as acting on it until Tue 3 Mar 2026 18:00:00
            Times are Europe/Warsaw:
              Mon 2 Mar 2026 09:00:00  planned
              Mon 2 Mar 2026 09:00:04  sent
              Mon 2 Mar 2026 09:20:00  snoozed
              Mon 2 Mar 2026 12:00:00  withdrawn: The deal is closed.
            """,
            await RunAsync(team, id));
    }

    [SkippableFact]
    public async Task A_nudge_that_does_not_exist_is_wrong_usage()
    {
        await using var team = await SampleTeam.CreateAsync();

        Assert.Equal("There is no nudge 17.", (await Assert.ThrowsAsync<UsageException>(() => RunAsync(team, 17))).Message);
    }

    private static async Task<long> NudgeAsync(SampleTeam team)
    {
        var account = await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-20));
        var deal = await team.DealAsync("Renewal", account, team.Ana, Monday.AddDays(-20));
        return await team.AskAsync<long>(
            """
            insert into nudges (rep_id, rule, account_id, deal_id, subject, silence_since, occurrence, evidence, card, planned_at, due_at)
            values (@Ana, 'stalled_deal', @account, @deal, 'deal:1', @since, 0, 'Nothing has moved for 14 working days.', '{}', @at, @at)
            returning id
            """,
            new { team.Ana, account, deal, since = Monday.AddDays(-20).UtcDateTime, at = Monday.UtcDateTime });
    }

    private static async Task<string> RunAsync(SampleTeam team, long id)
    {
        await using var output = new StringWriter();
        Assert.Equal(CommandLine.Done, await NudgeCommand.RunAsync(team.Database, team.Organization, id, output, default));
        return output.ToString().ReplaceLineEndings("\n").TrimEnd();
    }
}
