using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Calls of other people: "Priya called Acme already", "Tom left them a vm", and a manager who logs for a rep.</summary>
internal static class Hearsay
{
    public static bool IsSomebodyElses(Segment segment)
    {
        var sentence = segment.In;
        foreach (var found in segment.Calls)
        {
            if (found.Mark is not (Mark.Dialed or Mark.Spoke or Mark.Tried or Mark.Voicemail or Mark.NoAnswer) || Subject(sentence, found) is not { } subject)
            {
                continue;
            }

            var name = sentence.TextOf(subject.First, subject.End);
            if (IsColleague(sentence, name) || (found.Mark == Mark.Voicemail && sentence.Word(found.First) is "left") || found.Mark is Mark.Dialed or Mark.Tried && Object(sentence, found.End) || (found.Mark == Mark.Spoke && !(sentence.Word(found.End) is "to" or "with" && sentence.Word(found.End + 1) is "me" or "us")) && sentence.Word(found.First) is "spoke" or "talked" or "reached" or "left" or "got" or "connected")
            {
                return true;
            }
        }

        return sentence.Context.Role != Role.Rep && MentionsColleague(sentence) && !sentence.Items.Any(item => item.Word is "i" or "ive" or "my");
    }

    // The name right before the verb, perhaps with "already", "has" or "just" between.
    private static (int First, int End)? Subject(Sentence sentence, Found found)
    {
        var at = found.First - 1;
        while (at >= 0 && sentence.Word(at) is "already" or "has" or "just" or "also" or "had" or "have" or "finally")
        {
            at--;
        }

        for (var first = Math.Max(0, at - 2); first <= at; first++)
        {
            if ((sentence.IsBreak(first - 1) || sentence.Word(first - 1) is "but" or "and" or "because" or "think" or "that" || first == 0) && ContactFinder.NameAt(sentence, first, at + 1) is { } name && name.End == at + 1)
            {
                return (name.First, name.End);
            }
        }

        return null;
    }

    private static bool Object(Sentence sentence, int at) => sentence.Word(at) is "ACCOUNT" or "them" or "him" or "her" or "it" or "there" or "already" or "the";

    private static bool IsColleague(Sentence sentence, string name) =>
        sentence.Context.People.Any(person => string.Equals(person, name, StringComparison.OrdinalIgnoreCase) || person.Split(' ')[0].Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool MentionsColleague(Sentence sentence)
    {
        for (var at = 0; at < sentence.Items.Count; at++)
        {
            if (sentence.Items[at].Kind == ItemKind.Word && IsColleague(sentence, sentence.TextOf(at, at + 1)))
            {
                return true;
            }
        }

        return false;
    }
}
