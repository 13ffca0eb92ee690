using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Calls of other people: "Priya called Acme already", "Tom left them a vm", and a manager who logs for a rep.</summary>
internal static class Hearsay
{
    /// <summary>Whether a phrase tells of somebody else's call.</summary>
    public static bool IsSomebodyElses(Sentence sentence, Found found)
    {
        if (sentence.Marks.Any(mark => mark.Mark == Mark.Hearsay && sentence.Word(mark.First) is "not" or "wasnt"))
        {
            return true;
        }

        if (IsOwnPeople(sentence, found) || (found.Mark == Mark.TheyCalled && IsElsewhere(sentence, found.End)) || IsOwnColleague(sentence, found))
        {
            return true;
        }

        // "Dunmore rang Hugo": him, not us.
        if (found.Mark == Mark.Dialed && found.First > 0 && found.End < sentence.Items.Count && sentence.Items[found.First - 1].Kind == ItemKind.Account && IsColleague(sentence, sentence.TextOf(found.End, found.End + 1)))
        {
            return true;
        }

        if (IsSignedBySomebody(sentence, found))
        {
            return true;
        }

        if (found.Mark is not (Mark.Dialed or Mark.Spoke or Mark.Tried or Mark.Voicemail or Mark.NoAnswer or Mark.PutThrough or Mark.Gatekeeper) || Subject.Of(sentence, found) is not { } subject)
        {
            return false;
        }

        var toMe = Enumerable.Range(found.First, Math.Min(sentence.Items.Count, found.End + 2) - found.First).Any(at => sentence.Word(at) is "me" or "us");
        return subject.Kind switch
        {
            SubjectKind.Own => false,
            SubjectKind.Name => IsColleague(sentence, sentence.TextOf(subject.First, subject.End)) || (!toMe && !IsIncoming(sentence, found)),
            _ => !toMe && !IsIncoming(sentence, found),
        };
    }

    /// <summary>Whether a manager speaks of the team's calls: those are for the reps to log.</summary>
    public static bool IsForTheTeam(Sentence sentence) =>
        sentence.Context.Role != Role.Rep && !sentence.HasWord("i", "ive", "my") && sentence.Items.Any(item => item.Kind == ItemKind.Word && IsColleague(sentence, sentence.Text[sentence.Tokens[item.First].Start..sentence.Tokens[item.First].End]));

    // "our receptionist took a message", "my wife called", "my phone is dead": the speaker's own side.
    private static bool IsOwnPeople(Sentence sentence, Found found) =>
        (found.Mark == Mark.Dialed && sentence.Word(found.First - 1) is "phone" && sentence.Word(found.First - 2) is "my" or "our")
        || found.Mark is Mark.Gatekeeper or Mark.WrongNumber or Mark.TheyCalled or Mark.NoAnswer or Mark.PickedUp && sentence.Word(found.First - 1) is "my" or "our"
        || (found.Mark is Mark.Dialed or Mark.Inbound && Subject.Of(sentence, found) is { Kind: SubjectKind.Role } subject && sentence.Word(subject.First) is "my" or "our" && sentence.Word(subject.End - 1) is not ("contact" or "champion" or "buyer" or "guy" or "customer" or "client" or "lead" or "prospect" or "person"));

    // "Tariq: called Acme, lvm": a line of somebody's. "Jane: called, will sign" may be whom we spoke to.
    private static bool IsSignedBySomebody(Sentence sentence, Found found) =>
        found.Mark is Mark.Dialed or Mark.Tried or Mark.Spoke or Mark.Voicemail or Mark.NoAnswer
        && sentence.Sign(1) == ':' && found.First > 1 && sentence.Items[0].Kind == ItemKind.Word && (IsColleague(sentence, sentence.TextOf(0, 1)) || ((sentence.Token(0).Given || (sentence.Token(0).Capital && !sentence.Token(0).AllCaps && !sentence.Token(0).Ordinary)) && sentence.Marks.Any(mark => mark.First == 2 && mark.Mark is Mark.Dialed or Mark.Tried) && sentence.Accounts.Any()));

    // "Ola called in": nobody's customer.
    private static bool IsOwnColleague(Sentence sentence, Found found) =>
        found.Mark is Mark.Inbound or Mark.TheyCalled && sentence.Items[found.First].IsName && IsColleague(sentence, sentence.TextOf(found.First, found.First + 1));

    // "they called the office": not us.
    private static bool IsElsewhere(Sentence sentence, int at) =>
        !sentence.IsBreak(at) && sentence.Items[at].Kind == ItemKind.Word
        && sentence.Word(at) is not ("in" or "back" or "about" or "to" or "again" or "and" or "earlier" or "asking" or "wanting" or "with" or "for" or "because" or "re" or "me" or "us" or "but" or "from" or "saying" or "twice" or "lol" or "so" or "after" or "regarding" or "first" or "x2" or "just" or "on" or "up" or "wanted" or "needs" or "wants" or "yesterday" or "finally");

    // "Greta called, 10 min": nobody is said to have been called, so it was us.
    private static bool IsIncoming(Sentence sentence, Found found) =>
        found.Mark == Mark.Dialed && (found.End == found.First + 1 || sentence.Word(found.End - 1) is "back" or "in") && (sentence.IsBreak(found.End) || sentence.Word(found.End) is "about" or "back" or "in" or "again" or "to" or "DATE" or "TIME" or "and" or "asking" or "wanting" or "for" or "with" or "re");

    /// <summary>Whether a name is a colleague's, in full or the first of it.</summary>
    public static bool IsColleague(Sentence sentence, string name)
    {
        foreach (var person in sentence.Context.People)
        {
            if (string.Equals(person, name, StringComparison.OrdinalIgnoreCase) || person.Split(' ')[0].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
