using NudgeBot.Core.Tests.Chat.Understanding.Scoring;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class DevelopmentSetTests
{
    [SkippableFact]
    public void The_labelled_development_set_is_read_as_a_person_reads_it()
    {
        var path = SharedData.Find("utterances_dev.jsonl");
        Skip.If(path is null, "The labelled development set is not beside the repository (shared/data/utterances_dev.jsonl).");
        using var lines = new StreamReader(path);

        var score = Score.Of(LabelledSentence.Read(lines));

        Assert.True(score.Percent(Score.Safety) == 100, score.ToString());
        Assert.True(score.Percent(Score.Recall) >= 99, score.ToString());
        Assert.True(score.Percent(Score.Intents) >= 98, score.ToString());
        Assert.All(score.Rules, rule => Assert.True(score.Percent(rule) >= 97, score.ToString()));
    }
}
