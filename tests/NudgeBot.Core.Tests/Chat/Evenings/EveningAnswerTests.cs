using NudgeBot.Core.Chat.Evenings;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Notices;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Evenings;

public sealed class EveningAnswerTests
{
    [Theory]
    [InlineData("nobody")]
    [InlineData("Nobody else.")]
    [InlineData("no")]
    [InlineData("no, nobody else, thanks")]
    [InlineData("No one today, sorry")]
    [InlineData("that’s all")]
    [InlineData("no, that's it")]
    [InlineData("just those two")]
    [InlineData("nope")]
    public void Nobody_else(string said) => Assert.True(EveningAnswer.IsNobody(said));

    [Theory]
    [InlineData("nobody at Acme picked up")]
    [InlineData("no answer at Globex")]
    [InlineData("not my account")]
    [InlineData("Acme")]
    [InlineData("none of your business, bot")]
    public void Something_else(string said) => Assert.False(EveningAnswer.IsNobody(said));

    [Theory]
    [InlineData("Initech", "spoke with Initech")]
    [InlineData("also Initech, 10 min", "spoke with Initech, 10 min")]
    [InlineData("yes, Acme and Globex too", "spoke with Acme and Globex")]
    [InlineData("and Acme.", "spoke with Acme")]
    public void Names_are_whom_somebody_spoke_with(string said, string report) => Assert.Equal(report, EveningAnswer.AsReport(said));

    [Theory]
    [InlineData("Initech and Wonka", "Initech|Wonka")]
    [InlineData("also Initech, 10 min", "Initech")]
    [InlineData("Acme & Globex (15 min), both connected", "Acme|Globex")]
    public void One_by_one(string said, string names) => Assert.Equal(names, string.Join('|', EveningAnswer.Names(said)));

    [Theory]
    [InlineData("turn the roll-call off", """{"schedule":{"roll_call":false}}""", null)]
    [InlineData("turn the roll-call off for West", """{"schedule":{"roll_call":false}}""", "west")]
    [InlineData("turn on the roll-call question", """{"schedule":{"roll_call_question":true}}""", null)]
    [InlineData("please switch the Monday mirror off", """{"schedule":{"weekly_mirror":false}}""", null)]
    [InlineData("disable the end-of-day line for East", """{"schedule":{"team_line":false}}""", "east")]
    [InlineData("send the roll-call at 17:00", """{"schedule":{"roll_call_at":"17:00"}}""", null)]
    [InlineData("send the roll-call at 5 pm for West", """{"schedule":{"roll_call_at":"17:00"}}""", "west")]
    [InlineData("set the roll-call question to 16.30", """{"schedule":{"roll_call_question_at":"16:30"}}""", null)]
    public void An_admin_says_what_comes_and_when(string said, string json, string? team) =>
        Assert.Equal(new PolicySentence.Change(json, team), PolicySentence.Read(said));

    [Theory]
    [InlineData("send the proposal at 17:00")]
    [InlineData("send the roll-call at 25:00")]
    [InlineData("send the mirror at 17:00")]
    [InlineData("call Acme at 17:00")]
    public void Not_about_the_schedule(string said) => Assert.Null(PolicySentence.Read(said));

    [Theory]
    [InlineData("stop the roll-call question", "roll_call_question")]
    [InlineData("no more Monday mirror", "weekly_mirror")]
    [InlineData("mute the roll-call", "roll_call")]
    public void Whoever_gets_it_may_say_no_more(string said, string rule) =>
        Assert.Equal(new Wish.Mute(null, rule, null), Wish.Read(said, new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("send the Monday mirror again", "weekly_mirror")]
    [InlineData("ask me the roll-call question again", "roll_call_question")]
    [InlineData("unmute the roll-call question", "roll_call_question")]
    [InlineData("send it again", null)]
    public void And_have_it_again(string said, string? rule) =>
        Assert.Equal(new Wish.Unmute(null, rule, Everything: false), Wish.Read(said, new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(23, 9, 7, "23 attempts, 9 connects so far; one more each makes 30 attempts.")]
    [InlineData(1, 0, 1, "1 attempt, 0 connects so far; one more makes 2 attempts.")]
    [InlineData(0, 1, 2, "0 attempts, 1 connect so far; one more each makes 2 attempts.")]
    [InlineData(0, 0, 7, "No calls in the log yet today. One each, and it is 7 attempts before the day is over?")]
    [InlineData(0, 0, 1, "No calls in the log yet today. One call before the day is over?")]
    public void The_line_never_adds_attempts_and_connects(int attempts, int connects, int working, string line) => Assert.Equal(line, EveningWords.Line(attempts, connects, working));

    [Fact]
    public void Two_messages_become_one_card_with_the_buttons_of_both()
    {
        var nudge = new ChatMessage(MessageKind.Nudge, "Time to call Acme.", new Card("Time to call Acme", [new("Why", "9 emails")], null, [new("log.connected", "Connected", "1")]));
        var report = new ChatMessage(MessageKind.Report, "West, today.\nAna: 3", new Card("West, today", [], new CardTable(["Rep", "Attempts"], [["Ana", "3"]]), [new("report.csv", "As CSV", "x")]));
        var other = report with { Card = report.Card! with { Title = "Last week", Table = new CardTable(["Rep", "Attempts", "Connects"], [["Ana", "9", "4"]]) } };

        var both = Together.Of(nudge, report, "Also");
        var three = Together.Of(both, other, "Also");

        Assert.Equal((MessageKind.Nudge, "Time to call Acme.\n\nWest, today.\nAna: 3"), (both.Kind, both.Text));
        Assert.Equal(["Connected", "As CSV"], both.Card!.Actions.Select(action => action.Label));
        Assert.Equal([new("Why", "9 emails"), new("Also", "West, today")], both.Card.Facts);
        Assert.Equal(report.Card!.Table, both.Card.Table);
        Assert.Equal([new("Also", "Last week"), new("Ana", "Attempts 9, Connects 4")], three.Card!.Facts.Skip(2));
        Assert.Equal(report.Card.Table, three.Card.Table);
        Assert.Equal("roll_call", NoticeKind.RollCall.Word());
    }
}
