using NudgeBot.Core.Tests.Chat.Understanding.Scoring;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

/// <summary>Our own labelled sentences: <c>Sentences/*.jsonl</c>, a file for each group; those named <c>holdout_*</c> were scored before anything was tuned on them.</summary>
public class OwnSentencesTests
{
    private const string Folder = "NudgeBot.Core.Tests.Chat.Understanding.Sentences.";

    private static readonly string[] Names =
    [
        .. from name in typeof(OwnSentencesTests).Assembly.GetManifestResourceNames()
           where name.StartsWith(Folder, StringComparison.Ordinal)
           orderby name
           select name[Folder.Length..^".jsonl".Length],
    ];

    public static TheoryData<string> Groups => [.. Names];

    internal static IEnumerable<LabelledSentence> All => Names.SelectMany(Read);

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_of_our_own_sentences_is_read_as_labelled(string group)
    {
        var score = Score.Of(Read(group));

        Assert.True(score.Percent(Score.Safety) >= 95, score.ToString());
        Assert.All(score.Rules, rule => Assert.True(score.Percent(rule) >= 80, score.ToString()));
    }

    [Fact]
    public void There_are_at_least_three_hundred_sentences_of_our_own() => Assert.InRange(Names.Sum(name => Read(name).Count), 300, int.MaxValue);

    private static IReadOnlyList<LabelledSentence> Read(string group)
    {
        using var lines = new StreamReader(typeof(OwnSentencesTests).Assembly.GetManifestResourceStream($"{Folder}{group}.jsonl")!);
        return LabelledSentence.Read(lines);
    }
}
