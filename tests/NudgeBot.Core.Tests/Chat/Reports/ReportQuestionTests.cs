using NudgeBot.Core.Chat.Reports;
using NudgeBot.Core.Reports;
using NudgeBot.Core.Tests.Chat.Understanding;
using NudgeBot.Core.Tests.Chat.Understanding.Scoring;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Reports;

public sealed class ReportQuestionTests
{
    [Theory]
    [InlineData("neglect", ReportKind.Neglect, null, null)]
    [InlineData("Neglect report", ReportKind.Neglect, null, null)]
    [InlineData("who are we neglecting?", ReportKind.Neglect, null, null)]
    [InlineData("who am I neglecting", ReportKind.Neglect, "me", null)]
    [InlineData("who do we neglect the most?", ReportKind.Neglect, null, null)]
    [InlineData("Who is being neglected", ReportKind.Neglect, null, null)]
    [InlineData("which customers are we neglecting?", ReportKind.Neglect, null, null)]
    [InlineData("most neglected customers", ReportKind.Neglect, null, null)]
    [InlineData("show me my most neglected accounts", ReportKind.Neglect, "me", null)]
    [InlineData("best customers nobody has called", ReportKind.Neglect, null, null)]
    [InlineData("our best customers that nobody has spoken with in a while", ReportKind.Neglect, null, null)]
    [InlineData("top accounts we haven't called", ReportKind.Neglect, null, null)]
    [InlineData("neglect for West", ReportKind.Neglect, "west", null)]
    [InlineData("Ana's neglected customers", ReportKind.Neglect, "ana", null)]
    [InlineData("coverage", ReportKind.Coverage, null, null)]
    [InlineData("coverage by tier", ReportKind.Coverage, null, null)]
    [InlineData("coverage of my A customers last quarter", ReportKind.Coverage, "me", "last_quarter")]
    [InlineData("coverage of A customers", ReportKind.Coverage, null, null)]
    [InlineData("what's our coverage this month?", ReportKind.Coverage, null, "this_month")]
    [InlineData("what is the coverage of tier B accounts in North since 1 Feb", ReportKind.Coverage, "north", "2027-02-01..2027-02-09")]
    [InlineData("customer coverage in the last 30 days", ReportKind.Coverage, null, "last_30_days")]
    [InlineData("which customers did we not call this month", ReportKind.Coverage, null, "this_month")]
    [InlineData("Ana Silva's coverage", ReportKind.Coverage, "ana silva", null)]
    [InlineData("coverage of Ola's customers", ReportKind.Coverage, "ola", null)]
    [InlineData("coverage of the West team", ReportKind.Coverage, "west", null)]
    [InlineData("second conversations", ReportKind.SecondConversations, null, null)]
    [InlineData("second conversation rate this quarter", ReportKind.SecondConversations, null, "this_quarter")]
    [InlineData("what's my second conversation rate", ReportKind.SecondConversations, "me", null)]
    [InlineData("how many first calls led to a second?", ReportKind.SecondConversations, null, null)]
    [InlineData("how many prospects had a second conversation last quarter", ReportKind.SecondConversations, null, "last_quarter")]
    [InlineData("hello calls", ReportKind.HelloCalls, null, null)]
    [InlineData("hello calls this month", ReportKind.HelloCalls, null, "this_month")]
    [InlineData("what came of the hello calls this month?", ReportKind.HelloCalls, null, "this_month")]
    [InlineData("what came out of our hello calls in the last 90 days", ReportKind.HelloCalls, null, "last_90_days")]
    [InlineData("did the hello calls pay off", ReportKind.HelloCalls, null, null)]
    [InlineData("contact-to-connect", ReportKind.Mirror, null, null)]
    [InlineData("contact to connect rate for Ola", ReportKind.Mirror, "ola", null)]
    [InlineData("mirror", ReportKind.Mirror, null, null)]
    [InlineData("show me the mirror", ReportKind.Mirror, null, null)]
    [InlineData("calls against emails", ReportKind.Mirror, null, null)]
    [InlineData("calls vs emails this week", ReportKind.Mirror, null, "this_week")]
    [InlineData("my calls vs. emails this week", ReportKind.Mirror, "me", "this_week")]
    [InlineData("team calls versus e-mails last week", ReportKind.Mirror, null, "last_week")]
    [InlineData("emails vs calls", ReportKind.Mirror, null, null)]
    [InlineData("contacted vs connected this month", ReportKind.Mirror, null, "this_month")]
    [InlineData("connect rate by rep", ReportKind.ConnectRate, null, null)]
    [InlineData("connect rate per rep last month", ReportKind.ConnectRate, null, "last_month")]
    [InlineData("connect rate by hour", ReportKind.ConnectRateByHour, null, null)]
    [InlineData("my connect rate by hour of the day", ReportKind.ConnectRateByHour, "me", null)]
    [InlineData("when do people pick up?", ReportKind.ConnectRateByHour, null, null)]
    [InlineData("what time do customers pick up the phone", ReportKind.ConnectRateByHour, null, null)]
    [InlineData("best time to call", ReportKind.ConnectRateByHour, null, null)]
    [InlineData("when is the best time to call?", ReportKind.ConnectRateByHour, null, null)]
    [InlineData("roll call", ReportKind.RollCall, null, null)]
    [InlineData("rollcall today", ReportKind.RollCall, null, "today")]
    [InlineData("today's roll call", ReportKind.RollCall, null, "today")]
    [InlineData("roll-call for West yesterday", ReportKind.RollCall, "west", "yesterday")]
    [InlineData("who did each rep reach by phone today", ReportKind.RollCall, null, "today")]
    [InlineData("who hasn't called today", ReportKind.NotCalled, null, "today")]
    [InlineData("who hasn’t called anyone today?", ReportKind.NotCalled, null, "today")]
    [InlineData("who has not called anybody this week in West", ReportKind.NotCalled, "west", "this_week")]
    [InlineData("who made no calls yesterday", ReportKind.NotCalled, null, "yesterday")]
    [InlineData("calls by customer", ReportKind.Customers, null, null)]
    [InlineData("attempts and connects per customer since 1 Feb", ReportKind.Customers, null, "2027-02-01..2027-02-09")]
    [InlineData("which customers did we call this week", ReportKind.Customers, null, "this_week")]
    [InlineData("which customers did I call today?", ReportKind.Customers, "me", "today")]
    [InlineData("leaderboard", ReportKind.Leaderboard, null, null)]
    [InlineData("leaderboard for West this week", ReportKind.Leaderboard, "west", "this_week")]
    [InlineData("who prefers email?", ReportKind.PrefersEmail, null, null)]
    [InlineData("which of my customers prefer email?", ReportKind.PrefersEmail, "me", null)]
    [InlineData("who doesn't like phone calls", ReportKind.PrefersEmail, null, null)]
    [InlineData("email preferences for West", ReportKind.PrefersEmail, "west", null)]
    public void Somebody_asks_for_a_report(string text, ReportKind kind, string? whose, string? period) =>
        Assert.Equal(new ReportQuestion(kind, whose, period, ReportForm.Table), ReportQuestion.Read(text, Rep.Tuesday) is { } asked ? asked with { Tier = null } : null);

