using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>A wish not to be called wins over everything else, for everybody, at once.</summary>
public sealed class DoNotCallConversationTests
{
    [SkippableFact]
    public async Task What_one_rep_is_told_stops_every_reps_nudges_about_that_customer_at_once()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ola", "Umbrella Health");
        await office.NudgeAsync("Ola", "Stark Steel South");

        await office.PlayAsync("""
            ana> Umbrella Health told me to take them off our list
            bot> Logged: Umbrella Health, asked not to be called. [Undo]
            ola> why did you not nudge me about Umbrella?
            bot> Umbrella Health: "uncalled customer" is due, but held back: they asked not to be called.
            """);

        Assert.Equal(["They asked not to be called.", "open"], office.Shelf.CardStates("ola").Order());
        Assert.Equal(Nudges("Ola Stark Steel South sent", "Ola Umbrella Health withdrawn"), await office.AskAsync(States));

        await office.PlayAsync("""
            ana> undo
            bot> Undone: Umbrella Health. The log is as it was before. [Put it back]
            """);

        Assert.Equal(["open", "open"], office.Shelf.CardStates("ola"));
        Assert.Equal(Nudges("Ola Stark Steel South sent", "Ola Umbrella Health sent"), await office.AskAsync(States));
    }

    [SkippableFact]
    public async Task Ones_own_nudges_about_a_customer_who_wants_no_calls_are_settled_and_no_other_comes()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp", minutesAgo: 20);
        await office.NudgeAsync("Ana", "Acme Corp", rule: "email_only");

        await office.PlayAsync("""
            ana> they said never call again
            bot> Logged: Acme Corp, asked not to be called. [Undo]
            ana> I'll call Acme Corp Friday
            bot> Acme Corp asked not to be called, so I will not remind you to.
            """);

        Assert.Equal(Nudges("Ana Acme Corp acted_on", "Ana Acme Corp acted_on"), await office.AskAsync(States));
        Assert.DoesNotContain("Acme Corp", (await office.SayAsync("ana", "who should I call?"))[0].Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_person_who_wants_no_calls_leaves_the_others_there_to_be_called()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into contacts (account_id, name, phone) select id, c.name, '+1 206 555 0177' from accounts, (values ('Jane Lee'), ('Tom Ash')) as c(name) where accounts.name = 'Acme Corp'");

        await office.PlayAsync("""
            ana> Jane at Acme Corp asked me never to call her again
            bot> Logged: Acme Corp, asked not to be called. [Undo]
            """);

        Assert.Equal(["Jane Lee true", "Tom Ash false"], await office.AskAsync("select name || ' ' || do_not_call::text from contacts order by name"));
        Assert.Equal(["false"], await office.AskAsync("select do_not_call::text from accounts where name = 'Acme Corp'"));
    }

    [SkippableFact]
    public async Task What_a_list_says_about_not_calling_outlives_the_undo_of_a_report()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update accounts set do_not_call = true, listed_do_not_call = true where name = 'Acme Corp'");

        await office.PlayAsync("""
            ana> Globex and Acme Corp said never call again
            bot> Logged 2 calls:
              • Globex, asked not to be called.
              • Acme Corp, asked not to be called. [Undo]
            ana: Undo
            bot> Undone: Globex and Acme Corp. The log is as it was before. [Put it back]
            """);

        Assert.Equal(["Acme Corp true", "Globex false"], await office.AskAsync("select name || ' ' || do_not_call::text from accounts where name in ('Globex', 'Acme Corp') order by name"));
    }

    private const string States = """
        select p.name || ' ' || a.name || ' ' || n.state
        from   nudges n
        join   people p on p.id = n.rep_id
        join   accounts a on a.id = n.account_id
        order  by 1
        """;

    private static IReadOnlyList<string> Nudges(params string[] states) => states;
}
