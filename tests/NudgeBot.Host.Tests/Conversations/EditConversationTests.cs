using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>What people change or delete in chat after it was read.</summary>
public sealed class EditConversationTests
{
    [SkippableFact]
    public async Task Ana_mends_her_report_and_the_log_follows_when_she_says_so()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> spoke w/ Jane at Globex 15 min
            bot> Logged: Globex, connected, 15 min. [Undo]
            ana edits> spoke w/ Jane at Globex 25 min, call back tuesday
            bot> You changed your message. Globex: 15 min becomes 25 min, no next call becomes next call Tue 24 Nov. Shall I correct the log? [Correct it] [Leave it]
            ana: Correct it
            bot> Corrected: Globex, connected, 25 min. Next call Tue 24 Nov. [Undo]
            ana edits> Globex voicemail
            bot> You changed your message. Globex: connected becomes voicemail, 25 min becomes no length, Jane becomes no name, next call Tue 24 Nov becomes no next call. Shall I correct the log? [Correct it] [Leave it]
            ana> no
            bot> All right, the log stays as it is.
            """);

        Assert.Equal(["connected 25 24"], await office.AskAsync("select outcome || ' ' || minutes::int || ' ' || extract(day from follow_up_on) from activities where retracted_at is null"));
        Assert.Equal(["2"], await office.AskAsync("select count(*)::text from activities"));
    }

    [SkippableFact]
    public async Task An_edit_that_changes_nothing_of_the_call_is_not_talked_about()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> called Globex, connected
            bot> Logged: Globex, connected. [Undo]
            ana edits> Called Globex, connected.
            ana> emailed Initech the quote
            bot> Noted: an email with Initech. That is a touch, not a phone contact, so the clock keeps running. [Undo]
            ana edits> emailed Initech the new quote
            """);
    }

    [SkippableFact]
    public async Task A_message_that_is_changed_back_and_forth_asks_only_about_its_last_words()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "Globex connected 15 min");
        await office.EditAsync("ana", "Globex connected 20 min");
        await office.EditAsync("ana", "Globex connected 15 min");

        await office.PlayAsync("""
            ana: Correct it
            bot> That question is no longer open. Please say it again.
            """);

        Assert.Equal(["15"], await office.AskAsync("select minutes::int::text from activities where retracted_at is null"));
    }

    [SkippableFact]
    public async Task A_report_that_becomes_something_else_is_taken_back_only_by_a_yes()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> acme corp lvm, globex connected 8 min
            bot> Logged 2 calls:
              • Acme Corp, voicemail.
              • Globex, connected, 8 min. [Undo]
            ana edits> acme corp lvm
            bot> You changed your message. Shall I correct the log, so that it says:
              • Acme Corp, voicemail. [Correct it] [Leave it]
            ana: Correct it
            bot> Undone: Globex. The log is as it was before. [Put it back]
            ana edits> will call acme corp tomorrow
            bot> You changed your message, and it no longer tells what I logged from it (Acme Corp). Shall I take that out of the log? [Take it back] [Leave it]
            ana: Take it back
            bot> Undone: Acme Corp. The log is as it was before. [Put it back]
            """);

        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from activities where retracted_at is null"));
    }

    [SkippableFact]
    public async Task A_deleted_report_offers_to_take_the_log_back()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> called, connected
            bot> Logged: Acme Corp, connected. [Undo]
            ana> my calls today
            bot> You, today: 1 attempt, 1 connect.
              Connect rate 100 %, 0 emails apart. Spoke with Acme Corp.
              18 Nov 2026, Europe/Warsaw. Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither. [As CSV]
            ana deletes> called, connected
            bot> You deleted the message that I logged Acme Corp from. Shall I take that out of the log, too? [Take it back] [Leave it]
            ana: Take it back
            bot> Undone: Acme Corp. The log is as it was before. [Put it back]
            ana deletes> my calls today
            """);

        Assert.Equal(["open"], office.Shelf.CardStates("ana"));
    }

    [SkippableFact]
    public async Task A_sentence_that_led_to_nothing_may_be_mended_in_its_place()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> glbx cnnctd
            bot> I did not get that. Tell me about a call ("called, connected", "Globex voicemail"), or ask "who should I call?", "my calls" or "help".
            ana edits> globex connected
            bot> Logged: Globex, connected. [Undo]
            ana: Undo
            bot> Undone: Globex. The log is as it was before. [Put it back]
            ana edits> globex connected 5 min
            """);

        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from activities where retracted_at is null"));
    }

    [SkippableFact]
    public async Task A_message_that_is_asked_about_answers_the_question_by_its_new_words()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> stark steel, connected 5 min
            bot> That could be several customers. Which one did you call? I log nothing until I know. (Stark Steel North, Stark Steel South) [Stark Steel North] [Stark Steel South] [None of these]
            ana edits> stark steel north, connected 5 min
            bot> Logged: Stark Steel North, connected, 5 min. [Undo]
            ana: Stark Steel South
            bot> That question is no longer open. Please say it again.
            """);
    }

    [SkippableFact]
    public async Task A_call_that_a_button_completed_belongs_to_the_message_that_told_of_it()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> stark steel, connected 5 min
            bot> That could be several customers. Which one did you call? I log nothing until I know. (Stark Steel North, Stark Steel South) [Stark Steel North] [Stark Steel South] [None of these]
            ana: Stark Steel North
            bot> Logged: Stark Steel North, connected, 5 min. [Undo]
            ana deletes> stark steel, connected 5 min
            bot> You deleted the message that I logged Stark Steel North from. Shall I take that out of the log, too? [Take it back] [Leave it]
            """);
    }

    [SkippableFact]
    public async Task After_a_day_changes_are_not_followed_any_more()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> Globex connected 15 min
            bot> Logged: Globex, connected, 15 min. [Undo]
            later> 1.01:00:00
            ana edits> Globex connected 25 min
            bot> That message is from Wed 18 Nov, and I follow changes for a day only. The log stays as it is; the Undo under my answer still works.
            ana deletes> Globex connected 15 min
            bot> That message is from Wed 18 Nov, and I follow changes for a day only. The log stays as it is; the Undo under my answer still works.
            """);

        Assert.Equal(["15"], await office.AskAsync("select minutes::int::text from activities where retracted_at is null"));
    }

    [SkippableFact]
    public async Task An_undo_is_not_done_once_more_by_changing_its_words()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "Globex connected");
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SayAsync("ana", "Acme Corp connected");

        await office.PlayAsync("""
            ana> undo
            bot> Undone: Acme Corp. The log is as it was before. [Put it back]
            ana edits> undo that
            """);

        Assert.Equal(["1"], await office.AskAsync("select count(*)::text from activities where retracted_at is null"));
    }

    [SkippableFact]
    public async Task What_was_set_by_a_message_is_set_anew_only_by_a_tap()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> I'm off on Friday
            bot> Noted. No nudges on Fri 20 Nov. Say "I'm back" if you return sooner. [Undo]
            ana edits> I'm off on Thursday
            bot> You changed your message. I have done what it said at first, and that stands until you take it back. [Do as it says now]
            ana: Do as it says now
            bot> Noted. No nudges on Thu 19 Nov. Say "I'm back" if you return sooner. [Undo]
            """);
    }

    [SkippableFact]
    public async Task What_was_put_off_is_put_off_to_the_time_that_is_said_now()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> I'll call Globex Friday
            bot> Noted: you will call Globex on Fri 20 Nov, 09:00. I will remind you then. [Undo]
            ana edits> I'll call Globex Monday
            bot> Noted: you will call Globex on Mon 23 Nov, 09:00. I will remind you then. [Undo]
            ana> remind me tomorrow
            bot> All right, Acme Corp again on Thu 19 Nov, 09:00.
            ana edits> remind me tomorrow at 4pm
            bot> All right, Acme Corp again on Thu 19 Nov, 16:00.
            """);

        Assert.Equal(["23"], await office.AskAsync("select to_char(next_promised_call_at at time zone 'UTC', 'DD') from accounts where name = 'Globex'"));
    }

    [SkippableFact]
    public async Task What_was_undone_before_the_answer_is_not_logged_by_the_answer()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> Globex connected 15 min
            bot> Logged: Globex, connected, 15 min. [Undo]
            ana edits> Globex connected 25 min
            bot> You changed your message. Globex: 15 min becomes 25 min. Shall I correct the log? [Correct it] [Leave it]
            ana: Undo
            bot> Undone: Globex. The log is as it was before. [Put it back]
            ana: Correct it
            bot> That was undone already.
            """);

        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from activities where retracted_at is null"));
    }
}
