using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class FiguresTests
{
    public static TheoryData<string, string, string> OfTheTeam => Tables.Three("""
        team calls today                               | today                    | team
        how many calls did my team make this week?     | this_week                | team
        dials by rep yesterday                         | yesterday                | each_rep
        who made the most calls today?                 | today                    | each_rep
        Ola's numbers last month                       | last_month               | rep:Ola
        compare Ana and Ola this week                  | this_week                | rep:Ana,rep:Ola
        how is Li Wei doing this month                 | this_month               | rep:Li Wei
        North team numbers last week                   | last_week                | team:North
        contacted vs connected this qtr                | this_quarter             | team
        what % of calls connected in the last 30 days  | last_30_days             | team
        team calls since feb 1                         | 2027-02-01..2027-02-09   | team
        dials in december                              | 2026-12-01..2026-12-31   | team
        team calls from jan 4 to jan 15                | 2027-01-04..2027-01-15   | team
        calls mtd                                      | this_month               | team
        today vs yesterday                             | today_vs_yesterday       | team
        this week vs last week calls                   | this_week_vs_last_week   | team
        how many times have we called 3M this year     | this_year                | account:3M
        calls per account this month                   | this_month               | each_account
        """);

    public static TheoryData<string, string, string> NotCalled => Tables.Three("""
        who hasn't called anyone today                      | today        | reps
        who has zero calls this week                        | this_week    | reps
        which accounts haven't we touched by phone in 30 days | last_30_days | accounts
        any customers nobody's called this month?           | this_month   | accounts
        which of Ola's accounts haven't been called this week | this_week  | accounts:rep:Ola
        who in my team has not called today?                | today        | reps
        which of my reps made no calls yesterday            | yesterday    | reps
        """);

    public static TheoryData<string, string> OfMyOwn => Tables.Two("""
        my calls this week                             | this_week
        how many dials have i made today               | today
        did i hit 20 dials yet                         | today
        whom did i reach yesterday                     | yesterday
        what's my connect rate this quarter            | this_quarter
        my talk time last 7 days                       | last_7_days
        """);

    public static TheoryData<string, string> Others => Tables.Two("""
        who should i call next                         | WhoToCall
        got 10 min, who needs a call                   | WhoToCall
        whats stalled                                  | WhoToCall
        when did I last talk to quillon                | QuestionAboutCall
        whats the number for quillon                   | QuestionAboutCall
        should I call quillon?                         | QuestionAboutCall
        which of my accounts have gone quiet           | Coverage
        how do i log a call                            | Help
        what can you do                                | Help
        """);

    public static TheoryData<string, string> WithCustomers => Tables.Two("""
        how many times have we called 3M this year               | 3M
        how often has Ana called quillon this month              | Quillon Freight
        who called Quillon most this month                       | Quillon Freight
        calls with northgate this month                          | Northgate Steel Inc./Northgate Steel, Ohio
        calls with quillon and 3M this month by day              | Quillon Freight, 3M
        how many times have we called Foxtrot Labs this month    | ?Foxtrot Labs
        number of calls with zentrix this week                   | ?zentrix
        how many calls did we make to Zentrix last month         | ?Zentrix
        how many times has Ola called Ana this week              |
        calls to north this week                                 |
        how many calls to clients this week                      |
        how many calls with Jane this week                       |
        team calls today                                         |
        """);

    public static TheoryData<string, string, string> Years => Tables.Three("""
        calls this year vs last year                             | this_year_vs_last_year | team
        who has not called anyone today vs yesterday             | today_vs_yesterday     | reps
        """);

    [Theory]
    [MemberData(nameof(WithCustomers))]
    public void Marek_asks_about_one_customer_or_about_all(string text, string customers)
    {
        var reading = Understand.Sentence(text, Rep.Marek());

        Assert.Equal(Intent.TeamCounts, reading.Intent);
        Assert.Equal(customers, string.Join(", ", reading.Customers.Select(one => one.Names.Count == 0 ? $"?{one.Typed}" : string.Join('/', one.Names))));
    }

    [Fact]
    public void Figures_of_everybody_are_not_taken_for_those_of_one_customer() => Assert.Empty(
        from sentence in OwnSentencesTests.All
        where sentence.Expect.GetProperty("intent").GetString() is "my_counts" or "team_counts" && sentence.Expect.GetProperty("scope").GetString()?.StartsWith("account:", StringComparison.Ordinal) != true
        let reading = Understand.Sentence(sentence.Text, sentence.Context)
        where reading.Intent is Intent.MyCounts or Intent.TeamCounts && reading.Customers.Count > 0
        select $"{sentence.Text}: {string.Join(", ", reading.Customers.Select(one => one.Typed))}");

    [Theory]
    [MemberData(nameof(Years))]
    public void Two_periods_are_compared(string text, string period, string scope)
    {
        var reading = Understand.Sentence(text, Rep.Marek());

        Assert.Equal((period, scope), (reading.Period, reading.Scope));
    }

    [Theory]
    [MemberData(nameof(OfTheTeam))]
    public void Marek_asks_for_figures(string text, string period, string scope)
    {
        var reading = Understand.Sentence(text, Rep.Marek());

        Assert.Equal((Intent.TeamCounts, period, scope), (reading.Intent, reading.Period, reading.Scope));
        Assert.False(reading.MayLog);
    }

    [Theory]
    [MemberData(nameof(NotCalled))]
    public void Marek_asks_who_has_not_been_called(string text, string period, string scope)
    {
        var reading = Understand.Sentence(text, Rep.Marek());

        Assert.Equal((Intent.Coverage, period, scope), (reading.Intent, reading.Period, reading.Scope));
    }

    [Theory]
    [MemberData(nameof(OfMyOwn))]
    public void Ana_asks_for_her_own_figures(string text, string period)
    {
        var reading = Rep.Says(text, nudged: null);

        Assert.Equal((Intent.MyCounts, period, "me"), (reading.Intent, reading.Period, reading.Scope));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Ana_asks_other_things(string text, string intent) => Assert.Equal(intent, Rep.Says(text, nudged: null).Intent.ToString());
}
