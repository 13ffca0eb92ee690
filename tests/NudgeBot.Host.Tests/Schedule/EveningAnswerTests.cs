using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>It is a quarter to five, Ana is asked whom she reached by phone, and answers. Acme is in the log.</summary>
public sealed class EveningAnswerTests
{
    private const string InTheLog = "select a.name || ' ' || v.kind || coalesce(' ' || v.outcome, '') from activities v join accounts a on a.id = v.account_id where v.retracted_at is null order by v.id";

    [SkippableFact]
    public async Task A_name_is_somebody_she_reached_and_can_be_undone()
    {
        await using var room = await AskedAsync();

        Assert.Equal("Logged: Initech, connected. [Undo]", await SayAsync(room, "Initech"));
        Assert.Equal("Logged: Globex, connected, 10 min. [Undo]", await SayAsync(room, "also Globex, 10 min"));
        Assert.Equal("Thank you. Reached by phone today: Acme, Initech and Globex.", await SayAsync(room, "nobody else"));

        Assert.Equal(["Acme call connected", "Initech call connected", "Globex call connected"], await room.Team.ListAsync<string>(InTheLog));
    }

    [SkippableFact]
    public async Task Several_names_are_several_calls_and_who_is_in_the_log_is_not_logged_twice()
    {
        await using var room = await AskedAsync();

        Assert.Equal(
            """
            I have Acme already, so nothing is logged twice.
            Logged 2 calls:
            • Initech, connected.
            • Globex, connected. [Undo]
            """.ReplaceLineEndings("\n"),
            await SayAsync(room, "Acme, Initech and Globex"));
    }

