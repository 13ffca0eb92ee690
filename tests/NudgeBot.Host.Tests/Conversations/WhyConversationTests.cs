using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class WhyConversationTests
{
    [SkippableFact]
    public async Task Ana_is_told_the_rule_the_evidence_the_values_and_when_it_comes_again()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.AskAsync("update accounts set tier = 'A', last_connect_at = '2026-10-15 15:30Z' where name = 'Acme Corp'");

        await office.PlayAsync("""
            ana: Why?
            bot> Why Acme Corp?
              9 emails, 0 conversations in 34 days.
              The rule "uncalled customer": nobody has spoken with them for longer than the tier's ideal interval; urgent past its maximum. A meeting defers it.
              Tier A: every 14 days, urgent after 21, then every 10 working days.
              Its clock started on Thu 15 Oct. A conversation by phone stops it; an email does not.
              If nothing changes, it comes again on Wed 2 Dec.
              Too much? Tap below, or say "mute Acme Corp for two weeks". [Mute this customer for a month] [Mute this kind for a month] [Not my account]
            ana: Mute this kind for a month
            bot> Muted: uncalled customer nudges, until Fri 18 Dec. A call you promised or missed still comes through. [Undo]
            ana: Mute this kind for a month
            bot> That is muted already: uncalled customer nudges. "what have I muted?" tells until when.
            """);

        Assert.Equal(["Muted until Fri 18 Dec."], office.Shelf.CardStates("ana"));
        Assert.Equal(["sent", "seen", "muted this kind", "withdrawn mute 1"], await office.AskAsync("select trim(step || ' ' || coalesce(why, '')) from nudge_steps order by id"));
    }

    [SkippableFact]
    public async Task A_settled_nudge_is_explained_too()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.SayAsync("ana", "called, connected");

        await office.PlayAsync("""
            ana> why did you nudge me about Acme?
            bot> Why Acme Corp?
              9 emails, 0 conversations in 34 days.
              The rule "uncalled customer": nobody has spoken with them for longer than the tier's ideal interval; urgent past its maximum. A meeting defers it.
              Tier B: every 30 days, urgent after 45, then every 10 working days.
              Its clock started on Thu 15 Oct. A conversation by phone stops it; an email does not.
              You called at 16:30, so it is settled.
              If nothing changes, it comes again on Fri 18 Dec.
              Too much? Tap below, or say "mute Acme Corp for two weeks". [Mute this customer for a month] [Mute this kind for a month] [Not my account]
            ana> why Globex?
            bot> I have not nudged you about Globex.
            """);
    }

    [SkippableFact]
    public async Task A_snoozed_and_a_muted_nudge_say_until_when()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.TapAsync("ana", "Tomorrow");
        Assert.Contains("\nYou put it off: it comes back tomorrow at 09:00.\n", (await office.SayAsync("ana", "why Acme?"))[0].Text, StringComparison.Ordinal);

        await office.SayAsync("ana", "mute Acme until Monday");

        Assert.Contains("\nYou have muted it until Mon 23 Nov.\n", (await office.SayAsync("ana", "why Acme?"))[0].Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Why_of_a_promise_does_not_offer_to_mute_promises()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp", rule: "callback_due");

        var why = (await office.SayAsync("ana", "why?"))[0];

        Assert.Equal(["Mute this customer for a month", "Not my account"], why.Card!.Actions.Select(action => action.Label));
        Assert.Contains("\nPromises: at the time you promised.\n", why.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Ana_asks_why_she_was_not_nudged()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update accounts set do_not_call = true where name = 'Initech'");
        await office.SayAsync("ana", "mute Acme until Monday");

        await office.PlayAsync("""
            ana> why did you not nudge me about Acme?
            bot> Acme Corp: "uncalled customer" is due, but held back: muted by you; next chance on Mon 23 Nov at 09:00.
            ana> why didn't you nudge me about Initech?
            bot> Initech: "uncalled customer" is due, but held back: they asked not to be called.
            ana> why no nudge about Umbrella?
            bot> Umbrella Health is Ola's customer; please ask Ola.
            ana> globex connected
            bot> Logged: Globex, connected. [Undo]
            ana> why did you not nudge me about Globex?
            bot> Globex: nothing is due. For tier B it is after 30 days, and their clock runs since Wed 18 Nov: that would be on Fri 18 Dec.
            ana> why did you not nudge me about Nobody Inc?
            bot> I do not know a customer called "Nobody Inc", so I have changed nothing.
            """);
        await office.NudgeAsync("Ana", "Globex");

        await office.PlayAsync("""
            ana> why did you not nudge me about Globex?
            bot> I did, at 16:20, and that nudge about Globex is still open. Ask "why Globex?" for its reasons.
            """);
    }

    [SkippableFact]
    public async Task A_nudge_is_seen_once_at_its_first_tap_or_answer()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.TapAsync("ana", "Why?");
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.TapAsync("ana", "Tomorrow");
        await office.SayAsync("ana", "Acme connected");

        Assert.Equal(
            ["sent 15:20", "seen 15:30", "snoozed 15:35", "acted_on 15:35"],
            await office.AskAsync("select step || ' ' || to_char(at at time zone 'UTC', 'HH24:MI') from nudge_steps order by id"));
    }
}
