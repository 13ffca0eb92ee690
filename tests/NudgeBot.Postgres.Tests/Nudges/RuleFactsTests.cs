using NudgeBot.Core.Calls;
using NudgeBot.Core.Nudges;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Postgres.Tests.Nudges;

/// <summary>What each rule goes by is found among the rows, with what the rule needs of it, whoever else is due.</summary>
public sealed class RuleFactsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero); // nine in Warsaw

    [SkippableTheory]
    [InlineData("new_lead")]
    [InlineData("lead_question")]
    [InlineData("callback_due")]
    [InlineData("missed_inbound")]
    [InlineData("first_conversation_follow_up")]
    [InlineData("email_ping_pong")]
    [InlineData("email_only")]
    [InlineData("signal")]
    [InlineData("open_deal_cadence")]
    [InlineData("empty_pipeline")]
    public async Task A_rule_finds_what_it_goes_by_among_sixty_others(string rule)
    {
        await using var team = await SampleTeam.CreateAsync();
        var acme = await ArrangeAsync(team, rule);
        for (var other = 0; other < 60; other++)
        {
            await team.AccountAsync($"Other {other}", team.Ana, Monday.AddDays(-10), value: rule == "empty_pipeline" ? 1 : 1_000_000);
        }

        var facts = await FactsAsync(team, team.Ana, Policy.Default with { PipelineFloor = 50_000, HoldBack = 0 });

        Assert.Contains(Planner.Plan(facts, Monday).Sends.Select(send => send.Nudge).Concat(Planner.Plan(facts, Monday).Suppressed.Select(one => one.Nudge)),
            nudge => nudge.Rule.Name == rule && nudge.Account.Id == acme);
    }

    [SkippableFact]
    public async Task A_lead_is_read_with_its_round_and_its_attempts_newest_first()
    {
        await using var team = await SampleTeam.CreateAsync();
        var acme = await team.LeadAsync("Acme", team.Ana, Monday.AddDays(-3));
        await CallAsync(team, acme, CallOutcome.NoAnswer, Monday.AddDays(-3).AddMinutes(5));
        await CallAsync(team, acme, CallOutcome.Voicemail, Monday.AddDays(-3).AddHours(5));
        await team.LeadAsync("Put aside", team.Ana, Monday.AddDays(20));
        await team.LeadAsync("Cold", team.Ana, Monday.AddDays(-60));

        var lead = Assert.Single((await FactsAsync(team, team.Ana)).Accounts);

        Assert.Equal((acme, Monday.AddDays(-3)), (lead.Id, lead.LeadSince));
        Assert.Equal([Monday.AddDays(-3).AddHours(5), Monday.AddDays(-3).AddMinutes(5)], lead.Clock.RecentAttempts);
        Assert.Null(lead.Clock.LastConnectAt);
    }

    [SkippableFact]
    public async Task The_earliest_promise_that_is_still_owed_is_read_and_one_that_was_kept_is_not()
    {
        await using var team = await SampleTeam.CreateAsync();
        var acme = await team.LeadAsync("Acme", team.Ana, Monday.AddDays(-60));
        await CallAsync(team, acme, CallOutcome.CallbackRequested, Monday.AddDays(-9), promised: Monday.AddDays(-7));
        await CallAsync(team, acme, CallOutcome.CallbackRequested, Monday.AddDays(-6), promised: Monday.AddHours(3));
        await CallAsync(team, acme, CallOutcome.CallbackRequested, Monday.AddDays(-5), promised: Monday.AddHours(2));

        Assert.Equal(Monday.AddHours(2), Assert.Single((await FactsAsync(team, team.Ana)).Accounts).Clock.NextPromisedCallAt);
        await CallAsync(team, acme, CallOutcome.Connected, Monday.AddDays(-1));
        Assert.Null((await FactsAsync(team, team.Ana)).Accounts.Single(account => account.Id == acme).Clock.NextPromisedCallAt);
    }

    [SkippableFact]
    public async Task A_missed_call_is_read_until_somebody_has_called_back()
    {
        await using var team = await SampleTeam.CreateAsync();
        var acme = await team.AccountAsync("Acme", team.Ana, spokeAt: null);
        await CallAsync(team, acme, CallOutcome.Voicemail, Monday.AddHours(-16), CallDirection.Inbound);

        Assert.Equal(Monday.AddHours(-16), Assert.Single((await FactsAsync(team, team.Ana)).Accounts).Clock.MissedInboundAt);
        await CallAsync(team, acme, CallOutcome.NoAnswer, Monday.AddHours(-15));
        Assert.Null(Assert.Single((await FactsAsync(team, team.Ana)).Accounts).Clock.MissedInboundAt);
    }

    [SkippableFact]
    public async Task Emails_are_read_oldest_first_with_their_direction_and_only_where_there_are_enough()
    {
        await using var team = await SampleTeam.CreateAsync();
        var (many, few) = (await team.AccountAsync("Many", team.Ana, spokeAt: null), await team.AccountAsync("Few", team.Ana, spokeAt: null));
        for (var hour = 1; hour <= 5; hour++)
        {
            await EmailAsync(team, many, hour % 2 == 0 ? CallDirection.Inbound : CallDirection.Outbound, Monday.AddHours(-hour));
        }

        await EmailAsync(team, many, CallDirection.Outbound, Monday.AddDays(-31));
        await EmailAsync(team, few, CallDirection.Outbound, Monday.AddHours(-1));

        var accounts = (await FactsAsync(team, team.Ana)).Accounts.ToDictionary(account => account.Id);

        Assert.Equal(
            [(-5, false), (-4, true), (-3, false), (-2, true), (-1, false)],
            accounts[many].Emails.Select(email => ((int)(email.At - Monday).TotalHours, email.Inbound)));
        Assert.Empty(accounts[few].Emails);
    }

    [SkippableFact]
    public async Task A_signal_is_read_with_its_words_and_not_once_it_has_expired()
    {
        await using var team = await SampleTeam.CreateAsync();
        var acme = await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-3));
        var others = await team.AccountAsync("Others", team.Ola, Monday.AddDays(-3));
        var id = await team.SignalAsync(acme, Monday.AddMinutes(-20), "buying_window", "Dana", "Budget is free");
        await team.SignalAsync(acme, Monday.AddDays(-8));
        await team.SignalAsync(others, Monday);

        var signal = Assert.Single((await FactsAsync(team, team.Ana)).Signals);

        Assert.Equal(
            new SignalFacts(id, SignalKind.BuyingWindow, acme, null, "Dana", "Budget is free", Monday.AddMinutes(-20), Monday.AddMinutes(-20).AddDays(7)), signal);
    }

    [SkippableFact]
    public async Task A_deal_that_was_called_often_enough_is_not_read_and_one_that_was_not_is()
    {
        await using var team = await SampleTeam.CreateAsync();
        var (often, seldom) = (await team.AccountAsync("Often", team.Ana, spokeAt: null), await team.AccountAsync("Seldom", team.Ana, spokeAt: null));
        foreach (var account in new[] { often, seldom })
        {
            await team.DealAsync("Renewal", account, team.Ana, Monday.AddDays(-1));
            await CallAsync(team, account, CallOutcome.NoAnswer, Monday.AddDays(-5));
        }

        await team.RunAsync("update deals set opened_at = '2026-02-01'");
        await CallAsync(team, often, CallOutcome.NoAnswer, Monday.AddDays(-2));

        Assert.Equal(seldom, Assert.Single((await FactsAsync(team, team.Ana)).Deals).AccountId);
    }

    [SkippableFact]
    public async Task The_open_pipeline_is_summed_only_for_a_team_with_a_floor()
    {
        await using var team = await SampleTeam.CreateAsync();
        var acme = await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-3));
        await team.DealAsync("One", acme, team.Ana, Monday);
        await team.DealAsync("Two", acme, team.Ana, Monday);
        await team.DealAsync("Not hers", acme, team.Ola, Monday);
        await team.RunAsync("update deals set state = 'won' where name = 'Two'");

        Assert.Equal(500, (await FactsAsync(team, team.Ana, Policy.Default with { PipelineFloor = 50_000 })).OpenPipeline);
        Assert.Null((await FactsAsync(team, team.Ana)).OpenPipeline);
    }

    [SkippableFact]
    public async Task Who_stands_in_reads_the_absent_colleagues_accounts_deals_and_signals_too()
    {
        await using var team = await SampleTeam.CreateAsync();
        var due = await team.AccountAsync("Due", team.Ana, Monday.AddDays(-30));
        var quiet = await team.AccountAsync("Quiet", team.Ana, Monday.AddDays(-3));
        var lead = await team.LeadAsync("Lead", team.Ana, Monday);
        var deal = await team.DealAsync("Renewal", quiet, team.Ana, Monday.AddDays(-30));
        await team.SignalAsync(quiet, Monday);
        await team.AccountAsync("Nobody's business", team.Ana, Monday.AddDays(-3));
        Assert.Empty((await FactsAsync(team, team.Ola)).Accounts);
        await team.RunAsync("insert into time_off (person_id, first_day, last_day, stand_in_id) values (@Ana, '2026-03-02', '2026-03-06', @Ola)", new { team.Ana, team.Ola });

        var facts = await FactsAsync(team, team.Ola);

        Assert.Equal([due, quiet, lead], facts.Accounts.Select(account => account.Id).Order());
        Assert.Equal(deal, Assert.Single(facts.Deals).Id);
        Assert.Equal(quiet, Assert.Single(facts.Signals).AccountId);
        Assert.Equal(new StoodInFor(team.Ana, "Ana", new DateOnly(2026, 3, 6)), Assert.Single(facts.StandsInFor));
    }

    private static async Task<long> ArrangeAsync(SampleTeam team, string rule)
    {
        if (rule is "new_lead" or "lead_question")
        {
            var lead = await team.LeadAsync("Acme", team.Ana, rule == "new_lead" ? Monday : Monday.AddDays(-4));
            for (var attempt = 0; rule == "lead_question" && attempt < 4; attempt++)
            {
                await CallAsync(team, lead, CallOutcome.NoAnswer, Monday.AddDays(-4).AddHours(attempt + 1));
            }

            return lead;
        }

        var acme = await team.AccountAsync("Acme", team.Ana, spokeAt: null, tier: "C", value: rule == "empty_pipeline" ? 1000 : 1);
        await team.RunAsync("update accounts set state = 'prospect' where @rule = 'first_conversation_follow_up'", new { rule });
        await CallAsync(team, acme, CallOutcome.Connected, rule == "email_only" ? Monday.AddDays(-35) : rule == "first_conversation_follow_up" ? Monday.AddDays(-3) : Monday.AddDays(-9));
        switch (rule)
        {
            case "callback_due":
                await CallAsync(team, acme, CallOutcome.CallbackRequested, Monday.AddDays(-3), promised: Monday);
                break;
            case "missed_inbound":
                await CallAsync(team, acme, CallOutcome.Busy, Monday.AddDays(-3), CallDirection.Inbound);
                break;
            case "email_ping_pong" or "email_only":
                for (var hour = 1; hour <= 5; hour++)
                {
                    await EmailAsync(team, acme, rule == "email_only" || hour % 2 == 0 ? CallDirection.Outbound : CallDirection.Inbound, Monday.AddHours(-20 - hour));
                }

                break;
            case "signal":
                await team.SignalAsync(acme, Monday);
                break;
            case "open_deal_cadence":
                await team.DealAsync("Renewal", acme, team.Ana, Monday.AddDays(-1));
                await team.RunAsync("update deals set opened_at = '2026-02-01'");
                break;
        }

        return acme;
    }

    private static async Task<RepFacts> FactsAsync(SampleTeam team, long repId, Policy? policy = null) => (await team.Database.InAsync(
        team.Organization, session => new PlanningFactsStore(session).OfAsync(repId, policy ?? Policy.Default, Monday, expectedAt: null, default), default))!;

    private static Task CallAsync(
        SampleTeam team, long accountId, CallOutcome outcome, DateTimeOffset at, CallDirection direction = CallDirection.Outbound, DateTimeOffset? promised = null) =>
        LogAsync(team, new NewActivity(
            "test", null, ActivityKind.Call, direction, outcome, accountId, null, null, team.Ana, at,
            FollowUpOn: promised is { } day ? DateOnly.FromDateTime(day.UtcDateTime) : null, FollowUpAt: promised));

    private static Task EmailAsync(SampleTeam team, long accountId, CallDirection direction, DateTimeOffset at) =>
        LogAsync(team, new NewActivity("test", null, ActivityKind.Email, direction, null, accountId, null, null, team.Ana, at));

    private static Task LogAsync(SampleTeam team, NewActivity touch) => team.Database.InAsync(
        team.Organization, session => new ActivityStore(session).LogAsync(touch, touch.OccurredAt, default), default);
}
