using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Accounts;

/// <summary>Where in a sentence a company name may be expected, though its words are ordinary, or misspelt.</summary>
internal sealed class NamePlaces(string text, IReadOnlyList<Token> tokens)
{
    private static readonly HashSet<string> Leads =
    [
        "at", "with", "from", "for", "to", "called", "dialed", "rang", "phoned", "tried", "reached", "call", "calling", "ring", "dial", "phone", "and", "emailed", "texted", "messaged", "over", "re", "mit", "bei", "con", "com", "avec", "chez", "llame",
        "appele", "liguei", "spoke", "logged", "log", "meant", "about", "account", "got", "against", "of", "both", "hit", "try",
    ];

    private static readonly HashSet<string> Outcomes =
    [
        "no", "lvm", "left", "voicemail", "connected", "spoke", "busy", "rang", "na", "noanswer", "gatekeeper", "donotcall", "wrong", "callback", "called", "picked", "talked", "answered", "didnt", "never", "went", "straight", "said", "nobody", "not", "dead",
        "disconnected", "phone", "line", "both", "wants", "asked", "told", "kept", "put", "took", "hung", "mailbox", "number",
    ];

    private static readonly HashSet<string> Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Whether ordinary words here may be a company: after "at", "called" and the like, or at the start before a colon or an outcome.</summary>
    public bool Expects(int first, int last, int words)
    {
        var before = Word(first - 1);
        var after = Word(last + 1);
        var date = words == 1 && (TimeWords.Weekday(tokens[first].Word) is not null || Months.Contains(tokens[first].Word) || TimeWords.Number(tokens[first].Word) is not null);
        if (words == 1 && (tokens[first].Word is "next" or "last" or "today" && (TimeWords.Unit(after) is not null || TimeWords.Weekday(after) is not null || Months.Contains(after) || after is "time" or "call")))
        {
            return false;
        }

        if (date)
        {
            return before is "at" or "from" || (before is "with" or "to" && Word(first - 2) is "spoke" or "talked" or "chatted" or "connected" or "called");
        }

        var capital = IsCapital(first, last);
        if (capital && !StartsClause(first))
        {
            return true;
        }

        if (StartsClause(first))
        {
            return Sign(last + 1) is ':' or '-' or '=' or ',' or '(' || Outcomes.Contains(after) || (capital && words > 1) || last + 1 >= tokens.Count && words > 1;
        }

        return Leads.Contains(before) && (words > 1 || before is not ("and" or "of" or "over" or "about" or "got" or "for" or "to" or "no" or "hit" or "both" or "try" or "call" or "calling" or "ring") || (before is "to" && Word(first - 2) is "spoke" or "talked" or "chatted") || (before is "for" && Word(first - 2) is "voicemail" or "message" or "lvm" && (last + 1 >= tokens.Count || tokens[last + 1].IsBreak)));
    }

    /// <summary>After "at" or "from", or at the start before a colon or a dash.</summary>
    public bool IsAt(int at) => Word(at - 1) is "at" or "from" or "bei" or "chez" or "von" or "da" or "do" or "du" or "de" or "en" or "em" or "para" or "pra" or "called" or "dialed" or "rang" or "phoned" || IsLabel(at, at) && !tokens[at].Given;

    /// <summary>Anywhere a company could be named.</summary>
    public bool IsNamed(int at) => Leads.Contains(Word(at - 1)) || StartsClause(at);

    /// <summary>"spoke to Stokes" may be Mr Stokes, but "Jordan at …" and "Jordan said" are people: a given name that is no company here.</summary>
    public bool IsPerson(int first, int last)
    {
        return Word(first - 1) is "mr" or "mrs" or "ms" or "dr" or "herr" or "frau" or "miss" or "señor" or "senor" or "senora" or "monsieur" or "madame" or "mme"
            || (tokens[first].Given && (Word(last + 1) is "at" or "from" or "said" or "says" or "asked" or "wants" or "in" or "picked" or "answered" || (last + 1 < tokens.Count && tokens[last + 1].Kind == TokenKind.Word && tokens[last + 1].Capital && !AllCapitals() && !tokens[last + 1].Ordinary)));
    }

