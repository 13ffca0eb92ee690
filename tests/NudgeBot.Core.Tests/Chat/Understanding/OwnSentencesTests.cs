using NudgeBot.Core.Tests.Chat.Understanding.Scoring;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

/// <summary>Our own labelled sentences: <c>Sentences/*.jsonl</c>, a file for each group; those named <c>holdout_*</c> were scored before anything was tuned on them.</summary>
public class OwnSentencesTests
{
    private const string Folder = "NudgeBot.Core.Tests.Chat.Understanding.Sentences.";

    public static TheoryData<string> Groups
    {
        get
        {
            var groups = new TheoryData<string>();
            foreach (var name in typeof(OwnSentencesTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                groups.Add(name[Folder.Length..^".jsonl".Length]);
            }

            return groups;
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_of_our_own_sentences_is_read_as_labelled(string group)
    {
        var score = Score.Of(Read(group));

        Assert.True(score.Percent(Score.Safety) >= 99.5, score.ToString());
        Assert.True(score.Percent(Score.Recall) >= 97, score.ToString());
        Assert.True(score.Percent(Score.Intents) >= 95, score.ToString());
        Assert.All(score.Rules, rule => Assert.True(score.Percent(rule) >= 94, score.ToString()));
    }

    [Fact]
    public void There_are_at_least_three_hundred_sentences_of_our_own() =>
        Assert.True(Groups.Sum(group => Read((string)((object[])group)[0]).Count) >= 300);

    private static IReadOnlyList<LabelledSentence> Read(string group)
    {
        using var lines = new StreamReader(typeof(OwnSentencesTests).Assembly.GetManifestResourceStream($"{Folder}{group}.jsonl")!);
        return LabelledSentence.Read(lines);
    }
}
