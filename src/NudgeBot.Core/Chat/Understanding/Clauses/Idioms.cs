using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>Set phrases that begin like a call: "called it a day", "called off", "spoke too soon", "left early", "rang the bell".</summary>
internal static class Idioms
{
    /// <summary>"Call me later" with no customer in the sentence and nobody quoted: it is the bot that is put off.</summary>
    public static bool IsSaidToTheBot(Sentence sentence, Found mark) =>
        mark.Mark == Mark.CallbackAsked && sentence.Word(mark.First + 1) is "me" && sentence.Word(mark.First) is "call" or "ring" or "phone" or "dial" or "buzz" && !sentence.Accounts.Any()
        && !sentence.HasWord("said", "says", "asked", "told", "wants", "he", "she", "they") && !sentence.Text.Contains('"', StringComparison.Ordinal);

    /// <summary>Whether a phrase and the words from an item on are one of them.</summary>
    public static bool Are(Sentence sentence, Found mark, int at)
    {
        var last = sentence.Word(mark.End - 1);
        var word = sentence.Word(at);
        var next = sentence.Word(at + 1);
        return mark.Mark switch
        {
            Mark.Dialed when last is "it" => word is "a" or "quits" or "off" or "even" or "early" or "in" && next is "day" or "night" or "success" or "win" or "truce" or "wrap" or "mess" or " " || word is "quits" or "off" or "even",
            Mark.Dialed => word is "off" or "out" or "upon" or "dibs" or "shotgun" or "quits" or "names" or "bullshit" or "bs" or "heads" or "myself" || (word is "it" && next is "a" or "quits" or "off") || (word is "in" && next is "sick" or "late" or "favors"),
            Mark.Inbound => last is "in" && word is "to" or "into",
            Mark.Spoke => (word is "too" && next is "soon") || word is "up" or "out" or "myself" or "yourself" or "volumes" or "highly" or "dots" || (word is "on" && last is "up") || (word is "to" && next is "myself"),
            Mark.Tried => word is "again" && next is "tomorrow" ? false : word is "my" && next is "best" or "luck" or "hardest" || word is "everything" or "hard" or "on",
            _ => false,
        };
    }
}
