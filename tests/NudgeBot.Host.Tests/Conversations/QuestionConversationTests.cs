using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>The bot asks before it writes, and a question that is not answered traps nobody.</summary>
public sealed class QuestionConversationTests
{
    [SkippableFact]
    public async Task A_question_expires_after_a_day()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> stark steel, connected 5 min
            bot> That could be several customers. Which one did you call? I log nothing until I know. (Stark Steel North, Stark Steel South) [Stark Steel North] [Stark Steel South] [None of these]
            later> 1.00:00:01
            ana: Stark Steel North
            bot> That question is no longer open. Please say it again.
            ana> stark steel north
            bot> I did not get that. Tell me about a call ("called, connected", "Globex voicemail"), or ask "who should I call?", "my calls" or "help".
            """);

        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from activities"));
    }

    [SkippableFact]
    public async Task A_new_sentence_starts_afresh()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> stark steel, connected 5 min
            bot> That could be several customers. Which one did you call? I log nothing until I know. (Stark Steel North, Stark Steel South) [Stark Steel North] [Stark Steel South] [None of these]
            ana> Globex no answer
            bot> Logged: Globex, no answer. Leave your name, no pitch. Best tried next at midday there, between 12 and 15. [Undo] [Draft an email]
            ana: Stark Steel North
            bot> That question is no longer open. Please say it again.
            """);

        Assert.Equal(["Globex"], await office.AskAsync("select c.name from activities a join accounts c on c.id = a.account_id"));
    }

    [SkippableFact]
    public async Task The_answer_may_be_typed_by_number_by_a_part_of_the_name_or_not_at_all()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> stark steel, voicemail
            bot> That could be several customers. Which one did you call? I log nothing until I know. (Stark Steel North, Stark Steel South) [Stark Steel North] [Stark Steel South] [None of these]
            ana> 2
            bot> Logged: Stark Steel South, voicemail. Leave your name, no pitch. Best tried next at midday there, between 12 and 15. [Undo] [Draft an email]
            ana> stark steel, busy
            bot> That could be several customers. Which one did you call? I log nothing until I know. (Stark Steel North, Stark Steel South) [Stark Steel North] [Stark Steel South] [None of these]
            ana> none of these
            bot> All right, nothing is logged.
            ana> voicemail
            bot> Which customer was that (voicemail)? I log nothing until I know. [None of these]
            ana> Globex
            bot> Logged: Globex, voicemail. Leave your name, no pitch. Best tried next at midday there, between 12 and 15. [Undo] [Draft an email]
            """);
    }

    [SkippableFact]
    public async Task Other_languages_are_read_and_answered_in_ours()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");

        await office.PlayAsync("""
            ana> hablé con Jane de Globex 15 min
            bot> Logged: Globex, connected, 15 min. Still open: Acme Corp. [Undo]
            ana> Initech angerufen, keiner ging ran
            bot> Logged: Initech, no answer. Still open: Acme Corp. Leave your name, no pitch. Best tried next at midday there, between 12 and 15. [Undo] [Draft an email]
            ana> dejé un mensaje de voz
            bot> Logged: Acme Corp, voicemail. Leave your name, no pitch. Best tried next at midday there, between 12 and 15. [Undo] [Draft an email]
            """);
    }
}