    [SkippableFact]
    public async Task A_report_in_her_own_words_is_read_as_always()
    {
        await using var room = await AskedAsync();

        Assert.Equal("Logged 2 calls:\n• Initech, connected.\n• Globex, connected. [Undo]", await SayAsync(room, "Initech and Globex, both connected"));
        Assert.StartsWith("Logged: Globex, voicemail.", await SayAsync(room, "left a voicemail at Globex"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_email_is_acknowledged_as_an_email_and_is_no_answer()
    {
        await using var room = await AskedAsync();

        Assert.Equal("Noted: an email with Initech. That is a touch, not a phone contact, so the clock keeps running. [Undo]", await SayAsync(room, "I emailed Initech"));
        Assert.Equal(["Acme call connected", "Initech email"], await room.Team.ListAsync<string>(InTheLog));
        Assert.Equal("Thank you. Reached by phone today: Acme.", await SayAsync(room, "that's all"));
    }

    [SkippableFact]
    public async Task A_name_that_nobody_knows_is_asked_about_and_a_greeting_is_no_name()
    {
        await using var room = await AskedAsync();

        Assert.StartsWith("I do not know a customer called", await SayAsync(room, "Initech and Wonka"), StringComparison.Ordinal);
        Assert.DoesNotContain("customer called", await SayAsync(room, "good evening"), StringComparison.Ordinal);
        Assert.Equal(["Acme call connected"], await room.Team.ListAsync<string>(InTheLog));
    }

    [SkippableFact]
    public async Task Without_the_question_a_bare_name_is_no_call()
    {
        await using var room = await NoticeTests.OpenAsync(talks: true);
        await room.Team.AccountAsync("Initech", room.Team.Ana, ScheduleRoom.Monday.AddDays(-2));
        await room.RingAsync(ScheduleRoom.At("2026-03-02 12:00"));

        Assert.DoesNotContain("Logged", await SayAsync(room, "Initech"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nobody_else_by_the_button_settles_the_card_once()
    {
        await using var room = await AskedAsync();

        await room.TapAsync(room.Team.Ana, "Nobody else");
        Assert.Contains(room.Channel.Sent, message => message is { Replaces: not null, Message.Card: { Actions.Count: 0, State: "Thank you. Reached by phone today: Acme." } });
        await room.TapAsync(room.Team.Ana, "Nobody else");

        Assert.Equal("You have told me so already. If you reach somebody yet, just say so.", room.Channel.Sent[^1].Message.Text);
    }

    [SkippableFact]
    public async Task The_next_day_the_button_changes_nothing()
    {
        await using var room = await AskedAsync();
        await room.RingAsync(ScheduleRoom.At("2026-03-03 10:00"));

        await room.TapAsync(room.Team.Ana, "Nobody else");

        Assert.StartsWith("That question was about another day", room.Channel.Sent[^1].Message.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task She_says_no_more_of_it_sees_that_it_is_off_and_has_it_again()
    {
        await using var room = await AskedAsync();

        Assert.Equal(
            "All right, you get no more of that: the roll-call question, until you say otherwise. \"send it again\" brings it back. [Undo]", await SayAsync(room, "stop the roll-call question"));
        Assert.StartsWith("Muted:\n• the roll-call question, until you say otherwise", await SayAsync(room, "what have I muted?"), StringComparison.Ordinal);
        Assert.DoesNotContain(await room.RingAsync(ScheduleRoom.At("2026-03-03 16:45")), message => message.To.Conversation == $"dm-{room.Team.Ana}");

        Assert.Equal("Unmuted: the roll-call question. You will hear of it when there is a reason. [Undo]", await SayAsync(room, "send it again"));
        await room.RingAsync(ScheduleRoom.At("2026-03-04 16:00"));
        Assert.Contains(await room.RingAsync(ScheduleRoom.At("2026-03-04 16:45")), message => message.To.Conversation == $"dm-{room.Team.Ana}");

        await SayAsync(room, "no more roll-call question");
        Assert.StartsWith("Undone: the roll-call question, not muted any more.", await SayAsync(room, "undo"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_night_shift_is_asked_in_the_morning_about_the_evening_too()
    {
        await using var room = await NightAsync("21:00", "06:00", spoke: "2026-03-02 22:30");
        await room.RingAsync(ScheduleRoom.At("2026-03-03 05:00"));
        await room.RingAsync(ScheduleRoom.At("2026-03-03 05:45"));
        Assert.StartsWith("Whom did you reach by phone today? I have Acme", room.Channel.Sent[^1].Message.Text, StringComparison.Ordinal);

        Assert.Equal("I have Acme already, so nothing is logged twice.", await SayAsync(room, "Acme"));
        await room.TapAsync(room.Team.Ana, "Nobody else");

        Assert.Equal("Thank you. Reached by phone today: Acme.", room.Channel.Sent[^1].Message.Text);
        Assert.Equal(["Acme call connected"], await room.Team.ListAsync<string>(InTheLog));
    }

    [SkippableFact]
    public async Task A_shift_that_goes_on_after_midnight_may_answer_until_it_ends()
    {
        await using var room = await NightAsync("15:00", "01:00", spoke: "2026-03-02 16:00");
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:30"));
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:45"));

        await room.RingAsync(ScheduleRoom.At("2026-03-03 00:30"));
        Assert.Equal("I have Acme already, so nothing is logged twice.", await SayAsync(room, "Acme"));
        await room.RingAsync(ScheduleRoom.At("2026-03-03 01:00"));
        await room.TapAsync(room.Team.Ana, "Nobody else");

        Assert.StartsWith("That question was about another day", room.Channel.Sent[^1].Message.Text, StringComparison.Ordinal);
    }

    private static async Task<ScheduleRoom> NightAsync(string opens, string closes, string spoke)
    {
        var room = await NoticeTests.OpenAsync(talks: true);
        await room.Team.RunAsync("update people set opens = @opens::time, closes = @closes::time where id = @Ana", new { opens, closes, room.Team.Ana });
        await NoticeTests.SpeakAsync(room, "Acme", spoke);
        return room;
    }

    private static async Task<ScheduleRoom> AskedAsync()
    {
        var room = await NoticeTests.OpenAsync(talks: true);
        await NoticeTests.SpeakAsync(room, "Acme", "2026-03-02 11:00");
        await room.Team.AccountAsync("Initech", room.Team.Ana, ScheduleRoom.Monday.AddDays(-2));
        await room.Team.AccountAsync("Globex", room.Team.Ana, ScheduleRoom.Monday.AddDays(-2));
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:00"));
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:45"));
        return room;
    }

    private static async Task<string> SayAsync(ScheduleRoom room, string text)
    {
        var before = room.Channel.Sent.Count;
        await room.SayAsync(room.Team.Ana, text);
        return string.Join('\n', room.Channel.Sent.Skip(before).Where(message => message.Replaces is null).Select(message =>
            message.Message.Text + string.Concat((message.Message.Card?.Actions ?? []).Take(1).Select(action => $" [{action.Label}]"))));
    }
}
