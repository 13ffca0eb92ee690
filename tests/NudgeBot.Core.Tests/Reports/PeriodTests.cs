using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Reports;
using NudgeBot.Core.Tests.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Reports;

/// <summary>Whatever days the understanding names, a report knows which they are.</summary>
public sealed class PeriodTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Rep.Tuesday.DateTime);

    private static readonly string[] Units = ["day", "week", "fortnight", "month", "quarter", "year"];

    private static readonly string[] Said =
    [
        "today", "yesterday", "the day before yesterday", "this morning", "this afternoon", "tonight", "mtd", "ytd", "qtd", "wtd", "month to date", "all time", "ever", "so far", "yet", "to date",
        .. from unit in Units from word in new[] { "this", "last", "the last", "previous", "the past", "the current" } select $"{word} {unit}",
        .. from unit in Units from count in new[] { "two", "2", "3", "7", "10", "30", "90", "100", "500" } from word in new[] { "last", "past", "in the last" } select $"{word} {count} {unit}s",
        .. from day in Enum.GetNames<DayOfWeek>() from word in new[] { "", "last ", "on ", "since " } select $"{word}{day}",
        .. from month in new[] { "January", "feb", "March", "september", "October", "dec" } from word in new[] { "", "in ", "last ", "since " } select $"{word}{month}",
        .. from unit in Units from count in new[] { "a", "2" } select $"since {count} {unit}s ago",
        "2025", "in 2026", "since 2020", "Q1", "q4", "last q3", "Q4 2026", "first quarter", "since 1 Nov", "since last monday", "since yesterday", "from 4 jan to 15 jan", "between 3 March and 9 March",
        "2026-11-01", "2026-11-01 to 2026-11-18", "11/1", "last weekend", "over christmas", "since easter", "beginning of the month", "first week of january", "over the last year", "in the last 20 years",
    ];

    [Fact]
    public void Every_period_that_a_question_can_name_is_one_that_reports_know() => Assert.Empty(
        from said in Said
        from text in new[] { $"team calls {said}", $"calls by rep {said}", $"who has not called anyone {said}", $"my calls {said}?" }
        let period = Understand.Sentence(text, Rep.Marek()).Period
        where period is not null && !IsKnown(period)
        select $"{text}: {period}");

    [Fact]
    public void Every_comparison_is_one_of_two_periods_that_reports_know() => Assert.Empty(
        from first in Said
        from second in new[] { "today", "yesterday", "this week", "last week", "last month", "last quarter", "this year", "last year", "last 30 days", "2025", "january" }
        let text = $"compare calls {first} vs {second}"
        let period = Understand.Sentence(text, Rep.Marek()).Period
        where period is not null && !IsKnown(period)
        select $"{text}: {period}");

    [Fact]
    public void So_are_the_periods_of_all_labelled_questions() => Assert.Empty(
        from sentence in OwnSentencesTests.All
        let reading = Understand.Sentence(sentence.Text, sentence.Context)
        where reading.Intent is Intent.MyCounts or Intent.TeamCounts or Intent.Coverage && reading.Period is not null && !IsKnown(reading.Period)
        select $"{sentence.Text}: {reading.Period}");

    [Theory]
    [InlineData("last_year", "2026-01-01", "2026-12-31", "last year")]
    [InlineData("this_year", "2027-01-01", "2027-02-09", "this year")]
    [InlineData("last_quarter", "2026-10-01", "2026-12-31", "last quarter")]
    [InlineData("last_7300_days", "2007-02-15", "2027-02-09", "the last 7300 days")]
    [InlineData("last_182500_days", "2000-01-01", "2027-02-09", "the last 182500 days")]
    public void A_period_is_whole_days(string token, string first, string last, string name) => Assert.Equal(
        new Period(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), name), Period.Of(token, Today));

    [Theory]
    [InlineData("")]
    [InlineData("next_week")]
    [InlineData("last_0_days")]
    [InlineData("last_99999999_days")]
    [InlineData("2027-02-09..2027-02-01")]
    public void Anything_else_is_none(string token) => Assert.Null(Period.Of(token, Today));

    private static bool IsKnown(string token) => token.Split(Period.Against) is { Length: 1 or 2 } sides && Array.TrueForAll(sides, side => Period.Of(side, Today) is not null);
}
