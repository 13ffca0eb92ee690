using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class TalkTrackTests
{
    public static TheoryData<string> Rules => [.. AllRules.List.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Nobody_is_just_checking_in_and_nobody_shouts(string rule)
    {
        foreach (var words in Enum.GetValues<TalkMode>().SelectMany(mode => AllRules.Find(rule)!.TalkTracks(mode)))
        {
            Assert.DoesNotContain("checking in", words, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("touch base", words, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('!', words);
            Assert.InRange(words.Length, 30, 160);
            Assert.Contains(words[^1], ".?");
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_wordings_of_a_rule_differ(string rule) => Assert.All(Enum.GetValues<TalkMode>(), mode =>
    {
        var wordings = AllRules.Find(rule)!.TalkTracks(mode);
        Assert.Equal(wordings.Count, wordings.Distinct().Count());
        Assert.InRange(wordings.Count, 3, 10);
    });
}
