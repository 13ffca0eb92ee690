using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Postgres.Tests.Nudges;

/// <summary>Whose turns may be taken side by side, because nobody else has anything to do with their customers.</summary>
public sealed class SharingTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task Who_has_customers_of_their_own_shares_them_with_nobody()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.DealAsync("Renewal", await team.AccountAsync("Acme", team.Ana, Monday), team.Ana, Monday);
        await team.AccountAsync("Globex", team.Ola, Monday);

        Assert.Empty(await SharingAsync(team));
    }

    [SkippableFact]
    public async Task A_deal_with_a_colleagues_customer_is_shared_by_both()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.DealAsync("Renewal", await team.AccountAsync("Acme", team.Ana, Monday), team.Ola, Monday);

        Assert.Equal([team.Ana, team.Ola], (await SharingAsync(team)).Order());
    }

    [SkippableFact]
    public async Task A_deal_with_a_colleagues_lead_is_shared_by_both()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.DealAsync("First order", await team.LeadAsync("Acme", team.Ana, Monday), team.Ola, Monday);

        Assert.Equal([team.Ana, team.Ola], (await SharingAsync(team)).Order());
    }

    [SkippableFact]
    public async Task A_stand_in_shares_with_whoever_is_away()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.RunAsync("insert into time_off (person_id, first_day, last_day, stand_in_id) values (@Ana, '2026-03-01', '2026-03-06', @Ola)", new { team.Ana, team.Ola });

        Assert.Equal([team.Ana, team.Ola], (await SharingAsync(team)).Order());
    }

    private static Task<IReadOnlyList<long>> SharingAsync(SampleTeam team) => team.Database.InAsync(
        team.Organization, session => new PlanningTimeStore(session).SharingAsync([team.Ana, team.Ola, team.Marek], Monday, default), default);
}
