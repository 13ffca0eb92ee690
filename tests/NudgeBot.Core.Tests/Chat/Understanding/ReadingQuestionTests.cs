using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class ReadingQuestionTests
{
    [Theory]
    [InlineData("why did you read it so?", true)]
    [InlineData("Why did you log that", true)]
    [InlineData("how did you understand this?", true)]
    [InlineData("why didn't you log it?", true)]
    [InlineData("how come you took that as a call", true)]
    [InlineData("what made you think so?", true)]
    [InlineData("explain yourself", true)]
    [InlineData("why did you nudge me about Acme?", false)]
    [InlineData("why?", false)]
    [InlineData("explain the renewal to Globex again tomorrow", false)]
    [InlineData("called Globex, why did you not read it", false)]
    public void Asking_for_the_reasons_of_a_reading_is_told_from_asking_for_those_of_a_nudge(string text, bool asked) =>
        Assert.Equal(asked, ReadingQuestion.IsAsked(text));

    [Fact]
    public void Reasons_are_told_without_live_mentions_and_not_without_end()
    {
        var said = ReadingWords.Why(Intent.LogCall, [.. Enumerable.Range(1, 9).Select(i => $"Reason {i} <@U0123>.")]);

        Assert.StartsWith("I took it as a call to log. Reason 1 ", said, StringComparison.Ordinal);
        Assert.EndsWith(" And so on.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", said, StringComparison.Ordinal);
    }
}
