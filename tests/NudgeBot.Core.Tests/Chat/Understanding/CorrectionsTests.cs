using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class CorrectionsTests
{
    private static readonly ReportedCall Last = new("Quillon Freight", CallOutcome.Connected, CallDirection.Outbound, 15, "John", FollowUpOn: new DateOnly(2027, 2, 10));

    public static TheoryData<string, string> Undos => Tables.Two("""
        undo                                | Undo
        scratch that last one               | Undo
        delete the quillon call, never happened | Undo
        ctrl z                              | Undo
        logged by mistake                   | Undo
        """);

    [Theory]
    [MemberData(nameof(Undos))]
    public void Ana_takes_back_what_was_logged(string text, string intent)
    {
        var reading = Says(text);

        Assert.Equal(intent, reading.Intent.ToString());
        Assert.False(reading.MayLog);
    }

    [Fact]
    public void The_outcome_is_corrected() => Assert.Equal(Last with { Outcome = CallOutcome.Voicemail }, Corrected("actually that was a voicemail"));

    [Fact]
    public void The_account_is_corrected() => Assert.Equal(Last with { Account = "B&W Tools" }, Corrected("wrong account, meant B&W Tools"));

    [Fact]
    public void The_length_is_corrected() => Assert.Equal(Last with { Minutes = 25 }, Corrected("make that 25 min not 15"));

    [Fact]
    public void The_person_is_corrected() => Assert.Equal(Last with { Contact = "Jim" }, Corrected("sorry I spoke with Jim not John"));

    [Fact]
    public void The_direction_is_corrected() => Assert.Equal(Last with { Direction = CallDirection.Inbound }, Corrected("correction: the quillon one was inbound"));

    [Fact]
    public void The_promise_is_corrected() => Assert.Equal(Last with { FollowUpOn = new DateOnly(2027, 2, 26) }, Corrected("that follow up should be the 26th"));

    [Fact]
    public void Two_entries_are_swapped()
    {
        var reading = Says("no wait, B&W was the voicemail, you swapped them", new ReportedCall("B&W Tools", CallOutcome.Voicemail, CallDirection.Outbound));

        Assert.Equal(Intent.Correct, reading.Intent);
        Assert.Equal([("B&W Tools", CallOutcome.Connected), ("Quillon Freight", CallOutcome.Voicemail)], reading.Calls.Select(call => (call.Account!, call.Outcome)));
    }

    [Fact]
    public void A_further_report_is_no_correction()
    {
        var reading = Says("also called B&W Tools, lvm");

        Assert.Equal((Intent.LogCall, true), (reading.Intent, reading.MayLog));
    }

    private static ReportedCall Corrected(string text)
    {
        var reading = Says(text);

        Assert.Equal((Intent.Correct, false), (reading.Intent, reading.MayLog));
        return Assert.Single(reading.Calls);
    }

    private static Reading Says(string text, ReportedCall? previous = null) => Understand.Sentence(text, Rep.Ana(nudged: null) with { LastLogged = Last, PreviousLogged = previous });
}
