using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>Calls that somebody says they will make.</summary>
public sealed class PromiseConversationTests
{
    [SkippableFact]
    public async Task A_promise_about_one_customer_leaves_the_nudge_about_another_alone()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> I'll call Globex Friday
            bot> Noted: you will call Globex on Fri 20 Nov, 09:00. I will remind you then. [Undo]
            """);

        Assert.Equal(["open"], office.Shelf.CardStates("ana"));
        Assert.Equal(["2026-11-20 08:00:00+00"], await office.AskAsync("select next_promised_call_at::text from accounts where name = 'Globex'"));
        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from activities"));
    }

    [SkippableFact]
    public async Task A_promise_about_the_nudged_customer_puts_that_nudge_off()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Globex", minutesAgo: 20);
        await office.NudgeAsync("Ana", "Acme Corp", minutesAgo: 10);

        await office.PlayAsync("""
            ana> will call Globex on Friday at 10
            bot> All right, Globex again on Fri 20 Nov, 10:00.
            ana> I'll call them tomorrow
            bot> All right, Acme Corp again on Thu 19 Nov, 09:00.
            """);

        Assert.Equal(["Acme Corp snoozed", "Globex snoozed"], await office.AskAsync("select a.name || ' ' || n.state from nudges n join accounts a on a.id = n.account_id order by 1"));
    }

    [SkippableFact]
    public async Task A_newer_promise_takes_the_place_of_an_older_and_a_call_keeps_it()
    {
        await using var office = await Office.OpenAsync();
        const string Promised = "select coalesce(to_char(next_promised_call_at at time zone 'UTC', 'DD HH24:MI'), 'none') from accounts where name = 'Globex'";

        await office.PlayAsync("""
            ana> I'll call Globex Friday
            bot> Noted: you will call Globex on Fri 20 Nov, 09:00. I will remind you then. [Undo]
            later> 00:01:00
            ana> I'll call Globex Monday
            bot> Noted: you will call Globex on Mon 23 Nov, 09:00. I will remind you then. [Undo]
            """);
        Assert.Equal(["23 08:00"], await office.AskAsync(Promised));

        await office.PlayAsync("""
            ana> undo
            bot> Undone: I will not remind you of a call to Globex.
            """);
        Assert.Equal(["20 08:00"], await office.AskAsync(Promised));

        await office.SayAsync("ana", "Globex connected");
        Assert.Equal(["none"], await office.AskAsync(Promised));
    }

    [SkippableFact]
    public async Task Nobody_promises_for_a_name_that_is_not_clear()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> I'll call Foobar Inc Friday
            bot> I do not know a customer called "Foobar Inc", so I have changed nothing.
            ana> I'll call Umbrella Health Friday
            bot> Umbrella Health is Ola's customer; please ask Ola.
            ana> I'll call stark steel Friday
            bot> Which one do you mean: Stark Steel North or Stark Steel South? [Stark Steel North] [Stark Steel South]
            ana: Stark Steel North
            bot> Noted: you will call Stark Steel North on Fri 20 Nov, 09:00. I will remind you then. [Undo]
            """);

        Assert.Equal(["open"], office.Shelf.CardStates("ana"));
    }
}
