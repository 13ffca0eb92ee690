using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class OwnerConversationTests
{
    private const string Owners = """
        select a.name || ': ' || p.name || coalesce(', ' || d.name || ': ' || o.name, '')
        from   accounts a
        join   people p on p.id = a.owner_id
        left   join deals d on d.account_id = a.id
        left   join people o on o.id = d.owner_id
        where  a.name = 'Acme Corp'
        """;

    [SkippableFact]
    public async Task Marek_decides_who_looks_after_what_is_not_Anas_and_takes_it_back()
    {
        await using var office = await WithADealAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> not my account
            bot> Ana says "Acme Corp is not my account". Who looks after them? Answer with a name (Ola), or keep it with Ana. [Ola] [Keep it with Ana]
            bot> Thank you. I asked Marek who looks after Acme Corp, and am quiet about them until then. [Undo]
            ana> Acme is not mine
            bot> I have asked who looks after Acme Corp already, and am quiet about them until somebody decides.
            ana> what have I muted?
            bot> Muted:
              • Acme Corp, until it is decided who looks after them
              Say "unmute" and a name to hear of it again.
            """);
        Assert.Equal(["Not your account, you said."], office.Shelf.CardStates("ana"));

        await office.PlayAsync("""
            marek: Ola
            bot> Acme Corp is with Ola now: Marek says so. Thank you for telling me.
            bot> Acme Corp is yours now: Marek says so. A first call would be a good hello.
            bot> Done: Ola looks after Acme Corp now. Both know. [Undo]
            """);
        Assert.Equal(["Acme Corp: Ola, Big roof: Ola"], await office.AskAsync(Owners));
        Assert.Equal(["Ola looks after them, Marek says."], office.Shelf.CardStates("marek", Core.Chat.Messages.MessageKind.Question));
        Assert.Equal(["Ana Ola Marek 2026-11-18 15:30"], await office.AskAsync("""
            select f.name || ' ' || t.name || ' ' || b.name || ' ' || to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
            from   account_owner_changes c
            join   people f on f.id = c.from_id join people t on t.id = c.to_id join people b on b.id = c.changed_by
            """));

        await office.PlayAsync("""
            marek: Undo
            bot> Marek took that back: Acme Corp is with you again until it is decided.
            bot> Marek took that back: Acme Corp is not yours after all.
            bot> Undone: Acme Corp is as it was, and the question is open again.
            """);
        Assert.Equal(["Acme Corp: Ana, Big roof: Ana"], await office.AskAsync(Owners));
        Assert.Equal(["open"], office.Shelf.CardStates("marek", Core.Chat.Messages.MessageKind.Question));
        Assert.Equal(["1"], await office.AskAsync("select count(*)::text from mutes where lifted_at is null"));
    }

    [SkippableFact]
    public async Task A_name_alone_answers_and_keeping_it_brings_the_nudge_back()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.TapAsync("ana", "Why?");
        await office.TapAsync("ana", "Not my account");

        await office.PlayAsync("""
            marek> Ana
            bot> Marek asks you to keep Acme Corp, so you will hear of them again.
            bot> Done: Acme Corp stays with Ana, who knows now. [Undo]
            """);

        Assert.Equal(["snoozed 2026-11-18 15:30:00+00"], await office.AskAsync("select state || ' ' || due_at from nudges"));
        Assert.Empty(await office.AskAsync("select id::text from account_owner_changes"));
        Assert.Equal(["decided"], await office.AskAsync("select lifting from mutes"));
    }

    [SkippableFact]
    public async Task With_several_open_a_name_is_asked_about()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "Globex is not mine");
        await office.SayAsync("ana", "Initech isn't my customer");

        await office.PlayAsync("""
            marek> Ola
            bot> Which customer does Ola look after? Globex and Initech? [Globex] [Initech]
            marek: Globex
            bot> Globex is with Ola now: Marek says so. Thank you for telling me.
            bot> Globex is yours now: Marek says so. A first call would be a good hello.
            bot> Done: Ola looks after Globex now. Both know. [Undo]
            marek> give Initech to Bob
            bot> I know no rep "Bob" there. There is: Ana and Ola.
            marek> Initech belongs to Ola
            bot> Initech is with Ola now: Marek says so. Thank you for telling me.
            bot> Initech is yours now: Marek says so. A first call would be a good hello.
            bot> Done: Ola looks after Initech now. Both know. [Undo]
            """);
    }

    [SkippableFact]
    public async Task Ana_takes_it_back_and_her_nudge_stands_again()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.SayAsync("ana", "not mine");

        await office.PlayAsync("""
            ana> undo
            bot> Undone: Acme Corp is yours after all.
            """);

        Assert.Equal(["open"], office.Shelf.CardStates("ana"));
        Assert.Equal(["Ana looks after them after all."], office.Shelf.CardStates("marek", Core.Chat.Messages.MessageKind.Question));
    }

    [SkippableFact]
    public async Task Without_a_manager_the_admins_are_asked_and_without_anybody_it_is_quiet()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("delete from team_managers");

        await office.PlayAsync("""
            ana> Acme is not mine
            bot> Thank you. I found nobody to ask who looks after Acme Corp; please tell your admin. I am quiet about them from here on. [Undo]
            """);
        Assert.Equal(["Acme Corp"], await office.AskAsync("select a.name from mutes m join accounts a on a.id = m.account_id where m.until is null"));

        await office.AskAsync("insert into people (name, role, time_zone) values ('Grace', 'admin', 'Europe/London')");
        await office.AskAsync("insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, 'grace', p.id, 'dm-grace' from chat_workspaces w, people p where p.name = 'Grace'");
        await office.PlayAsync("""
            ana> Globex is not mine
            bot> Ana says "Globex is not my account". Who looks after them? Answer with a name (Ola), or keep it with Ana. [Ola] [Keep it with Ana]
            bot> Thank you. I asked Grace who looks after Globex, and am quiet about them until then. [Undo]
            """);
    }

    [SkippableFact]
    public async Task Of_two_managers_the_first_decides_and_the_second_sees_it()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into people (name, role, time_zone) values ('Nina', 'manager', 'Europe/Warsaw')");
        await office.AskAsync("insert into team_managers (team_id, person_id) select t.id, p.id from teams t, people p where p.name = 'Nina'");
        await office.AskAsync("insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, 'nina', p.id, 'dm-nina' from chat_workspaces w, people p where p.name = 'Nina'");
        await office.SayAsync("ana", "Acme is not mine");
        var late = office.Shelf.Newest("nina", "Keep it with Ana").Action;

        await office.TapAsync("marek", "Ola");

        Assert.Equal(["Ola looks after them, Marek says."], office.Shelf.CardStates("nina", Core.Chat.Messages.MessageKind.Question));
        Assert.Equal("That is settled: Ola looks after Acme Corp.", (await office.TapAsync("nina", late))[0].Text);
        Assert.Equal(["Acme Corp: Ola"], await office.AskAsync(Owners));
    }

    [SkippableFact]
    public async Task What_is_anothers_already_is_said_and_nobody_else_may_decide()
    {
        await using var office = await Office.OpenAsync();
        await office.PlayAsync("""
            ana> Umbrella is not mine
            bot> Umbrella Health is Ola's customer in my books, not yours. "mute Umbrella Health" keeps me quiet about them.
            ana> not my account
            bot> Which customer is not yours?
            """);
        await office.SayAsync("ana", "Acme is not mine");
        var give = office.Shelf.Newest("marek", "Ola").Action;

        Assert.StartsWith("I did not get that.", (await office.TapAsync("ola", give))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("I did not get that.", (await office.TapAsync("ana", give))[0].Text, StringComparison.Ordinal);
        Assert.Equal("I do not know you yet. Please ask your admin to add you to NudgeBot.", (await office.TapAsync("eve", give))[0].Text);
        Assert.Equal(["Acme Corp: Ana"], await office.AskAsync(Owners));
    }

    private static async Task<Office> WithADealAsync()
    {
        var office = await Office.OpenAsync();
        await office.AskAsync("insert into deals (name, account_id, owner_id, stage, stage_since) select 'Big roof', id, owner_id, 'Quote', '2026-11-17' from accounts where name = 'Acme Corp'");
        return office;
    }
}
