using System.Globalization;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class CallLengthsTests
{
    public static TheoryData<string, string> Lengths => Tables.Two("""
        spoke to Jane 15 min                            | 15
        spoke to Jane 15min                             | 15
        spoke to Jane, 15m                              | 15
        spoke to Jane for fifteen minutes               | 15
        spoke to Jane for twenty five minutes           | 25
        spoke to Jane for half an hour                  | 30
        spoke to Jane for an hour                       | 60
        spoke to Jane for an hour and a half            | 90
        spoke to Jane 1hr 10                            | 70
        spoke to Jane 1h10                              | 70
        spoke to Jane 1 hour 10 minutes                 | 70
        spoke to Jane 1.5 hrs                           | 90
        spoke to Jane for a quarter of an hour          | 15
        spoke to Jane 90 seconds                        | 1.5
        spoke to Jane 10-20 min                         | 15
        spoke to Jane a couple of minutes               | 2
        hour long call with Jane                        | 60
        30 minute chat with Jane                        | 30
        """);

    public static TheoryData<string> NoLengths =>
    [
        "spoke to Jane, adding 12 seats",
        "spoke to Jane, call back in 20 min",
        "spoke to Jane, she wants a 30 min demo",
        "called, no answer, will retry in 2 hours",
        "spoke to Jane at 9:15",
        "spoke to Jane 10 minutes ago",
        "spoke to Jane for a sec",
    ];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_length_of_a_call_is_read_in_minutes(string text, string minutes) =>
        Assert.Equal(double.Parse(minutes, CultureInfo.InvariantCulture), Assert.Single(Rep.Says(text).Calls).Minutes);

    [Theory]
    [MemberData(nameof(NoLengths))]
    public void Other_numbers_are_no_length(string text) => Assert.Null(Assert.Single(Rep.Says(text).Calls).Minutes);
}
