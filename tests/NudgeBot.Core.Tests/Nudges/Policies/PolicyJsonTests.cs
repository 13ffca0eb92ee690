using System.Text.Json;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Core.Nudges.Policies;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Policies;

public sealed class PolicyJsonTests
{
    private static readonly Policy Unusual = Policy.Default with
    {
        TierA = new Intervals(7, 10),
        Meetings = Meetings.Ignore,
        MissedCallAfter = TimeSpan.FromMinutes(5),
        PipelineFloor = 50_000.50m,
        CustomerHours = new(new(9, 30), new(17, 0)),
        Quiet = new QuietTime(new(22, 0), new(7, 0)),
        Voicemail = Voicemail.MessagePlusEmail,
        HoldBack = 0,
        Off = new HashSet<string> { "hello_call", "signal" },
    };

    [Fact]
    public void What_is_written_reads_back_as_the_same_policy()
    {
        Assert.Equal(PolicyJson.Write(Unusual), PolicyJson.Write(Read(PolicyJson.Write(Unusual), Policy.Default)));
        Assert.Equal(PolicyJson.Write(Unusual), PolicyJson.Write(Read(PolicyJson.Differences(Unusual), Policy.Default)));
        Assert.Equal("{}", PolicyJson.Differences(Policy.Default));
    }

    [Fact]
    public void Every_value_of_a_policy_stands_in_its_JSON()
    {
        using var json = JsonDocument.Parse(PolicyJson.Write(Policy.Default));
        var values = Leaves(json.RootElement);
        var set = typeof(Policy).GetProperties().Where(property => property.CanWrite && property.Name is not ("TierA" or "TierB" or "TierC" or "CustomerHours" or "Off" or "Schedule")).ToList();

        Assert.Equal(set.Count + (3 * 2) + 2 + typeof(NoticeSchedule).GetProperties().Length + RuleNames.All.Count, values);
    }

    [Fact]
    public void Part_of_a_policy_changes_only_what_it_says()
    {
        var changed = Read("""{ "tiers": { "a": { "ideal_days": 10 } }, "rules": { "hello_call": true }, "budget": 4 }""", Unusual);

        Assert.Equal(
            [new PolicyChange("rules.hello_call", "false", "true"), new PolicyChange("budget", "3", "4")],
            PolicyJson.Between(Unusual, changed).Where(change => !change.Path.StartsWith("tiers", StringComparison.Ordinal)));
        Assert.Equal(new Intervals(10, 10), changed.TierA);
        Assert.Equal(Unusual.Quiet, changed.Quiet);
    }

    [Theory]
    [InlineData("""{ "budgte": 4 }""", "'budgte' is no part of a policy.")]
    [InlineData("""{ "tiers": { "d": { "ideal_days": 4 } } }""", "'tiers.d' is no part of a policy.")]
    [InlineData("""{ "tiers": 4 }""", "'tiers' should be an object with members of its own.")]
    [InlineData("""{ "rules": { "cold_call": true } }""", "'rules.cold_call' is no part of a policy.")]
    [InlineData("""{ "budget": "four" }""", "'budget' should be a whole number.")]
    [InlineData("""{ "budget": 3.5 }""", "'budget' should be a whole number.")]
    [InlineData("""{ "voicemail": "shout" }""", "'voicemail' should be one of none, name_only, message_plus_email.")]
    [InlineData("""{ "quiet_time": { "from": "12:00" } }""", """'quiet_time' should be null, or {"from": "12:00", "to": "13:00"}.""")]
    [InlineData("[1]", """A policy is a JSON object, such as {"budget": 4}.""")]
    [InlineData("{ \"budget\": 4", "This is not JSON: it breaks off at line 1, place 14.")]
    public void What_cannot_be_read_is_refused_by_name(string json, string reason) =>
        Assert.Equal([reason], Assert.IsType<PolicyReading.Refused>(PolicyJson.Read(json, Policy.Default)).Reasons);

    [Theory]
    [InlineData("""{ "tiers": { "a": { "ideal_days": 30 } } }""", "Tier A would be nudged at 30 days and urgent already at 21")]
    [InlineData("""{ "tiers": { "b": { "ideal_days": 0 } } }""", "The ideal interval of tier B: 0 days cannot be")]
    [InlineData("""{ "budget": -1 }""", "The budget is -1 nudges a day, and it must be at least 1")]
    [InlineData("""{ "budget": 0 }""", "to send none, turn rules off")]
    [InlineData("""{ "hold_back": 0.6 }""", "The hold-back is 0.6, and it must be between 0 and 0.5")]
    [InlineData("""{ "hold_back": -0.1 }""", "The hold-back is -0.1")]
    [InlineData("""{ "customer_hours": { "from": "20:00", "to": "08:00" } }""", "Customers could be called from 20:00 to 08:00, which is never")]
    [InlineData("""{ "repeat_working_days": 0 }""", "The repeat interval: 0 working days cannot be")]
    [InlineData("""{ "empty_pipeline": { "floor": -5 } }""", "The pipeline's floor cannot be below 0")]
    [InlineData("""{ "quiet_time": { "from": "12:00", "to": "12:00" } }""", "Quiet time begins and ends at the same moment")]
    [InlineData("""{ "missed_inbound": { "working_minutes": -1 } }""", "The wait before a missed call is returned: -1 working minutes cannot be")]
    public void An_impossible_policy_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Single(Assert.IsType<PolicyReading.Refused>(PolicyJson.Read(json, Policy.Default)).Reasons), StringComparison.Ordinal);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(2, Assert.IsType<PolicyReading.Refused>(PolicyJson.Read("""{ "budgte": 4, "meetings": "skip" }""", Policy.Default)).Reasons.Count);

    [Fact]
    public void The_default_can_be_followed()
    {
        Assert.Empty(PolicyCheck.Of(Policy.Default));
        Assert.Empty(PolicyCheck.Of(Unusual));
    }

    [Fact]
    public void Every_rule_of_the_house_can_be_switched_off() =>
        Assert.Empty(AllRules.List.Select(rule => rule.SwitchedBy).Except(RuleNames.All));

    private static Policy Read(string json, Policy current) => Assert.IsType<PolicyReading.Read>(PolicyJson.Read(json, current)).Policy;

    private static int Leaves(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Sum(member => Leaves(member.Value)) : 1;
}
