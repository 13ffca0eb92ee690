using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class LeadConversationTests
{
    private const string Lead = "select state || ' ' || coalesce(to_char(lead_since at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), 'never') from accounts where name = 'Acme Corp'";

    [SkippableFact]
    public async Task Ana_parks_a_lead_by_a_tap_and_takes_it_back()
    {
        await using var office = await WithALeadAsync();

        await office.PlayAsync("""
            ana: Park
            bot> Parked: Acme Corp. They come back on Fri 18 Dec. [Undo]
            """);
        Assert.Equal(["lead 2026-12-18 08:00"], await office.AskAsync(Lead));
        Assert.Equal(["Parked until Fri 18 Dec."], office.Shelf.CardStates("ana"));
        Assert.Equal(["sent", "seen", "answered"], await office.AskAsync("select step from nudge_steps order by id"));

        await office.PlayAsync("""
            ana: Undo
            bot> Undone: Acme Corp is as before.
            ana: Undo
            bot> The lead has changed since, so I leave it as it is.
            """);
        Assert.Equal(["lead 2026-10-15 15:30"], await office.AskAsync(Lead));
        Assert.Equal(["open"], office.Shelf.CardStates("ana"));
    }

    [SkippableFact]
    public async Task Ana_tries_on_or_closes_in_words()
    {
        await using var office = await WithALeadAsync();

        await office.PlayAsync("""
            ana> more
            bot> All right: 2 more working days of attempts at Acme Corp. [Undo]
            """);
        Assert.Equal(["lead 2026-11-18 15:30"], await office.AskAsync(Lead));
        await office.TapAsync("ana", "Undo");

        await office.PlayAsync("""
            ana> close it
            bot> Closed: Acme Corp. I will not bring them up again. [Undo]
            """);
        Assert.Equal(["closed 2026-10-15 15:30"], await office.AskAsync(Lead));
        Assert.Equal(["Closed."], office.Shelf.CardStates("ana"));

        await office.PlayAsync("""
            ana> undo
            bot> Undone: Acme Corp is as before.
            """);
        Assert.Equal(["lead 2026-10-15 15:30"], await office.AskAsync(Lead));
    }

    [SkippableFact]
    public async Task What_has_changed_since_is_not_taken_back()
    {
        await using var office = await WithALeadAsync();
        await office.TapAsync("ana", "Close");
        await office.AskAsync("update accounts set state = 'customer' where name = 'Acme Corp'");

        await office.PlayAsync("""
            ana: Undo
            bot> The lead has changed since, so I leave it as it is.
            """);
    }

    [SkippableFact]
    public async Task The_words_mean_something_else_without_a_lead_and_Ola_cannot_answer_for_Ana()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Globex", rule: "lead_question", minutesAgo: 20);
        await office.AskAsync("update accounts set state = 'lead', lead_since = '2026-10-15 15:30Z' where name = 'Globex'");
        var close = office.Shelf.Newest("ana", "Close").Action;
        await office.NudgeAsync("Ana", "Acme Corp");

        Assert.DoesNotContain("Closed", (await office.SayAsync("ana", "close it"))[0].Text, StringComparison.Ordinal);
        Assert.Equal(BotWords.SomebodyElses, (await office.TapAsync("ola", close))[0].Text);
        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from lead_answers"));
    }

    // The round of attempts began when the nudge's silence did.
    private static async Task<Office> WithALeadAsync()
    {
        var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp", rule: "lead_question");
        await office.AskAsync("update accounts set state = 'lead', lead_since = '2026-10-15 15:30Z' where name = 'Acme Corp'");
        return office;
    }
}
