using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>How a sentence was read, why, and what becomes of it when somebody else does the reading.</summary>
public sealed class ReadingConversationTests
{
    [SkippableFact]
    public async Task Ana_asks_why_her_sentence_was_read_so()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> why did you read it so?
            bot> I have read nothing of yours in the last day that I could explain.
            ana> Globex connected 15 min
            bot> Logged: Globex, connected, 15 min. [Undo]
            ana> why did you log that?
            bot> I took it as a call to log. "Globex connected 15 min" reports a call of yours: connected. It is about Globex.
            ana> didn't call Acme Corp
            bot> I did not get that. Tell me about a call ("called, connected", "Globex voicemail"), or ask "who should I call?", "my calls" or "help".
            ana> why did you read it so?
            bot> I took it as something I cannot act on. It says that a call was not made. It is no report, question or wish that I know.
            ana> mute Acme for two weeks
            bot> Muted: Acme Corp, until Wed 2 Dec. A call you promised or missed still comes through. [Undo]
            ana> why did you read it so?
            bot> I took it as a wish about nudges or a customer; there is no more to it.
            later> 1.01:00:00
            ana> why did you read it so?
            bot> I have read nothing of yours in the last day that I could explain.
            """);
    }

    [SkippableFact]
    public async Task Asking_for_reasons_leaves_the_question_open()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> stark steel, connected 5 min
            bot> That could be several customers. Which one did you call? I log nothing until I know. (Stark Steel North, Stark Steel South) [Stark Steel North] [Stark Steel South] [None of these]
            ana> why did you read it so?
            bot> I took it as a call to log. "stark steel, connected 5 min" reports a call of yours: connected. Several customers go by that name.
            ana> north
            bot> Logged: Stark Steel North, connected, 5 min. [Undo]
            """);
    }

    [SkippableFact]
    public async Task Somebody_who_reads_calls_into_everything_writes_no_row()
    {
        await using var office = await Office.OpenAsync(new Liar());

        await office.PlayAsync("""
            ana> good morning
            bot> Did you call Globex? If so, how did it go? (Connected, Voicemail, No answer) [Connected] [Voicemail] [No answer] [Not a call]
            ana> no
            bot> All right, nothing is logged.
            ana> will call Acme Corp tomorrow
            bot> Did you call Globex? If so, how did it go? (Connected, Voicemail, No answer) [Connected] [Voicemail] [No answer] [Not a call]
            """);

        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from activities"));
        await office.SayAsync("ana", "Acme Corp voicemail");
        Assert.Equal(["Acme Corp"], await office.AskAsync("select c.name from activities a join accounts c on c.id = a.account_id"));
    }

    [SkippableFact]
    public async Task Somebody_who_fails_at_reading_leaves_it_to_the_grammar()
    {
        await using var office = await Office.OpenAsync(new Broken());

        await office.PlayAsync("""
            ana> Globex connected 15 min
            bot> Logged: Globex, connected, 15 min. [Undo]
            """);
    }

    private sealed class Liar : ITextUnderstanding
    {
        public Task<Reading> ReadAsync(string text, SentenceContext context, CancellationToken cancellationToken) => Task.FromResult(new Reading(
            Intent.LogCall,
            [new ReportedCall("Globex", CallOutcome.Connected, CallDirection.Outbound, 30), new ReportedCall("Initech", CallOutcome.Connected, CallDirection.Outbound, 30)],
            [], MayLog: true, null, null, null, null, ["I am sure of it."]));
    }

    private sealed class Broken : ITextUnderstanding
    {
        public Task<Reading> ReadAsync(string text, SentenceContext context, CancellationToken cancellationToken) => throw new HttpRequestException("Nobody answers.");
    }
}
