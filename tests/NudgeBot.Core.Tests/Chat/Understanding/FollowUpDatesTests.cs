using System.Globalization;
using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class FollowUpDatesTests
{
    // Said on Tuesday, 9 February 2027.
    public static TheoryData<string, string> Promises => Tables.Two("""
        call back tomorrow                    | 2027-02-10
        call back day after tomorrow          | 2027-02-11
        call back thu                         | 2027-02-11
        call back tuesday                     | 2027-02-16
        call back next tue                    | 2027-02-16
        call back next thursday               | 2027-02-18
        call back thursday next week          | 2027-02-18
        call back this friday                 | 2027-02-12
        call back friday week                 | 2027-02-19
        call back next week                   | 2027-02-15
        call back early next week             | 2027-02-15
        call back next month                  | 2027-03-01
        call back next quarter                | 2027-04-01
        call back in 2 wks                    | 2027-02-23
        call back in a couple of weeks        | 2027-02-23
        call back in three days               | 2027-02-12
        call back in a month                  | 2027-03-09
        call back two weeks from now          | 2027-02-23
        call back a week from friday          | 2027-02-19
        call back in march                    | 2027-03-01
        call back mid march                   | 2027-03-15
        call back end of march                | 2027-03-31
        call back eow                         | 2027-02-12
        call back eom                         | 2027-02-28
        call back eod                         | 2027-02-09
        call back this afternoon              | 2027-02-09
        call back at 4                        | 2027-02-09
        call back on the 15th                 | 2027-02-15
        call back on the 3rd                  | 2027-03-03
        call back march 3                     | 2027-03-03
        call back 3rd of march                | 2027-03-03
        call back 3/4                         | 2027-03-04
        call back 2027-05-01                  | 2027-05-01
        call back after the 15th              | 2027-02-15
        call back after easter                | 2027-03-30
        call back after memorial day          | 2027-06-01
        call back in the new year             | 2028-01-01
        fup mon                               | 2027-02-15
        ring him wed 2pm                      | 2027-02-10
        next call 2/16                        | 2027-02-16
        """);

    public static TheoryData<string, string> NoPromises => Tables.Two("""
        wants pricing by fri                  | wants pricing by fri
        they decide end of march              | they decide end of march
        renewing in april                     | renewing in april
        moving offices next month             | moving offices next month
        """);

    [Theory]
    [MemberData(nameof(Promises))]
    public void Ana_promises_the_next_call(string promise, string date)
    {
        var call = Assert.Single(Rep.Says($"spoke to Jane 10 min, {promise}").Calls);

        Assert.Equal(date, call.FollowUpOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(NoPromises))]
    public void What_the_customer_will_do_is_a_note_and_no_promise(string text, string note)
    {
        var call = Assert.Single(Rep.Says($"spoke to Jane 10 min, {text}").Calls);

        Assert.Null(call.FollowUpOn);
        Assert.Contains(note, call.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Europe_the_day_comes_first()
    {
        var london = new DateTimeOffset(2027, 2, 9, 10, 20, 0, TimeSpan.Zero);

        var call = Assert.Single(Understand.Sentence("spoke to Jane, call back 3/4", Rep.Ana(now: london)).Calls);

        Assert.Equal(new DateOnly(2027, 4, 3), call.FollowUpOn);
    }

    [Fact]
    public void A_time_of_day_is_kept_with_the_date()
    {
        var call = Assert.Single(Rep.Says("spoke to Jane 10 min, call back thursday at 2:30pm").Calls);

        Assert.Equal((new DateOnly(2027, 2, 11), new TimeOnly(14, 30)), (call.FollowUpOn, call.FollowUpAt));
    }

    [Fact]
    public void A_call_of_yesterday_keeps_its_day()
    {
        var call = Assert.Single(Rep.Says("called yesterday, lvm, forgot to log").Calls);

        Assert.Equal(new DateOnly(2027, 2, 8), call.OccurredOn);
    }
}
