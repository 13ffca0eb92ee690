using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class AccountNamesTests
{
    public static TheoryData<string, string> Named => Tables.Two("""
        lvm at Harbor Lane Bakery              | Harbor Lane Bakery
        harbor lane - lvm                      | Harbor Lane Bakery
        HARBOR LANE LVM                        | Harbor Lane Bakery
        harbour lane: no answer                | Harbor Lane Bakery
        quilon freight lvm                     | Quillon Freight
        quillon's line was busy                | Quillon Freight
        b and w tools, no answer               | B&W Tools
        BW tools no answer                     | B&W Tools
        northgate steel inc lvm                | Northgate Steel Inc.
        northgate ohio lvm                     | Northgate Steel, Ohio
        northgate steel (ohio) lvm             | Northgate Steel, Ohio
        called Target, no answer               | Target
        spoke to target                        | Target
        next step physio: no answer            | Next Step Physio
        No Answer Required: no answer          | No Answer Required LLC
        left voicemail for voice mail systems  | Voice Mail Systems
        24 hour pumps lvm                      | 24-Hour Pumps
        twenty four hour pumps lvm             | 24-Hour Pumps
        conn w dm at 3M 22min                  | 3M
        jp moss lvm                            | J.P. Moss
        grünwald: no answer                    | Bäckerei Grünwald
        """);

    public static TheoryData<string, string> Open => Tables.Two("""
        northgate steel: lvm                   | AmbiguousAccount
        northgate: lvm                         | AmbiguousAccount
        called Foxtrot Labs, lvm               | UnknownAccount
        spoke with Jane at Zentrix             | UnknownAccount
        lvm                                    | WhichAccount
        i think it was quillon i called, lvm   | AmbiguousAccount
        """);

    [Theory]
    [MemberData(nameof(Named))]
    public void Ana_names_an_account_in_her_own_way(string text, string account)
    {
        var reading = Rep.Says(text, nudged: null);

        Assert.True(reading.MayLog, string.Join(' ', reading.Why));
        Assert.Equal(account, Assert.Single(reading.Calls).Account);
    }

    [Theory]
    [MemberData(nameof(Open))]
    public void An_open_account_is_asked_about_and_never_guessed(string text, string doubt)
    {
        var reading = Rep.Says(text, nudged: null);

        Assert.Equal(Intent.LogCall, reading.Intent);
        Assert.False(reading.MayLog);
        Assert.Equal(doubt, reading.Doubt?.Kind.ToString());
    }

    [Theory]
    [InlineData("called, they want to hit their target")]
    [InlineData("called, next step is a demo")]
    [InlineData("called, no answer")]
    [InlineData("called, they are switching from Quillon next year")]
    public void An_ordinary_word_or_a_mention_is_not_the_account(string text) =>
        Assert.Equal("Harbor Lane Bakery", Assert.Single(Rep.Says(text).Calls).Account);

    [Theory]
    [InlineData("undo", Intent.Undo)]
    [InlineData("Undo", Intent.Undo)]
    [InlineData("help", Intent.Help)]
    [InlineData("called Undo Upholstery, no answer", Intent.LogCall)]
    [InlineData("called Undo, no answer", Intent.LogCall)]
    public void A_command_is_one_though_a_customers_name_begins_with_it(string text, Intent intent) =>
        Assert.Equal(intent, Understand.Sentence(text, Rep.Ana() with { Accounts = AccountNames.Of(["Undo Upholstery", "Help Desk Hire"]) }).Intent);

    [Fact]
    public void The_text_beats_the_nudge() => Assert.Equal("Quillon Freight", Assert.Single(Rep.Says("quillon lvm").Calls).Account);

    [Fact]
    public void Siblings_are_offered()
    {
        var doubt = Rep.Says("called northgate, spoke to Jane", nudged: null).Doubt;

        Assert.Equal(["Northgate Steel Inc.", "Northgate Steel, Ohio"], doubt?.Candidates.Order(StringComparer.Ordinal));
    }
}
