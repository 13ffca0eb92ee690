using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Whose figures are asked for, in the words of the labelling guide.</summary>
internal static class Scopes
{
    private const string Comma = " , ";

    public static string Counts(Sentence sentence)
    {
        // "us" is no team name, but "West" and "the West team" are.
        if (Named(sentence.Context.Teams, sentence) is { Count: > 0 } teams)
        {
            return ReportScope.Of(teams.Select(team => ReportScope.Part(ReportScope.Team, team)))!;
        }

        if (Named(sentence.Context.People, sentence) is { Count: > 0 } people)
        {
            return ReportScope.Of(people.Select(person => ReportScope.Part(ReportScope.Rep, person)))!;
        }

        if (sentence.Has(Mark.EachRep))
        {
            return "each_rep";
        }

        if (sentence.Has(Mark.EachAccount))
        {
            return "each_account";
        }

        if (sentence.Accounts.Select(pair => pair.Mention.Name).FirstOrDefault(name => name is not null) is { } account)
        {
            return $"account:{account}";
        }

        if (sentence.Has(Mark.Team) && !(sentence.HasWord("i", "ive") && !sentence.HasWord("team", "everyone", "we", "our")))
        {
            return "team";
        }

        // "give me the numbers" does not say whose.
        var me = Enumerable.Range(0, sentence.Items.Count).Any(at => sentence.Word(at) is "me" && !(sentence.Context.Role != Role.Rep && sentence.Word(at - 1) is "give" or "show" or "tell" or "get" or "send" or "gimme" or "let"));
        return me || sentence.HasWord("my", "i", "ive", "mine", "im", "mis", "meine", "mes", "minhas", "hice", "jai", "fiz", "ich") || sentence.Context.Role == Role.Rep ? "me" : "team";
    }

    public static string Coverage(Sentence sentence)
    {
        var accounts = sentence.HasAny(Mark.AccountNoun) || sentence.HasWord("uncalled", "untouched", "neglected", "neglect", "neglecting", "contacted", "coverage", "accounts", "customers", "clients", "prospects", "leads", "cold", "quiet", "clientes", "kunden", "comptes", "contas", "cuentas");
        if (Named(sentence.Context.People, sentence) is [var person, ..])
        {
            return $"accounts:{ReportScope.Part(ReportScope.Rep, person)}";
        }

        // "who in my team has not called" asks for reps, whosever they are.
        var own = sentence.HasWord("my", "mine", "i", "ive") && !sentence.HasWord("reps", "team", "guys", "crew", "folks", "squad");
        if (sentence.Context.Role != Role.Rep && sentence.Word(0) is "who" or "whos" or "whom" or "anyone" or "anybody")
        {
            // "who hasn't spoken to a customer" asks for reps, "who have we not called" for customers.
            return sentence.HasWord("we", "weve", "our", "neglected", "untouched", "quiet", "cold", "dark", "been") && !(sentence.HasWord("been") && sentence.HasWord("on")) ? "accounts" : own ? "accounts:mine" : "reps";
        }
        return sentence.Context.Role == Role.Rep ? "accounts:mine" : accounts ? own ? "accounts:mine" : "accounts" : own ? "accounts:mine" : "reps";
    }

    /// <summary>Which of some names stand in the sentence, in its order, as they are written in the list; the first word of one may do.</summary>
    public static List<string> Named(IReadOnlyList<string> names, Sentence sentence)
    {
        var found = new List<(int At, int Words, string Name)>();
        foreach (var name in names)
        {
            var words = name.ToLowerInvariant().Replace(",", Comma, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; words.Length > 0 && at < sentence.Items.Count; at++)
            {
                var said = Is(sentence, at, words) ? words.Length : words.Length > 1 && Is(sentence, at, words[..1]) ? 1 : 0;
                if (said > 0)
                {
                    found.Add((at, said, name));
                    break;
                }
            }
        }

        // "Sales, East" is not "Sales, West", although that begins so, too.
        return [.. found.Where(one => !found.Exists(other => other.At == one.At && other.Words > one.Words)).OrderBy(one => one.At).Select(one => one.Name)];
    }

    // A comma within a name may be left out.
    private static bool Is(Sentence sentence, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is ",")
            {
                at += sentence.Sign(at) == ',' ? 1 : 0;
                continue;
            }

            if (at >= sentence.Items.Count || sentence.Items[at].Kind is ItemKind.Break or ItemKind.Account)
            {
                return false;
            }

            var raw = sentence.Token(at).Raw;
            if (raw != words[i] && !(i == words.Length - 1 && raw == words[i] + "s"))
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
