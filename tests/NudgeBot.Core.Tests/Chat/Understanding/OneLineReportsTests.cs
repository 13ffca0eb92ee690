using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class OneLineReportsTests
{
    private static readonly SentenceContext Ana = new(
        new DateTimeOffset(2026, 11, 18, 16, 30, 0, TimeSpan.FromHours(-5)),
        Role.Rep,
        NudgedAccount: "Harbor Lane Bakery",
        AccountNames.Of(["Harbor Lane Bakery", "Quillon Freight", "B&W Tools"]),
        People: [],
        Teams: []);

    public static TheoryData<string, string> Outcomes => Tables.Two("""
        called, connected                   | connected
        lvm                                 | voicemail
        left her a voicemail                | voicemail
        no answer                           | no_answer
        nobody picked up                    | no_answer
        line was busy                       | busy
        spoke to the receptionist           | gatekeeper
        she asked me to call back on monday | callback_requested
        number is disconnected              | wrong_number
        take us off your list, he said      | do_not_call
        called them                         | unspecified
        EA Fiona wouldnt put me through     | gatekeeper
        front desk passed me to Kate, 15min | connected
        went to vm so I just hung up, no msg | no_answer
        rang it, its some random guy        | wrong_number
        """);

    public static TheoryData<string, string> OtherIntents => Tables.Two("""
        undo               | Undo
        remind me tomorrow | Snooze
        who should i call? | WhoToCall
        my calls this week | MyCounts
        team calls today   | TeamCounts
        help               | Help
        thanks!            | Smalltalk
        haven't called yet | Unknown
        calling now        | Unknown
        emailed them       | LogNonCall
        """);

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Ana_answers_a_nudge_in_one_line_and_it_is_logged(string text, string outcome)
    {
        var reading = Understand.Sentence(text, Ana);

        Assert.Equal(Intent.LogCall, reading.Intent);
        Assert.True(reading.MayLog);
        var call = Assert.Single(reading.Calls);
        Assert.Equal(("Harbor Lane Bakery", outcome), (call.Account, call.Outcome.Word()));
        Assert.NotEmpty(reading.Why);
    }

    [Fact]
    public void Ana_names_the_account_the_person_the_length_and_the_next_call()
    {
        var reading = Understand.Sentence("spoke w/ Ola at quillon 15 min, moving depots in spring, call back next tue", Ana);

        var call = Assert.Single(reading.Calls);
        Assert.Equal("Quillon Freight", call.Account);
        Assert.Equal("Ola", call.Contact);
        Assert.Equal(15, call.Minutes);
        Assert.Equal(new DateOnly(2026, 11, 24), call.FollowUpOn);
        Assert.Contains("moving depots in spring", call.Note, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OtherIntents))]
    public void What_is_no_report_of_a_call_logs_none(string text, string intent)
    {
        var reading = Understand.Sentence(text, Ana);

        Assert.Equal(intent, reading.Intent.ToString());
        Assert.False(reading.MayLog);
    }

    [Theory]
    [InlineData("left vm for Father Mike", "Mike")]
    [InlineData("left a message for Dr. Okafor", "Okafor")]
    [InlineData("lvm for Coach Amanda", "Amanda")]
    public void A_title_and_a_name_are_a_contact(string text, string contact)
    {
        var call = Assert.Single(Understand.Sentence(text, Ana).Calls);

        Assert.Equal((CallOutcome.Voicemail, contact), (call.Outcome, call.Contact));
        Assert.True(Understand.Sentence(text, Ana).MayLog);
    }

    [Theory]
    [InlineData("left vm for my father")]
    [InlineData("left a voicemail for dad")]
    public void Ones_own_family_is_no_customer(string text) => Assert.False(Understand.Sentence(text, Ana).MayLog);

    [Theory]
    [InlineData("I'll call Quillon Freight on Friday", "Quillon Freight", 1)]
    [InlineData("will call quillon tomorrow", "quillon", 1)]
    [InlineData("I'll call Foobar Inc Friday", "Foobar Inc", 0)]
    [InlineData("I'll call Jane Friday", null, 0)]
    [InlineData("I'll call them Friday", null, 0)]
    [InlineData("remind me tomorrow", null, 0)]
    public void A_call_still_to_be_made_says_about_whom(string text, string? typed, int known)
    {
        var reading = Understand.Sentence(text, Ana);

        Assert.Equal(Intent.Snooze, reading.Intent);
        Assert.Equal(typed, reading.Named?.Typed);
        Assert.Equal(known, reading.Named?.Names.Count ?? 0);
    }
}
