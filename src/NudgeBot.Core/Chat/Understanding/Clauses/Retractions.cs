using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>What takes a report back in the same breath ("… just kidding", "No I didn't", "I wish", "… NOT"), and what makes it a habit rather than a call.</summary>
internal static class Retractions
{
    /// <summary>Whether something after the phrase takes it back.</summary>
    public static bool Follow(Sentence sentence, Found mark) => sentence.Landmarks.LastRetraction >= mark.End;

    /// <summary>The last item that takes back what was said before it; -1 when none does.</summary>
    public static int Last(Sentence sentence)
    {
        for (var at = sentence.Items.Count - 1; at >= 0; at--)
        {
            if (sentence.Word(at) is "jk" or "kidding" or "joking" or "wish" or "dreams" or "not" or "i" or "we" or "thats" or "which" or "never" && TakesBack(sentence, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool TakesBack(Sentence sentence, int at)
    {
        var word = sentence.Word(at);
        var next = sentence.Word(at + 1);
        var ends = sentence.IsBreak(at + 1) || sentence.Items[at + 1].Kind == ItemKind.Emoji;
        var opens = sentence.IsBreak(at - 1) || sentence.Word(at - 1) is "no" or "but" or "lol" or "yes" or "haha" or "actually" or "except";
        return (word is "jk" && ends) || (word is "kidding" or "joking") || (word is "wish" && sentence.Word(at - 1) is "i" && ends) || (word is "dreams" && sentence.Word(at - 1) is "my")
            || (word is "not" && ends && (sentence.Token(at).AllCaps || sentence.IsBreak(at - 1)))
            || (word is "i" or "we" && opens && IsDenial(sentence, at + 1))
            || (opens && word is "thats" or "which" && next is "false" or "untrue" or "nottrue" or "bs" || (word is "never" && next is "happened" && sentence.Word(at - 1) is "it" or "that" or "which"));
    }

    /// <summary>"Always", "every time", "they never answer": a habit, said before the phrase or in it.</summary>
    public static bool IsHabit(Clause clause, Found mark)
    {
        var sentence = clause.In;
        if (sentence.Word(mark.End) is "ever" && mark.Mark == Mark.NoAnswer)
        {
            return true;
        }

        for (var at = clause.First; at < mark.End; at++)
        {
            var word = sentence.Word(at);
            var next = sentence.Word(at + 1);
            if (word is "usually" or "always" or "normally" or "typically" or "generally" or "often" or "whenever" or "rarely" or "seldom" or "sometimes"
                || (word is "every" or "each" or "last" && next is "time" && at < mark.First)
                || (word is "used" && next is "to")
                || (word is "never" or "ever" && next is "answer" or "answers" or "pick" or "picks" or "respond" or "responds" or "call" or "calls" && mark.Mark is Mark.NoAnswer or Mark.PickedUp or Mark.Inbound))
            {
                return !(word is "last" && sentence.Word(at + 2) is "today" or "DATE");
            }
        }

        return false;
    }

    // "I didn't.", "I did not call", "we never did".
    private static bool IsDenial(Sentence sentence, int at) =>
        (sentence.Word(at) is "didnt" or "havent" or "hadnt" or "never" && (sentence.IsBreak(at + 1) || sentence.Word(at + 1) is "did" or "actually" or "really" or "lol" or "though"))
        || (sentence.Word(at) is "did" or "have" && sentence.Word(at + 1) is "not" && sentence.IsBreak(at + 2));
}
