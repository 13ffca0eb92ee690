using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class NoCallsTests
{
    public static TheoryData<string> NotMade => Tables.One("""
        haven't called yet
        didn't call, ran out of time
        will call tmrw
        calling now
        about to dial quillon
        I was going to call but they're closed
        I would've called but my phone died
        if they pick up I'll mention the quote
        when I call I'll ask about it
        not calling them, legal said hold off
        couldn't call, no number on file
        need to call quillon
        almost called but it was late there
        never called them and not going to
        called quillon?
        did I leave a voicemail last week?
        todo: lvm for Jane
        Call Quillon re: renewal
        scheduled a call with Rosa for thurs 2pm
        they cancelled our call
        waiting for a callback
        """);

    public static TheoryData<string> OtherPeoples => Tables.One("""
        Priya called Quillon already
        my manager spoke to them
        marketing called quillon
        Tom left them a vm
        Nadia says she left them a voicemail
        someone from support talked to them
        you said i called quillon but i didn't
        just say i called them
        our receptionist took a message from quillon
        """);

    public static TheoryData<string, string> Touches => Tables.Two("""
        emailed quillon                             | Email
        sent Jane the proposal                      | Email
        texted Bob, he's on vacation                | Text
        LinkedIn DM'd the CFO                       | Text
        sent a voice note on whatsapp               | Text
        had a zoom w/ quillon, 45 min               | Video
        Teams meeting with quillon went well 30m    | Video
        spoke to Jane over Teams, 25 min            | Video
        met them in person at their HQ              | Meeting
        dropped by the quillon office, nobody there | Meeting
        lunch with Jane, she wants a contract       | Meeting
        missed a call from quillon                  | Other
        they left me a voicemail                    | Other
        faxed the order form                        | Other
        """);

    public static TheoryData<string, string> Both => Tables.Two("""
        emailed quillon then called, no answer      | no_answer
        missed their call, rang back, spoke 5 min   | connected
        called, no answer, emailed instead          | no_answer
        Jane texted so I rang her, 8 min            | connected
        """);

    [Theory]
    [MemberData(nameof(NotMade))]
    public void A_call_that_was_not_made_is_not_logged(string text) => Assert.False(Rep.Says(text).MayLog);

    [Theory]
    [MemberData(nameof(OtherPeoples))]
    public void A_call_of_somebody_else_is_not_logged(string text) => Assert.False(Rep.Says(text).MayLog);

    [Theory]
    [MemberData(nameof(Touches))]
    public void A_touch_on_another_channel_is_logged_as_what_it_is(string text, string kind)
    {
        var reading = Rep.Says(text);

        Assert.Equal((Intent.LogNonCall, false), (reading.Intent, reading.MayLog));
        Assert.Empty(reading.Calls);
        Assert.Contains(reading.Touches, touch => touch.Kind == Enum.Parse<ActivityKind>(kind));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_call_beside_a_touch_is_logged(string text, string outcome)
    {
        var reading = Rep.Says(text);

        Assert.True(reading.MayLog, string.Join(' ', reading.Why));
        Assert.Equal(outcome, Assert.Single(reading.Calls).Outcome.Word());
        Assert.NotEmpty(reading.Touches);
    }

    [Fact]
    public void A_manager_does_not_log_for_a_rep()
    {
        var reading = Understand.Sentence("log a connected call for Ola with Quillon", Rep.Marek());

        Assert.False(reading.MayLog);
    }

    [Fact]
    public void Done_is_asked_about()
    {
        var reading = Rep.Says("done");

        Assert.Equal((Intent.LogCall, false, DoubtKind.WhichOutcome), (reading.Intent, reading.MayLog, reading.Doubt?.Kind));
    }

    [Fact]
    public void A_wish_not_to_be_called_wins_over_everything_else_in_the_row()
    {
        var reading = Rep.Says("spoke to Jane 10 min, great chat, but she asked not to be called again");

        Assert.Equal(CallOutcome.DoNotCall, Assert.Single(reading.Calls).Outcome);
        Assert.True(reading.MayLog);
    }
}
