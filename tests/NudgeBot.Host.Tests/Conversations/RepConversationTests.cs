using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class RepConversationTests
{
    [SkippableFact]
    public async Task Ana_answers_her_nudge_and_takes_it_back()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> called, connected
            bot> Logged: Acme Corp, connected. [Undo]
            ana> undo
            bot> Undone: Acme Corp. The log is as it was before. [Put it back]
            ana> undo
            bot> There is nothing of yours to undo from the last day.
            """);

        Assert.Equal(["open"], office.Shelf.CardStates("ana"));
        Assert.Equal(["never"], await office.AskAsync("select coalesce(last_connect_at::text, 'never') from accounts where name = 'Acme Corp'"));
    }

    [SkippableFact]
    public async Task Ana_logs_a_call_in_a_sentence_and_the_promise_is_kept_in_mind()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> spoke w/ Jane at Globex 15 min, renewing in Q1, call back next tue
            bot> Logged: Globex, connected, 15 min. Next call Tue 24 Nov. [Undo]
            """);

        Assert.Equal(["2026-11-24 08:00:00+00"], await office.AskAsync("select next_promised_call_at::text from accounts where name = 'Globex'"));
    }

    [SkippableFact]
    public async Task Ana_logs_several_calls_at_once()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> acme corp lvm, globex connected 8 min w/ hank, initech no answer
            bot> Logged 3 calls:
              • Acme Corp, voicemail.
              • Globex, connected, 8 min.
              • Initech, no answer. [Undo]
            ana> my calls today
            bot> You, today: 3 attempts, 1 connect.
              Connect rate 33 %, 0 emails apart. Spoke with Globex.
              18 Nov 2026, Europe/Warsaw. Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither. [As CSV]
            """);
    }

    [SkippableFact]
    public async Task Ana_taps_twice_and_is_counted_once()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        var (id, action) = office.Shelf.Newest("ana", "Connected");
        var tap = new Core.Chat.Messages.ChatEvent("simulator", "office", "dm-ana", "tap-1", "ana", Core.Chat.Messages.ChatEventKind.Tapped, null, id, action.Id, action.Value);

        Assert.Single(await office.HandInAsync(tap));
        Assert.Empty(await office.HandInAsync(tap));
        Assert.Equal(BotWords.AlreadySettled("acted_on"), Assert.Single(await office.HandInAsync(tap with { EventId = "tap-2" })).Text);

        Assert.Equal(["1"], await office.AskAsync("select count(*)::text from activities"));
        Assert.Equal(["Logged: connected, 16:30."], office.Shelf.CardStates("ana"));
    }

    [SkippableFact]
    public async Task Ana_snoozes_and_asks_why()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.TapAsync("ana", "Why?");
        await office.PlayAsync("""
            ana: Tomorrow
            bot> All right, Acme Corp again on Thu 19 Nov, 09:00.
            """);

        Assert.Equal(["Snoozed until Thu 19 Nov, 09:00."], office.Shelf.CardStates("ana"));
    }

    [SkippableFact]
    public async Task An_email_is_noted_and_said_to_be_no_phone_contact()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> emailed Globex the quote
            bot> Noted: an email with Globex. That is a touch, not a phone contact, so the clock keeps running. [Undo]
            """);

        Assert.Equal(["email"], await office.AskAsync("select kind from activities"));
    }

    [SkippableFact]
    public async Task A_name_that_fits_two_customers_is_asked_about_and_never_guessed()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> stark steel, connected 5 min
            bot> That could be several customers. Which one did you call? I log nothing until I know. (Stark Steel North, Stark Steel South) [Stark Steel North] [Stark Steel South] [None of these]
            ana: Stark Steel South
            bot> Logged: Stark Steel South, connected, 5 min. [Undo]
            """);

        Assert.Equal(["1"], await office.AskAsync("select count(*)::text from activities"));
    }
}
