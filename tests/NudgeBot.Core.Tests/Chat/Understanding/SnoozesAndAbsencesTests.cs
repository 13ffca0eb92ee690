using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class SnoozesAndAbsencesTests
{
    // Said on Tuesday, 9 February 2027, at 10:20.
    public static TheoryData<string, string> Snoozes => Tables.Two("""
        remind me tomorrow                  | 2027-02-10
        ask me again monday                 | 2027-02-15
        can this wait til next week         | 2027-02-15
        snooze 2h                           | 2027-02-09T12:20
        snooze 3 days                       | 2027-02-12
        bug me in 30                        | 2027-02-09T10:50
        ping me at 4                        | 2027-02-09T16:00
        remind me at 9                      | 2027-02-09T21:00
        ping me tomorrow at 10              | 2027-02-10T10:00
        in an hour                          | 2027-02-09T11:20
        push this to the 15th               | 2027-02-15
        will call thursday                  | 2027-02-11
        later                               |
        not now                             |
        skip                                |
        """);

    public static TheoryData<string, string> Absences => Tables.Two("""
        out sick today                      | 2027-02-09..2027-02-09
        on PTO till monday                  | 2027-02-09..2027-02-14
        im on vacation feb 22-26            | 2027-02-22..2027-02-26
        annual leave next week              | 2027-02-15..2027-02-19
        OOO rest of week                    | 2027-02-09..2027-02-12
        mat leave starts mar 1              | 2027-03-01..
        taking thursday and friday off      | 2027-02-11..2027-02-12
        off tomorrow                        | 2027-02-10..2027-02-10
        i'm back                            |
        """);

    [Theory]
    [MemberData(nameof(Snoozes))]
    public void Ana_puts_a_nudge_off(string text, string until)
    {
        var reading = Rep.Says(text);

        Assert.Equal((Intent.Snooze, until), (reading.Intent, reading.Period ?? ""));
        Assert.False(reading.MayLog);
    }

    [Theory]
    [MemberData(nameof(Absences))]
    public void Ana_is_away(string text, string days)
    {
        var reading = Rep.Says(text);

        Assert.Equal((Intent.TimeOff, days), (reading.Intent, reading.Period ?? ""));
    }
}
