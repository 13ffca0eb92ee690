using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>
/// What is asked.
/// <code>
/// help      = "how do I" …, "what can you do"
/// coverage  = (who | which | ACCOUNTS) … (not called | uncalled | gone quiet | zero calls)
/// whom      = "who should I call", "who is next", "what is stalled"
/// counts    = ("how many" | "my" | "team" | NAME | "by rep") … (calls | connects | numbers …)
/// about     = any other question about an account, a person or a call
/// </code>
/// </summary>
internal static class Questions
{
    public static Reading? Read(Sentence sentence, IReadOnlyList<Clause> clauses, Report report)
    {
        if (report.Calls.Count > 0 || (sentence.Marks.Count == 0 && !Counting.IsMatch(sentence) && !Counting.IsOne(sentence) && !LooseQuestions.AsksForFacts(sentence) && !IsNext(sentence) && !IsNamed(sentence)))
        {
            return null;
        }

        var asks = clauses.Any(Asking.Is) || clauses.Any(clause => clause.Close == '?');
        return report.Touches.Count > 0 && !asks
            ? null
            : AskedFor(sentence) ?? Explains(sentence, asks) ?? Covers(sentence, asks) ?? Whom(sentence) ?? Counts(sentence, asks) ?? Loose(sentence, asks) ?? About(sentence, asks);
    }

    // "next"; "vantage?"
    private static Reading? AskedFor(Sentence sentence) =>
        IsNext(sentence) ? With(Intent.WhoToCall, sentence, "me", "It asks whom to call.")
        : IsNamed(sentence) || LooseQuestions.AsksForFacts(sentence) ? With(Intent.QuestionAboutCall, sentence, $"account:{sentence.Accounts.Select(pair => pair.Mention.Name).FirstOrDefault() ?? sentence.Context.NudgedAccount}", "It asks about one account.")
        : null;

    private static bool IsNext(Sentence sentence) => sentence.Items.Count <= 2 && sentence.Word(0) is "next" && sentence.IsBreak(1);

    private static bool IsNamed(Sentence sentence) => sentence.Items.Count == 2 && sentence.Items[0].Kind == ItemKind.Account && sentence.Sign(1) == '?';

    private static Reading? Explains(Sentence sentence, bool asks) =>
        asks && sentence.Has(Mark.Help) && sentence.Marks.First(found => found.Mark == Mark.Help) is { First: <= 2 } help && !Counting.Any(sentence, help) && !sentence.HasWord("stack", "compare", "rank", "look", "doing", "team") && (!sentence.Accounts.Any() || (sentence.Word(0) is "how" && sentence.HasWord("log", "report", "record", "undo", "mark", "correct", "change", "fix", "delete", "add")))
            ? Reader.Of(Intent.Help, "It asks how to use the bot.")
            : null;

    private static Reading? Covers(Sentence sentence, bool asks)
    {
        if (sentence.Marks.Count == 0)
        {
            return null;
        }

        var denied = sentence.Marks.Where(found => found.Mark is Mark.NotContacted or Mark.NotCalled).Concat(sentence.Marks).FirstOrDefault(found => found.Mark is Mark.NotContacted or Mark.NotCalled or Mark.NotYet || (found.Mark is Mark.NoAnswer && sentence.Word(found.First) is "not" or "never" or "havent"));
        var listed = denied.End > 0 && sentence.Marks.Any(found => found.Mark is Mark.AccountNoun or Mark.RepNoun && found.End <= denied.First);
        var none = sentence.Has(Mark.NotContacted) || (denied.End > 0 && (listed || (asks && denied.Mark == Mark.NotCalled)));
        // "my untouched accounts"
        var first = sentence.Marks.FirstOrDefault(found => found.Mark is not (Mark.Mine or Mark.Filler), sentence.Marks[0]);
        var noun = listed || first.Mark is Mark.AccountNoun or Mark.RepNoun or Mark.Show || (first.Mark is Mark.NotContacted && !sentence.HasWord("i", "them", "him", "her", "me", "that")) || sentence.HasAny(Mark.RepNoun);
        return none && (asks || noun) && !sentence.HasWord("why") && !AsksAboutOne(sentence)
            ? With(Intent.Coverage, sentence, Scopes.Coverage(sentence), "It asks who or which has not been called.")
            : null;
    }

