using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class EmailPreferenceConversationTests
{
    private const string Preferences = "select a.name || ' ' || e.said_by_customer || ' ' || coalesce(e.expires_at::text, 'never') from email_preferences e join accounts a on a.id = e.account_id where e.withdrawn_at is null";

    [SkippableFact]
    public async Task An_impression_is_asked_about_expires_and_is_taken_back()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp", minutesAgo: 20, rule: "stalled_deal");
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> they prefer email
            bot> Did Acme Corp tell you so, or is it your impression? [They told me so] [It is my impression]
            ana: It is my impression
            bot> Noted as your impression for 30 days: Acme Corp prefers email. I do not nudge you about the silence until Fri 18 Dec. The clock keeps running, though: an email is a touch, not a conversation. [Undo]
            """);
        Assert.Equal(["Acme Corp false 2026-12-18 08:00:00+00"], await office.AskAsync(Preferences));
        Assert.Equal(["email_only", "hello_call", "uncalled_customer"], await office.AskAsync("select rule from mutes where until = '2026-12-18 08:00Z' order by rule"));
        Assert.Equal(["They prefer email. Muted until Fri 18 Dec.", "open"], office.Shelf.CardStates("ana").Order(StringComparer.Ordinal));

        await office.PlayAsync("""
            ana> what have I muted?
            bot> Muted:
              • Acme Corp, until Fri 18 Dec (they prefer email)
              Say "unmute" and a name to hear of it again.
            ana> undo
            bot> Undone: nothing is noted about email and Acme Corp.
            ana> what have I muted?
            bot> You have muted nothing. "mute Acme for two weeks" would.
            """);
        Assert.Empty(await office.AskAsync(Preferences));
        Assert.Equal(["open", "open"], office.Shelf.CardStates("ana"));
    }

    [SkippableFact]
    public async Task What_the_customer_said_is_noted_without_a_question_and_does_not_expire()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into contacts (account_id, name) select id, 'Dana Fox' from accounts where name = 'Acme Corp'");

        await office.PlayAsync("""
            ana> Dana said she'd rather have email
            bot> Noted: Acme Corp told you they prefer email. I do not nudge you about the silence until Tue 16 Feb 2027. The clock keeps running, though: an email is a touch, not a conversation. [Undo]
            ana> Globex prefers email
            bot> Did Globex tell you so, or is it your impression? [They told me so] [It is my impression]
            ana> they told me so
            bot> Noted: Globex told you they prefer email. I do not nudge you about the silence until Tue 16 Feb 2027. The clock keeps running, though: an email is a touch, not a conversation. [Undo]
            ola> Acme prefers email
            bot> Acme Corp is Ana's customer; please ask Ana.
            """);

        Assert.Equal(["Acme Corp true never", "Globex true never"], await office.AskAsync($"{Preferences} order by 1"));
        Assert.Empty(await office.AskAsync("select name from accounts where quiet_since > opened_at"));
    }

    [SkippableFact]
    public async Task Marek_sees_who_prefers_email_beside_the_silence()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update accounts set last_connect_at = '2026-10-15 12:00Z' where name = 'Acme Corp'");
        await office.SayAsync("ana", "Acme told me they prefer email");
        await office.SayAsync("ana", "I think Globex prefers email");
        await office.SayAsync("ola", "I think Umbrella prefers email");

        await office.PlayAsync($"""
            marek> who prefers email?
            bot> West: 3 customers are said to prefer email.
              1 said so, 2 are reps' impressions. The longest silence comes first.
              Globex (Ana): an impression, since Wed 18 Nov; never a conversation
              Umbrella Health (Ola): an impression, since Wed 18 Nov; never a conversation
              Acme Corp (Ana): they said so, since Wed 18 Nov; last conversation 34 days ago
              As of 18 Nov 2026, each rep's own days, Europe/Warsaw. {PreferenceWords.Definition} [As CSV]
            ola> who prefers email?
            bot> You: 1 customer is said to prefer email.
              0 said so, 1 is a rep's impression. The longest silence comes first.
              Umbrella Health: an impression, since Wed 18 Nov; never a conversation
              As of 18 Nov 2026, Europe/Warsaw. {PreferenceWords.Definition} [As CSV]
            """);
        office.Clock.Advance(TimeSpan.FromDays(31));

        await office.PlayAsync($"""
            marek> who prefers email?
            bot> West: 1 customer is said to prefer email.
              1 said so, 0 are reps' impressions. The longest silence comes first.
              Acme Corp (Ana): they said so, since Wed 18 Nov; last conversation 65 days ago
              As of 19 Dec 2026, each rep's own days, Europe/Warsaw. {PreferenceWords.Definition} [As CSV]
            """);
    }

    [SkippableFact]
    public async Task A_call_in_the_same_sentence_is_logged_and_a_button_is_its_readers_alone()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "Acme prefers email");
        var told = office.Shelf.Newest("ana", "They told me so").Action;

        Assert.StartsWith("I did not get that.", (await office.TapAsync("ola", told))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Logged: Globex, connected.", (await office.SayAsync("ana", "called Globex, connected, she said she prefers email"))[0].Text, StringComparison.Ordinal);
        Assert.Empty(await office.AskAsync(Preferences));
    }
}
