using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Messages;

/// <summary>A flood, claimed whenever a host comes to look: never more in any window than the platform allows, and hardly less.</summary>
public sealed class PaceTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, int, bool> Floods => new()
    {
        { "slack", 1, false }, { "slack", 2, false }, { "teams", 3, false }, { "teams", 4, true }, { "teams", 5, false },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_stays_within_the_limit_and_close_to_it(string platform, int seed, bool allUnopened)
    {
        var pace = platform == "slack" ? Pace.Slack with { Openings = null } : Pace.Teams;
        var random = new Random(seed);
        var (now, allowance, requests) = (Monday, pace.At(Allowance.Full, Monday), new List<DateTimeOffset>());
        for (var look = 0; look < 20_000; look++)
        {
            allowance = pace.At(allowance, now);
            var opened = allUnopened || random.Next(20) == 0 ? Math.Min(allowance.Whole, allowance.WholeOpenings) : 0;
            var sent = allUnopened ? opened : Math.Max(0, allowance.Whole);
            var cost = pace.OpeningCounts ? sent + opened : sent;
            allowance = allowance.Less(cost, opened, 0);
            requests.AddRange(Enumerable.Repeat(now, cost));

            // Usually it comes back when it may send again; now and then somebody rings, or the database is slow.
            var pause = pace.Until(allowance) + TimeSpan.FromMilliseconds(random.Next(0, 15));
            now += random.Next(200) == 0 ? pause * 20 : pause;
        }

        for (var (first, last) = (0, 0); last < requests.Count; last++)
        {
            while (requests[last] - requests[first] >= pace.Window)
            {
                first++;
            }

            Assert.True(last - first < pace.Most, $"{last - first + 1} within {pace.Window} before {requests[last]:O}.");
        }

        var allowed = pace.Most * ((requests[^1] - Monday) / pace.Window);
        Assert.True(requests.Count > 0.85 * allowed, $"{requests.Count} of {allowed:0}.");
    }

    [Fact]
    public void Slack_is_sent_to_as_before()
    {
        var empty = new Allowance(0, Monday);

        Assert.Equal(4.688, Pace.Slack.At(empty, Monday.AddSeconds(1)).Messages, precision: 3);
        Assert.Equal(10, Pace.Slack.At(empty, Monday.AddHours(1)).Whole);
        Assert.Equal(TimeSpan.FromMilliseconds(214), Pace.Slack.Until(empty));
    }

    [Fact]
    public void Whoever_waits_as_long_as_told_may_send_one()
    {
        foreach (var pace in new[] { Pace.Slack, Pace.Teams })
        {
            var left = new Allowance(-0.7, Monday);

            Assert.Equal(1, pace.At(left, Monday + pace.Until(left)).Whole);
            Assert.Equal(TimeSpan.Zero, pace.Until(new Allowance(1, Monday)));
        }
    }
}