    /// <summary>Whether a run of words could be a company's name with a slip in it.</summary>
    public bool MayBeMisspelt(int first, int last)
    {
        var ordinary = true;
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                return false;
            }

            ordinary &= tokens[i].Ordinary || tokens[i].Respelt || tokens[i].Kind == TokenKind.Number || TimeWords.Weekday(tokens[i].Word) is not null || TimeWords.Month(tokens[i].Word) is not null;
        }

        // "w osgood": the "with" is no part of the name.
        return !ordinary && !(first < last && tokens[first] is { Respelt: true, Raw.Length: <= 2 }) && !tokens[first].Ordinary && !tokens[last].Ordinary && (first == last ? !tokens[first].Given && !tokens[first].Respelt : true)
            && !(Word(first - 1) is "mr" or "mrs" or "ms" or "dr" or "herr" or "frau");
    }

    /// <summary>
    /// Whether the words are a phrase of the grammar, such as "no answer", or one word begins a longer one, as in "left vm": then they are no short name.
    /// With capitals inside a sentence they are.
    /// </summary>
    public bool IsPhrase(int first, int last, int words)
    {
        if (IsCapital(first, last) && !StartsClause(first))
        {
            return false;
        }

        var items = Enumerable.Range(first, Math.Min(tokens.Count, last + 5) - first).TakeWhile(i => !tokens[i].IsBreak).Select(i => new Item(ItemKind.Word, tokens[i].Word, i, i)).ToList();
        if (Clauses.Grammar.Phrases.Longest(items, 0) is not { } phrase || !(phrase.Length == last - first + 1 || (words == 1 && phrase.Length > 1)))
        {
            return false;
        }

        // "talked to next step": where a customer is expected, only an outcome is none.
        if (words > 1 && !Clauses.Marks.IsCall(phrase.Mark) && !Clauses.Marks.IsHint(phrase.Mark) && (IsObject(first) || (Word(first - 1) is "to" && Word(first - 2) is "spoke" or "talked" or "chatted" or "spoken")))
        {
            return false;
        }

        return !((phrase.Mark is Mark.Done or Mark.Filler or Mark.Chatter && IsSigned(first, last)) || (phrase.Mark is Mark.Snooze or Mark.Help or Mark.Undo && Sign(last + 1) is ':' or '=' && StartsClause(first)));
    }

    /// <summary>At the start, before a sign or an outcome: "ge: no answer", "hp didn't pick up".</summary>
    public bool IsLabel(int first, int last) => IsSigned(first, last) || (StartsClause(first) && Outcomes.Contains(Word(last + 1)) && Word(last + 1) is not ("connected" or "spoke" or "called" or "call" or "phone" or "line" or "number" or "left"));

    /// <summary>After "at", "called" or "with".</summary>
    public bool IsObject(int at) => Word(at - 1) is "at" or "called" or "with" or "tried" or "from" or "rang" or "phoned" or "for" || (Word(at - 1) is "for" && Word(at - 2) is "voicemail" or "message");

    private bool IsSigned(int first, int last) => StartsClause(first) && Sign(last + 1) is ':' or '-' or '=';

    private bool IsCapital(int first, int last) => tokens[first].Capital && !AllCapitals() && Enumerable.Range(first, last - first + 1).All(i => tokens[i].Capital || tokens[i].Kind == TokenKind.Number || NameForms.IsFiller(tokens[i]));

    public bool HasAmpersand(int first, int last) => Enumerable.Range(first, last - first + 1).Any(i => tokens[i].Raw is "&" or "and" or "+");

    public bool StartsClause(int at) => at == 0 || tokens[at - 1].IsBreak || tokens[at - 1].Kind is TokenKind.Emoji or TokenKind.Markup;

    private readonly Lazy<bool> allCapitals = new(() => tokens.All(token => token.Kind != TokenKind.Word || token.AllCaps || token.End - token.Start <= 2 || !char.IsLetter(text[token.Start])));

    private bool AllCapitals() => allCapitals.Value;

    private string Word(int at) => at >= 0 && at < tokens.Count ? tokens[at].Word : " ";

    private char Sign(int at) => at >= 0 && at < tokens.Count ? tokens[at].Sign : '\0';
}
