using NudgeBot.Core.Chat.Understanding.Accounts;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>A company that is not among the known ones: "called Foxtrot Labs", "spoke with Jane at Zentrix".</summary>
internal static class UnknownNames
{
    private static readonly HashSet<string> CompanyWords =
    [
        "labs", "lab", "inc", "llc", "corp", "ltd", "gmbh", "foods", "industries", "systems", "group", "holdings", "partners", "solutions", "technologies", "technology", "tech", "software", "health", "healthcare", "logistics", "consulting", "capital",
        "energy", "media", "motors", "bank", "insurance", "pharma", "pharmaceuticals", "foundation", "university", "clinic", "dental", "hotels", "hotel", "airlines", "airways", "steel", "plumbing", "electric", "construction", "builders", "manufacturing", "retail", "stores", "brothers",
        "bros", "sons", "associates", "ventures", "enterprises", "international", "global", "networks", "telecom", "communications", "company", "co", "cleaning", "bakery", "brewing", "robotics", "analytics", "dynamics", "freight", "transport", "realty", "properties", "studios", "works", "supply", "products", "services", "interactive", "ag", "sa", "plc", "farms", "markets", "coffee", "cafe",
    ];

    public static string? Of(Segment segment)
    {
        var sentence = segment.In;
        foreach (var clause in segment.Clauses)
        {
            for (var at = clause.First; at < clause.End; at++)
            {
                var before = sentence.Word(at - 1);
                if (RunAt(sentence, at, clause.End) is not { } run)
                {
                    continue;
                }

                var raw = sentence.Token(at).Raw;
                if (ContactFinder.IsTitle(raw))
                {
                    at = run - 1;
                    continue;
                }

                var company = Enumerable.Range(at, run - at).Any(i => CompanyWords.Contains(sentence.Token(i).Raw)) && run - at > 1;
                var place = before is "at" or "from" or "chez" or "bei" && !IsPlace(sentence, at, run) && !GivenNames.Has(raw);
                var dialed = before is "called" or "dialed" or "rang" or "phoned" or "tried" && (company || (run - at == 1 && !GivenNames.Has(raw) && !OrdinaryWords.Has(raw)) || (run - at > 1 && !GivenNames.Has(raw)));
                var leads = at == clause.First && clause.First == segment.Clauses[0].First && !GivenNames.Has(raw) && clause.End > run && (company || (sentence.Token(at).Capital && sentence.IsBreak(run)));
                var spoken = before is "to" or "with" && run - at > 1 && !company && Enumerable.Range(at, run - at).All(i => sentence.Token(i).Capital && !sentence.Token(i).AllCaps && !sentence.Token(i).Given) && sentence.Token(run - 1).Ordinary;
                if (place || dialed || leads || spoken || (company && before is "with" or "to" or "for" or "reached"))
                {
                    return sentence.TextOf(at, run);
                }

                at = run - 1;
            }
        }

        return null;
    }

    /// <summary>The company whose calls are counted, where it is none that we know: "how many times have we called Foxtrot Labs". A person's name is none.</summary>
    public static string? Counted(Sentence sentence)
    {
        for (var at = 1; at < sentence.Items.Count; at++)
        {
            var leads = sentence.Word(at - 1) is "called" or "call" or "dialed" or "dial" or "rang" or "rung" or "ring" or "phoned" or "phone" or "reached" or "reach" or "with"
                || (sentence.Word(at - 1) is "to" or "at" && sentence.Token(at).Capital);
            if (leads && RunAt(sentence, at, sentence.Items.Count) is { } end && !IsOurs(sentence, sentence.Token(at).Raw))
            {
                return sentence.TextOf(at, end);
            }
        }

        return null;
    }

    // A person, or a team of ours.
    private static bool IsOurs(Sentence sentence, string word) =>
        GivenNames.Has(word) || ContactFinder.IsTitle(word) || Hearsay.IsColleague(sentence, word) || sentence.Context.Teams.Any(team => team.Split([' ', ','], 2)[0].Equals(word, StringComparison.OrdinalIgnoreCase));

    // A run of words that could be a name: not everyday ones, or everyday ones with capitals beside such.
    private static int? RunAt(Sentence sentence, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < 4 && sentence.Items[stop].Kind == ItemKind.Word && IsNameWord(sentence, stop, stop > at))
        {
            stop++;
        }

        return stop > at ? stop : null;
    }

    private static bool IsNameWord(Sentence sentence, int item, bool further)
    {
        var token = sentence.Token(item);
        var plain = !token.Ordinary && !token.Respelt && token.Raw.Length > 2 && !(sentence.MarkAt(item) is { End: > 0 } found && found.Mark is not Mark.Voicemail);
        return plain || (token.Capital && !token.AllCaps && item > 0 && (further || !token.Ordinary)) || (further && (CompanyWords.Contains(token.Raw) || NameForms.IsLegal(token.Raw)));
    }

    private static bool IsPlace(Sentence sentence, int at, int end) => sentence.Word(end) is "office" && sentence.Word(at - 2) is "their" or "the";
}