    // "one more" is a wish only on its own.
    private static Reading? Whom(Sentence sentence) => !sentence.HasWord("made") && sentence.Marks.Any(found => found.Mark == Mark.WhoToCall && (sentence.Word(found.First) is not ("one" or "another") || sentence.Word(found.End - 1) is "call" || sentence.Items.Count <= 4)) ? With(Intent.WhoToCall, sentence, "me", "It asks whom to call.") : null;

    private static Reading? Counts(Sentence sentence, bool asks)
    {
        if (!Counting.Is(sentence, asks) || AsksWhose(sentence))
        {
            return null;
        }

        var scope = Scopes.Counts(sentence);
        var mine = scope == "me" || (scope.StartsWith("account:", StringComparison.Ordinal) && sentence.Context.Role == Role.Rep && !sentence.Has(Mark.Team));
        mine |= scope == "each_account" && sentence.Context.Role == Role.Rep && !sentence.Has(Mark.Team);
        return With(mine ? Intent.MyCounts : Intent.TeamCounts, sentence, scope, mine ? "It asks for the speaker's own figures." : "It asks for figures of others.") is var reading && reading.Customers.Count == 0 && UnknownNames.Counted(sentence) is { } unknown
            ? reading with { Customers = [new NamedCustomer([], unknown)] }
            : reading;
    }

    private static Reading? Loose(Sentence sentence, bool asks) =>
        !asks ? null
        : LooseQuestions.Figures(sentence) is { } scope ? With(scope == "me" ? Intent.MyCounts : Intent.TeamCounts, sentence, scope, "It asks how things went.")
        : LooseQuestions.AsksWhom(sentence) ? With(Intent.WhoToCall, sentence, "me", "It asks whom to call.")
        : null;

    private static Reading? About(Sentence sentence, bool asks)
    {
        if (!asks || sentence.HasAny(Mark.Greeting, Mark.Thanks) || (sentence.Has(Mark.Snooze) && sentence.Word(0) is not "why"))
        {
            return null;
        }

        var account = sentence.Accounts.Select(pair => pair.Mention.Name).FirstOrDefault(name => name is not null) ?? (sentence.Accounts.Any() ? "?" : null);
        var one = sentence.HasWord("him", "her", "them", "they", "he", "she", "this", "it", "that") || sentence.Items.Any(item => item.IsName);
        if (account is null && !((sentence.Has(Mark.AboutCall) || one) && sentence.Context.NudgedAccount is not null) && !sentence.Has(Mark.AboutCall))
        {
            return null;
        }

        // "how hot is it in Phoenix" is about no customer.
        if (account is null && sentence.Context.NudgedAccount is null && !sentence.Items.Any(item => item.IsName) && !sentence.HasWord("call", "calls", "called", "talk", "talked", "spoke", "speak", "spoken", "number", "contact", "followup", "conversation", "customer", "they", "them", "he", "she"))
        {
            return null;
        }

        return sentence.Has(Mark.Chatter) && account is null ? null : With(Intent.QuestionAboutCall, sentence, $"account:{account ?? sentence.Context.NudgedAccount}", "It asks about one account.");
    }

    // "who spoke to Halvorsen last" asks about Halvorsen, "who called Acme most" compares.
    private static bool AsksWhose(Sentence sentence) =>
        sentence.Accounts.Count() == 1 && sentence.Marks.Any(found => found.Mark == Mark.EachRep && sentence.Word(found.First) is "who") && !sentence.Has(Mark.Compare)
        && !sentence.HasWord("most", "fewest", "least", "more", "less", "longest", "highest", "lowest", "best", "many", "often", "each", "calls", "dials");

    // "has nobody called Acme?" is about Acme.
    private static bool AsksAboutOne(Sentence sentence) => sentence.Accounts.Any() && !sentence.Has(Mark.AccountNoun) && !sentence.HasWord("reps", "who");

    private static Reading With(Intent intent, Sentence sentence, string scope, string why) =>
        new(intent, [], [], MayLog: false, Periods.Of(sentence), scope, Metrics.Of(sentence), null, [why])
        {
            Customers = [.. sentence.Accounts.Select(pair => new NamedCustomer(pair.Mention.Names, pair.Mention.Typed)).DistinctBy(named => string.Join('\n', named.Names))],
        };
}
