using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class TalkConversationTests
{
    [SkippableFact]
    public async Task Ana_is_told_what_to_say_and_a_prospect_deserves_better_than_a_check_in()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update accounts set state = 'prospect' where name = 'Globex'");

        Assert.StartsWith("Acme Corp buys from you, so there is nothing to sell. ", (await office.SayAsync("ana", "what should I say to Acme?"))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Globex needs a reason. ", (await office.SayAsync("ana", "what should I say to Globex?"))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("With a customer that is a fine reason. ", (await office.SayAsync("ana", "just checking in with Acme"))[0].Text, StringComparison.Ordinal);
        await office.PlayAsync("""
            ana> just checking in with Globex
            bot> "Just checking in" is what everybody says, and Globex deserves better from you :) Three better reasons:
              • Bring a reason of theirs: something new at their company, or a question left over from your emails.
              • Open with one thing you have noticed about their business, ask how they handle it today, and listen.
              • Pick up a question from your last exchange and answer it by voice. Then ask what else they are weighing up.
            ana> what should I say to Umbrella?
            bot> Umbrella Health is Ola's customer; please ask Ola.
            """);
    }

    [SkippableFact]
    public async Task Without_a_name_it_is_about_the_open_nudge()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        Assert.StartsWith("Acme Corp buys from you", (await office.SayAsync("ana", "what should I say?"))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("With a customer that is a fine reason.", (await office.SayAsync("ana", "I'd just check in"))[0].Text, StringComparison.Ordinal);
    }
}
