using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Tests.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Effects;

public sealed class EffectQuestionTests
{
    [Theory]
    [InlineData("do the nudges work?", EffectTopic.Works, null, null)]
    [InlineData("Do nudges really work", EffectTopic.Works, null, null)]
    [InlineData("did the nudges help last month?", EffectTopic.Works, "last_month", null)]
    [InlineData("are the nudges worth it?", EffectTopic.Works, null, null)]
    [InlineData("does nudging make a difference", EffectTopic.Works, null, null)]
    [InlineData("what difference do the nudges make?", EffectTopic.Works, null, null)]
    [InlineData("how effective are our nudges", EffectTopic.Works, null, null)]
    [InlineData("effect of nudges this quarter", EffectTopic.Works, "this_quarter", null)]
    [InlineData("what's the effect of the nudges since 1 Feb?", EffectTopic.Works, "2027-02-01..2027-02-09", null)]
    [InlineData("please show me the effect of nudging", EffectTopic.Works, null, null)]
    [InlineData("effect", EffectTopic.Works, null, null)]
    [InlineData("nudge effect in the last 30 days", EffectTopic.Works, "last_30_days", null)]
    [InlineData("do the nudges work for West?", EffectTopic.Works, null, "west")]
    [InlineData("do the nudges work this quarter in the West team", EffectTopic.Works, "this_quarter", "west")]
    [InlineData("effect of nudges for everybody", EffectTopic.Works, null, null)]
    [InlineData("effect of nudges for Sales in Wales", EffectTopic.Works, null, "sales in wales")]
    [InlineData("effect by rule", EffectTopic.ByRule, null, null)]
    [InlineData("effect of nudges by rule this year", EffectTopic.ByRule, "this_year", null)]
    [InlineData("this quarter: effect of nudges per rule", EffectTopic.ByRule, "this_quarter", null)]
    [InlineData("which nudges work best?", EffectTopic.ByRule, null, null)]
    [InlineData("nudges sent this month", EffectTopic.Sent, "this_month", null)]
    [InlineData("how many nudges did you send last week?", EffectTopic.Sent, "last_week", null)]
    [InlineData("how many nudges today", EffectTopic.Sent, "today", null)]
    [InlineData("nudges this month for North", EffectTopic.Sent, "this_month", "north")]
    [InlineData("my nudges this week", EffectTopic.Sent, "this_week", null)]
    [InlineData("what became of the nudges?", EffectTopic.Sent, null, null)]
    [InlineData("show me the nudge report", EffectTopic.Sent, null, null)]
    [InlineData("nudges sent by rule in January", EffectTopic.Sent, "2027-01-01..2027-01-31", null)]
    public void Somebody_asks_about_the_nudges(string text, EffectTopic topic, string? period, string? team) =>
        Assert.Equal(new EffectQuestion(topic, period, team), EffectQuestion.Read(text, Rep.Tuesday));

    [Theory]
    [InlineData("nudge me tomorrow")]
    [InlineData("stop nudging me this week")]
    [InlineData("no nudges until Monday")]
    [InlineData("pause nudges this week")]
    [InlineData("turn off stalled deal nudges")]
    [InlineData("nudges")]
    [InlineData("why this nudge?")]
    [InlineData("called Acme, nudges worked, effective from Monday")]
    [InlineData("spoke with Dana, the price takes effect this month")]
    [InlineData("effect a change at Globex")]
    [InlineData("")]
    public void Everything_else_is_left_to_others(string text) => Assert.Null(EffectQuestion.Read(text, Rep.Tuesday));

    [Fact]
    public void None_of_our_own_labelled_sentences_is_taken_for_such_a_question() =>
        Assert.DoesNotContain(OwnSentencesTests.All, sentence => EffectQuestion.Read(sentence.Text, sentence.Context.Now) is not null);
}
