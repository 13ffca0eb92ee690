using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class MuteConversationTests
{
    [SkippableFact]
    public async Task Ana_mutes_a_customer_and_takes_it_back()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.NudgeAsync("Ana", "Globex");

        await office.PlayAsync("""
            ana> mute Acme for two weeks
            bot> Muted: Acme Corp, until Wed 2 Dec. A call you promised or missed still comes through. [Undo]
            ana> what have I muted?
            bot> Muted:
              • Acme Corp, until Wed 2 Dec
              Say "unmute" and a name to hear of it again.
            ana> mute acme until friday
            bot> That is muted already: Acme Corp. "what have I muted?" tells until when.
            """);
        Assert.Equal(["Muted until Wed 2 Dec.", "open"], Sorted(office.Shelf.CardStates("ana")));
        Assert.Equal(["2026-12-02 08:00:00+00"], await office.AskAsync("select until::text from mutes"));
        Assert.Equal(["sent", "sent", "muted this customer", "withdrawn mute 1"], await StepsAsync(office));
        Assert.Equal(["2026-11-18 15:30:00+00"], await office.AskAsync("select next_planning_at::text from planning_times"));

        await office.PlayAsync("""
            ana: Undo
            bot> Undone: Acme Corp, not muted any more.
            ana: Undo
            bot> That was undone already.
            ana> what have I muted?
            bot> You have muted nothing. "mute Acme for two weeks" would.
            """);
        Assert.Equal(["open", "open"], office.Shelf.CardStates("ana"));
    }

    [SkippableFact]
    public async Task A_promise_and_a_missed_call_are_never_muted()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp", minutesAgo: 30);
        await office.NudgeAsync("Ana", "Acme Corp", minutesAgo: 20, rule: "missed_inbound");
        await office.NudgeAsync("Ana", "Acme Corp", minutesAgo: 10, rule: "callback_due");
        await office.AskAsync("update accounts set next_promised_call_at = '2026-10-15 15:30Z', missed_inbound_at = '2026-10-15 15:30Z' where name = 'Acme Corp'");

        await office.PlayAsync("""
            ana> leave Acme alone for a month
            bot> Muted: Acme Corp, until Fri 18 Dec. A call you promised or missed still comes through. [Undo]
            ana> stop the missed call nudges
            bot> A call you promised or missed is never muted: someone is waiting for it. Anything else can be.
            ana> mute
            bot> A call you promised or missed is never muted: someone is waiting for it. Anything else can be.
            """);

        Assert.Equal(["callback_due sent", "missed_inbound sent", "uncalled_customer withdrawn"], await office.AskAsync("select rule || ' ' || state from nudges order by 1"));
    }

    [SkippableFact]
    public async Task Mute_as_an_answer_is_asked_about_once()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Globex", minutesAgo: 20);
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> mute
            bot> Mute Acme Corp, or this kind of nudge (uncalled customer)? Either way until Fri 18 Dec. [This customer] [This kind of nudge]
            ana> this kind
            bot> Muted: uncalled customer nudges, until Fri 18 Dec. A call you promised or missed still comes through. [Undo]
            """);
        Assert.Equal(["Muted until Fri 18 Dec.", "Muted until Fri 18 Dec."], office.Shelf.CardStates("ana"));

        await office.PlayAsync("""
            ana> undo
            bot> Undone: uncalled customer nudges, not muted any more.
            ana> mute until Monday
            bot> Mute Acme Corp, or this kind of nudge (uncalled customer)? Either way until Mon 23 Nov. [This customer] [This kind of nudge]
            ana: This customer
            bot> Muted: Acme Corp, until Mon 23 Nov. A call you promised or missed still comes through. [Undo]
            """);
        Assert.Equal(["Muted until Mon 23 Nov.", "open"], Sorted(office.Shelf.CardStates("ana")));
    }

    [SkippableFact]
    public async Task Mute_without_a_nudge_says_how()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> mute
            bot> There is no open nudge to mute. Name a customer or a kind: "mute Acme for two weeks", "mute hello calls until Monday".
            """);
    }

    [SkippableFact]
    public async Task Ana_unmutes_and_takes_that_back()
    {
        await using var office = await Office.OpenAsync();
        await office.PlayAsync("""
            ana> don't nudge me about Globex
            bot> Muted: Globex, until you say otherwise. A call you promised or missed still comes through. [Undo]
            ana> mute hello calls for Acme until Monday
            bot> Muted: hello call nudges about Acme Corp, until Mon 23 Nov. A call you promised or missed still comes through. [Undo]
            ana> unmute
            bot> Which one? There is: Globex and hello call nudges about Acme Corp.
            ana> unmute Initech
            bot> Nothing is muted there: Initech.
            """);
        office.Clock.Advance(TimeSpan.FromMinutes(1));

        await office.PlayAsync("""
            ana> unmute Globex
            bot> Unmuted: Globex. You will hear of it when there is a reason. [Undo]
            ana> undo
            bot> Undone. Muted as before: Globex.
            ana> unmute everything
            bot> Unmuted: Globex and hello call nudges about Acme Corp. You will hear of it when there is a reason. [Undo]
            """);

        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from mutes where until is null or until > '2026-11-18 15:31Z'"));
    }

    [SkippableFact]
    public async Task A_name_that_fits_two_customers_is_asked_about()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> mute stark steel until Monday
            bot> Which one do you mean: Stark Steel North or Stark Steel South? [Stark Steel North] [Stark Steel South]
            ana: Stark Steel North
            bot> Muted: Stark Steel North, until Mon 23 Nov. A call you promised or missed still comes through. [Undo]
            ana> mute <!channel> *x*
            bot> I do not know a customer called "<!channel> *x*", so I have changed nothing.
            """);
    }

    [SkippableFact]
    public async Task A_hostile_name_stays_plain_text()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update accounts set name = '<!channel> *Bold* & Sons' where name = 'Globex'");
        await office.NudgeAsync("Ana", "<!channel> *Bold* & Sons");

        await office.PlayAsync("""
            ana> mute
            bot> Mute <!channel> *Bold* & Sons, or this kind of nudge (uncalled customer)? Either way until Fri 18 Dec. [This customer] [This kind of nudge]
            ana: This customer
            bot> Muted: <!channel> *Bold* & Sons, until Fri 18 Dec. A call you promised or missed still comes through. [Undo]
            ana> mute Globex</b><at>everyone</at>
            bot> I do not know a customer called "Globex</b><at>everyone</at>", so I have changed nothing.
            """);
    }

    [SkippableFact]
    public async Task Marek_asks_what_his_team_has_muted_and_Ola_sees_her_own()
    {
        await using var office = await Office.OpenAsync();
        await office.PlayAsync("""
            marek> what is muted?
            bot> Nobody in West has muted anything.
            """);
        await office.SayAsync("ana", "mute Acme until Monday");
        await office.SayAsync("ana", "mute hello calls for two weeks");
        await office.SayAsync("ola", "mute Umbrella for a week");

        await office.PlayAsync("""
            marek> what is muted?
            bot> Muted in your team:
              • Ana: Acme Corp, until Mon 23 Nov; hello call nudges, until Wed 2 Dec
              • Ola: Umbrella Health, until Wed 25 Nov
            ola> what is muted?
            bot> Muted:
              • Umbrella Health, until Wed 25 Nov
              Say "unmute" and a name to hear of it again.
            """);
    }

    [SkippableFact]
    public async Task A_nudge_still_on_its_way_never_arrives_and_comes_back_after_an_undo()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("""
            insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, planned_at, due_at)
            select owner_id, 'uncalled_customer', id, 'account:' || id, '2026-10-01', 0, '', '{}', '2026-11-18 15:29Z', '2026-11-18 15:29Z' from accounts where name = 'Acme Corp'
            """);

        await office.SayAsync("ana", "mute Acme");
        Assert.Equal(["withdrawn"], await office.AskAsync("select state from nudges"));

        await office.TapAsync("ana", "Undo");
        Assert.Equal(["snoozed 2026-11-18 15:30:00+00"], await office.AskAsync("select state || ' ' || due_at from nudges"));
    }

    [SkippableFact]
    public async Task A_snoozed_nudge_is_snoozed_again_after_an_undo()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.TapAsync("ana", "Tomorrow");
        await office.SayAsync("ana", "mute Acme");

        await office.TapAsync("ana", "Undo");

        Assert.Equal(["Snoozed until Thu 19 Nov, 09:00."], office.Shelf.CardStates("ana"));
        Assert.Equal(["snoozed 2026-11-19 08:00:00+00"], await office.AskAsync("select state || ' ' || due_at from nudges"));
    }

    [SkippableFact]
    public async Task Ola_cannot_mute_or_unmute_by_Anas_buttons()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.SayAsync("ana", "mute Globex");
        var undo = office.Shelf.Newest("ana", "Undo").Action;
        await office.TapAsync("ana", "Why?");
        var mute = office.Shelf.Newest("ana", "Mute this customer for a month").Action;

        Assert.StartsWith("I did not get that.", (await office.TapAsync("ola", mute))[0].Text, StringComparison.Ordinal);
        Assert.Equal("That was undone already.", (await office.TapAsync("ola", undo))[0].Text);
        Assert.Equal(["Globex"], await office.AskAsync("select a.name from mutes m join accounts a on a.id = m.account_id where m.lifted_at is null"));
        Assert.Equal("I do not know you yet. Please ask your admin to add you to NudgeBot.", (await office.SayAsync("eve", "what is muted?"))[0].Text);
    }

    private static Task<IReadOnlyList<string>> StepsAsync(Office office) => office.AskAsync("select trim(step || ' ' || coalesce(why, '')) from nudge_steps order by id");

    private static IEnumerable<string> Sorted(IEnumerable<string> states) => states.Order(StringComparer.Ordinal);
}
