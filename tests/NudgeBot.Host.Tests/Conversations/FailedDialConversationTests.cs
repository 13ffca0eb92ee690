using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class FailedDialConversationTests
{
    [SkippableFact]
    public async Task After_a_voicemail_Ana_is_told_what_helps_and_offered_a_draft()
    {
        await using var office = await WithDanaAsync();

        await office.PlayAsync("""
            ana> acme voicemail
            bot> Logged: Acme Corp, voicemail. Leave your name, no pitch. Best tried next in the morning there, before 12. [Undo] [Draft an email]
            ana> globex busy
            bot> Logged: Globex, busy. Best tried next in the morning there, before 12. [Undo] [Draft an email]
            ana> initech gatekeeper, call back tomorrow
            bot> Logged: Initech, gatekeeper. Next call Thu 19 Nov. [Undo] [Draft an email]
            ana> acme connected
            bot> Logged: Acme Corp, connected. [Undo]
            ana> globex called me, no answer
            bot> Logged: Globex, they called, no answer. [Undo]
            """);
    }

    [SkippableFact]
    public async Task The_draft_names_the_contact_and_is_never_sent()
    {
        await using var office = await WithDanaAsync();
        await office.SayAsync("ana", "acme no answer");

        var draft = (await office.TapAsync("ana", "Draft an email"))[0].Text.Split('\n');

        Assert.Equal("A draft for Acme Corp:", draft[0]);
        Assert.StartsWith("Hi Dana, I ", draft[1], StringComparison.Ordinal);
        Assert.Contains("ten minutes", draft[2], StringComparison.Ordinal);
        Assert.EndsWith(" Ana", draft[2], StringComparison.Ordinal);
        Assert.Equal("I send nothing: copy it if you like it. An email is a touch, not a call, so the clock keeps running.", draft[3]);
        Assert.Equal(["call"], await office.AskAsync("select kind from activities"));
    }

    [SkippableFact]
    public async Task A_draft_is_written_for_whoever_is_asked_for()
    {
        await using var office = await WithDanaAsync();
        await office.AskAsync("update accounts set do_not_call = true where name = 'Initech'");

        Assert.Contains("\nHi Dana, ", (await office.SayAsync("ana", "draft an email to Dana"))[0].Text, StringComparison.Ordinal);
        Assert.Contains("\nHello, ", (await office.SayAsync("ana", "draft an email to Globex"))[0].Text, StringComparison.Ordinal);
        await office.PlayAsync("""
            ana> draft an email
            bot> An email to whom? Say for example "draft an email to Dana".
            ana> draft an email to Initech
            bot> Initech asked not to be called, so I draft nothing that asks for a call.
            ana> draft an email to Umbrella
            bot> Umbrella Health is Ola's customer; please ask Ola.
            ola> draft an email to Dana
            bot> I do not know a customer called "Dana", so I have changed nothing.
            """);
    }

    [SkippableTheory]
    [InlineData("none", "Logged: Acme Corp, voicemail. Hang up and try at another hour. Best tried next in the morning there, before 12.", 1)]
    [InlineData("name_only", "Logged: Acme Corp, voicemail. Leave your name, no pitch. Best tried next in the morning there, before 12.", 1)]
    [InlineData("message_plus_email", "Logged: Acme Corp, voicemail. Leave a short message and send these two lines. Best tried next in the morning there, before 12.", 2)]
    public async Task The_teams_policy_about_voicemail_decides_the_line(string policy, string expected, int messages)
    {
        await using var office = await WithDanaAsync();
        await office.AskAsync("insert into team_policies (team_id, policy, changed_at) select id, jsonb_build_object('voicemail', @policy), '2026-11-18' from teams", new { policy });

        var said = await office.SayAsync("ana", "acme voicemail");

        Assert.Equal(expected, said[0].Text);
        Assert.Equal(messages, said.Count);
        Assert.All(said.Skip(1), draft => Assert.StartsWith("A draft for Acme Corp:\nHi Dana, ", draft.Text, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("America/Los_Angeles", "Best tried next at midday there, between 12 and 15.")]
    [InlineData("America/Sao_Paulo", "Best tried next late in the day there, after 15.")]
    [InlineData("Asia/Tokyo", "Best tried next at midday there, between 12 and 15.")]
    public async Task The_next_attempt_is_best_in_another_part_of_the_customers_day(string zone, string expected)
    {
        await using var office = await WithDanaAsync();
        await office.AskAsync("update accounts set time_zone = @zone where name = 'Acme Corp'", new { zone });

        Assert.Contains(expected, (await office.SayAsync("ana", "acme no answer"))[0].Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Ola_gets_no_draft_by_Anas_button()
    {
        await using var office = await WithDanaAsync();
        await office.SayAsync("ana", "acme voicemail");

        var answer = await office.TapAsync("ola", office.Shelf.Newest("ana", "Draft an email").Action);

        Assert.StartsWith("I did not get that.", answer[0].Text, StringComparison.Ordinal);
    }

    private static async Task<Office> WithDanaAsync()
    {
        var office = await Office.OpenAsync();
        await office.AskAsync("insert into contacts (account_id, name, phone) select id, 'Dana Fox', '+1 206 555 0135' from accounts where name = 'Acme Corp'");
        await office.AskAsync("update accounts set time_zone = 'Europe/Warsaw'");
        return office;
    }
}
