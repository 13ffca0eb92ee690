using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Whose figures are asked for, in the words of the labelling guide.</summary>
internal static class Scopes
{
    public static string Counts(Sentence sentence)
    {
        // "us" is no team name, but "West" and "the West team" are.
        if (Named(sentence.Context.Teams, sentence) is { Count: > 0 } teams)
        {
            return string.Join(',', teams.Select(team => $"team:{team}"));
        }

        if (Named(sentence.Context.People, sentence) is { Count: > 0 } people)
        {
            return string.Join(',', people.Select(person => $"rep:{person}"));
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
            return $"accounts:rep:{person}";
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

    /// <summary>Which of some names stand in the sentence, in its order, as they are written in the list.</summary>
    public static List<string> Named(IReadOnlyList<string> names, Sentence sentence)
    {
        var found = new List<(int At, string Name)>();
        foreach (var name in names)
        {
            var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; words.Length > 0 && at < sentence.Items.Count; at++)
            {
                if (Is(sentence, at, words) || (words.Length > 1 && Is(sentence, at, words[..1])))
                {
                    found.Add((at, name));
                    break;
                }
            }
        }

        return found.OrderBy(pair => pair.At).Select(pair => pair.Name).ToList();
    }

    private static bool Is(Sentence sentence, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= sentence.Items.Count || sentence.Items[at + i].Kind is ItemKind.Break or ItemKind.Account)
            {
                return false;
            }

            var raw = sentence.Token(at + i).Raw;
            if (raw != words[i] && !(i == words.Length - 1 && raw == words[i] + "s"))
            {
                return false;
            }
        }

        return true;
    }
}
