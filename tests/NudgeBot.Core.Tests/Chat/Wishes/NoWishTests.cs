using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Tests.Chat.Understanding.Scoring;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Wishes;

public sealed class NoWishTests
{
    /// <summary>Who looks after whom is said to managers' open questions alone, and any other sentence of its form goes on to be understood.</summary>
    [Fact]
    public void None_of_our_labelled_reports_is_taken_for_a_wish()
    {
        var taken = from name in typeof(NoWishTests).Assembly.GetManifestResourceNames()
                    where name.EndsWith(".jsonl", StringComparison.Ordinal)
                    from sentence in Read(name)
                    where sentence.Expect.GetProperty("intent").GetString() != "question_about_call"
                    where Wish.Read(sentence.Text, sentence.Context.Now) is not (null or Wish.LooksAfter)
                    select $"{sentence.Id} {sentence.Text}";

        Assert.Empty(taken);
    }

    private static IReadOnlyList<LabelledSentence> Read(string name)
    {
        using var lines = new StreamReader(typeof(NoWishTests).Assembly.GetManifestResourceStream(name)!);
        return LabelledSentence.Read(lines);
    }
}
