using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class HeadedListsTests
{
    private static readonly SentenceContext Ana = new(
        new DateTimeOffset(2026, 11, 18, 16, 30, 0, TimeSpan.FromHours(-5)),
        Role.Rep,
        NudgedAccount: null,
        AccountNames.Of(["Globex", "Acme Corp", "Osprey"]),
        People: [],
        Teams: []);

    public static TheoryData<string, string> Lists => Tables.Two("""
        SPOKE: GLOBEX, ACME CORP. VM: OSPREY                        | Globex connected, Acme Corp connected, Osprey voicemail
        vms: globex / osprey; n/a: acme corp                        | Globex voicemail, Osprey voicemail, Acme Corp no_answer
        connected: globex and acme. busy: osprey                    | Globex connected, Acme Corp connected, Osprey busy
        1) globex - vm 2) acme corp - wrong # 3) osprey - connected | Globex voicemail, Acme Corp wrong_number, Osprey connected
        1. globex vm 2. acme corp no answer                         | Globex voicemail, Acme Corp no_answer
        vm: osprey                                                  | Osprey voicemail
        """);

    [Theory]
    [MemberData(nameof(Lists))]
    public void Customers_listed_under_what_came_of_it_are_a_call_each(string text, string calls)
    {
        var reading = Understand.Sentence(text, Ana);

        Assert.True(reading.MayLog);
        Assert.Equal(calls, string.Join(", ", reading.Calls.Select(call => $"{call.Account} {call.Outcome.Word()}")));
    }
}
