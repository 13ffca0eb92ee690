using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Policies;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Policies;

public sealed class PolicySentenceTests
{
    [Theory]
    [InlineData("set tier A to 10 days", "tiers.a.ideal_days=10")]
    [InlineData("Set tier B to 20/40 days.", "tiers.b.ideal_days=20 tiers.b.maximum_days=40")]
    [InlineData("tier c 50 and 80", "tiers.c.ideal_days=50 tiers.c.maximum_days=80")]
    [InlineData("please set tier a to 0 days", "tiers.a.ideal_days=0")]
    [InlineData("turn off hello calls", "rules.hello_call=false")]
    [InlineData("Turn on the hello call rule", "rules.hello_call=true")]
    [InlineData("switch signals off", "rules.signal=false")]
    [InlineData("disable email ping-pong", "rules.email_ping_pong=false")]
    [InlineData("can you turn off stalled deal nudges?", "rules.stalled_deal=false")]
    [InlineData("turn off one more call", "rules.one_more_call=false")]
    [InlineData("turn off missed calls", "rules.missed_inbound=false")]
    [InlineData("budget 4 a day", "budget=4")]
    [InlineData("set the budget to 4 nudges per day", "budget=4")]
    [InlineData("promises 5 a day", "promises_a_day=5")]
    [InlineData("repeat every 8 working days", "repeat_working_days=8")]
    [InlineData("stalled deals 8/4 days", "stalled_deal.early_working_days=8 stalled_deal.late_working_days=4")]
    [InlineData("set stalled late to 3 days", "stalled_deal.late_working_days=3")]
    [InlineData("open deals 3 a week", "open_deal_cadence.attempts=3 open_deal_cadence.days=7")]
    [InlineData("new leads 6 attempts in 3 days", "new_lead.attempts=6 new_lead.working_days=3")]
    [InlineData("missed calls after 10 minutes", "missed_inbound.working_minutes=10")]
    [InlineData("set the pipeline floor to 50,000", "empty_pipeline.floor=50000")]
    [InlineData("pipeline floor off", "empty_pipeline.floor=null")]
    [InlineData("one more call 30 minutes before the end of the day", "one_more_call.minutes_before_end=30")]
    [InlineData("customer hours 9 to 18:30", "customer_hours.from=\"09:00\" customer_hours.to=\"18:30\"")]
    [InlineData("quiet time 12:00–13:00", "quiet_time={\"from\":\"12:00\",\"to\":\"13:00\"}")]
    [InlineData("quiet time off", "quiet_time=null")]
    [InlineData("meetings ignore", "meetings=\"ignore\"")]
    [InlineData("voicemail policy name only", "voicemail=\"name_only\"")]
    [InlineData("set voicemail policy to message and email", "voicemail=\"message_plus_email\"")]
    [InlineData("hold-back 15%", "hold_back=0.15")]
    [InlineData("hold-back off", "hold_back=0")]
    public void An_admin_says_what_is_to_change(string text, string expected)
    {
        var change = Assert.IsType<PolicySentence.Change>(PolicySentence.Read(text));

        Assert.Null(change.Team);
        Assert.Equal(expected, Values(change.Json));
    }

    [Theory]
    [InlineData("set tier A to 10 days for West", "west")]
    [InlineData("turn off hello calls for the East team", "east")]
    [InlineData("budget 4 a day for everybody", null)]
    [InlineData("budget 4 a day for all teams", null)]
    [InlineData("show policy for West", "west")]
    [InlineData("show me the policy of the West team", "west")]
    public void A_team_can_be_named(string text, string? team) => Assert.Equal(team, PolicySentence.Read(text)?.Team);

    [Theory]
    [InlineData("show policy")]
    [InlineData("Policy")]
    [InlineData("what's our policy?")]
    public void Anybody_can_ask_for_it(string text) => Assert.IsType<PolicySentence.Show>(PolicySentence.Read(text));

    [Theory]
    [InlineData("called, connected")]
    [InlineData("spoke with Dana about their budget, 4 a day")]
    [InlineData("turn off cold calls")]
    [InlineData("set up a call with Globex tomorrow")]
    [InlineData("tier 1 support called back")]
    [InlineData("missed calls today")]
    [InlineData("meetings this week")]
    [InlineData("open deals")]
    [InlineData("voicemail")]
    [InlineData("voicemail Globex")]
    [InlineData("leads 4")]
    [InlineData("quiet time for Acme")]
    [InlineData("off until Monday")]
    [InlineData("")]
    public void Everything_else_is_left_to_others(string text) => Assert.Null(PolicySentence.Read(text));

    [Fact]
    public void Every_rule_answers_to_its_name_and_every_value_has_words()
    {
        Assert.All(RuleNames.All, name => Assert.Equal(name, SpokenRules.Find(SpokenRules.Of(name) + "s")));
        Assert.All(PolicyJson.Values(Policy.Default), value => Assert.True(PolicyWords.Knows(value.Key), value.Key));
    }

    [Fact]
    public void A_policy_is_shown_with_what_the_team_set_marked()
    {
        var text = PolicyWords.Shown("West", Policy.Default with { Budget = 4, HoldBack = 0.05 } with { Off = new HashSet<string> { "hello_call" } });

        Assert.StartsWith("The policy of West, * what you set:\n• tier A: 14 days\n• tier A at most: 21 days\n", text, StringComparison.Ordinal);
        Assert.Contains("\n• budget: 4 nudges a day *\n", text, StringComparison.Ordinal);
        Assert.Contains("\n• hold-back: 5% *\n", text, StringComparison.Ordinal);
        Assert.Contains("\n• customers called from: 08:00\n", text, StringComparison.Ordinal);
        Assert.EndsWith("Off: hello call. Every other rule is on.", text, StringComparison.Ordinal);
    }

    // In the order of the sentence's values; what is changed is read off the difference to a policy in which everything differs.
    private static string Values(string json)
    {
        var root = System.Text.Json.JsonDocument.Parse(json).RootElement;
        return string.Join(' ', Leaves("", root));
    }

    private static IEnumerable<string> Leaves(string path, System.Text.Json.JsonElement json) =>
        json.ValueKind == System.Text.Json.JsonValueKind.Object && path != "quiet_time"
            ? json.EnumerateObject().SelectMany(member => Leaves(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value))
            : [$"{path}={json.GetRawText()}"];
}