    [Theory]
    [InlineData("coverage of my A customers last quarter", ReportKind.Coverage, "A")]
    [InlineData("tier B account coverage", ReportKind.Coverage, "B")]
    [InlineData("which A customers has nobody spoken with in 30 days", ReportKind.Coverage, "A")]
    [InlineData("which customers have not been called this month", ReportKind.Coverage, null)]
    [InlineData("most neglected A accounts", ReportKind.Neglect, "A")]
    [InlineData("coverage of a customer", ReportKind.Coverage, null)]
    public void Somebody_asks_about_one_tier(string text, ReportKind kind, string? tier) =>
        Assert.Equal((kind, tier), ReportQuestion.Read(text, Rep.Tuesday) is { } asked ? (asked.Kind, asked.Tier) : default);

    [Theory]
    [InlineData("neglect as CSV", ReportKind.Neglect, ReportForm.Csv)]
    [InlineData("coverage csv", ReportKind.Coverage, ReportForm.Csv)]
    [InlineData("csv of the coverage this month", ReportKind.Coverage, ReportForm.Csv)]
    [InlineData("connect rate by hour as a chart", ReportKind.ConnectRateByHour, ReportForm.Chart)]
    [InlineData("show me a chart of the coverage", ReportKind.Coverage, ReportForm.Chart)]
    [InlineData("nudges sent as csv", ReportKind.Nudges, ReportForm.Csv)]
    [InlineData("calls vs emails by day", ReportKind.Mirror, ReportForm.ByDay)]
    [InlineData("calls by customer as a table", ReportKind.Customers, ReportForm.Table)]
    public void Somebody_asks_for_it_in_a_form(string text, ReportKind kind, ReportForm form) =>
        Assert.Equal((kind, form), ReportQuestion.Read(text, Rep.Tuesday) is { } asked ? (asked.Kind, asked.Form) : default);

    [Theory]
    [InlineData("called Acme, they said their coverage runs out in May")]
    [InlineData("spoke with Dana about coverage")]
    [InlineData("coverage call with Acme, connected, 10 min")]
    [InlineData("hello call")]
    [InlineData("hello call, connected")]
    [InlineData("mute hello calls")]
    [InlineData("no more hello calls for a week")]
    [InlineData("turn off hello calls")]
    [InlineData("left a second voicemail")]
    [InlineData("second conversation with Dana, 20 min")]
    [InlineData("had a second conversation")]
    [InlineData("I neglected Acme")]
    [InlineData("haven't called anyone today")]
    [InlineData("who hasn't called Acme")]
    [InlineData("best time to call Acme")]
    [InlineData("best time to call is Tuesday at 10")]
    [InlineData("which customers should I call")]
    [InlineData("which customers should we not call")]
    [InlineData("leaderboard on")]
    [InlineData("roll call at 5pm")]
    [InlineData("emailed them, calls against it")]
    [InlineData("team calls today")]
    [InlineData("as csv")]
    [InlineData("")]
    public void Everything_else_is_left_to_others(string text) => Assert.Null(ReportQuestion.Read(text, Rep.Tuesday));

    [Fact]
    public void None_of_our_own_labelled_reports_of_calls_is_taken_for_such_a_question() =>
        Assert.All(OwnSentencesTests.All, sentence => Assert.True(IsLeftAlone(sentence), sentence.Text));

    [SkippableFact]
    public void None_of_the_labelled_development_reports_of_calls_is_taken_for_such_a_question()
    {
        var path = SharedData.Find("utterances_dev.jsonl");
        Skip.If(path is null, "The labelled development set is not beside the repository (shared/data/utterances_dev.jsonl).");
        using var lines = new StreamReader(path);

        Assert.All(LabelledSentence.Read(lines), sentence => Assert.True(IsLeftAlone(sentence), sentence.Text));
    }

    // Questions for figures may be taken: they are what the reports are about.
    private static bool IsLeftAlone(LabelledSentence sentence) =>
        ReportQuestion.Read(sentence.Text, sentence.Context.Now) is null || sentence.Expect.GetProperty("intent").GetString() is "coverage" or "team_counts" or "my_counts";
}
