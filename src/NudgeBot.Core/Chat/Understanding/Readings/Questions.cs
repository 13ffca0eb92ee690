using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>What is asked: figures, who has not been called, whom to call, about one account, how the bot works.</summary>
internal static class Questions
{
    public static Reading? Read(Sentence sentence, Report report)
    {
        if (report.Calls.Count > 0 || sentence.Marks.Count == 0)
        {
            return null;
        }

        var asks = sentence.Marks.Any(found => found.Mark is Mark.Ask or Mark.HowMany or Mark.AboutCall or Mark.WhoToCall && found.First <= 2) || sentence.Items[^1].Word == "?" || sentence.Items.Any(item => item.Word == "?");
        var touched = report.Touches.Count > 0 && !asks;
        if (touched)
        {
            return null;
        }

        return Covers(sentence, asks) ?? Counts(sentence, asks) ?? Whom(sentence) ?? About(sentence, asks);
    }

    private static Reading? Covers(Sentence sentence, bool asks)
    {
        if (!sentence.Has(Mark.NotContacted) || !(asks || sentence.HasAny(Mark.AccountNoun, Mark.RepNoun, Mark.Show)))
        {
            return null;
        }

        return With(Intent.Coverage, sentence, Scopes.Coverage(sentence), "It asks who or which has not been called.");
    }

    private static Reading? Counts(Sentence sentence, bool asks)
    {
        var counted = sentence.HasAny(Mark.CountNoun, Mark.EachRep, Mark.Compare) || (sentence.Has(Mark.HowMany) && asks);
        if (!counted || sentence.HasAny(Mark.WhoToCall, Mark.Help))
        {
            return null;
        }

        var scope = Scopes.Counts(sentence);
        var mine = scope == "me" || (scope.StartsWith("account:", StringComparison.Ordinal) && sentence.Context.Role == Role.Rep);
        return With(mine ? Intent.MyCounts : Intent.TeamCounts, sentence, scope, mine ? "It asks for the speaker's own figures." : "It asks for figures of others.");
    }

    private static Reading? Whom(Sentence sentence) => sentence.Has(Mark.WhoToCall) ? With(Intent.WhoToCall, sentence, "me", "It asks whom to call.") : null;

    private static Reading? About(Sentence sentence, bool asks)
    {
        if (!asks || sentence.HasAny(Mark.Help, Mark.Snooze, Mark.Greeting, Mark.Thanks, Mark.Chatter))
        {
            return null;
        }

        var account = sentence.Accounts.Select(pair => pair.Mention.Name).FirstOrDefault(name => name is not null);
        if (account is null && !(sentence.Has(Mark.AboutCall) && sentence.Context.NudgedAccount is not null))
        {
            return null;
        }

        return With(Intent.QuestionAboutCall, sentence, $"account:{account ?? sentence.Context.NudgedAccount}", "It asks about one account.");
    }

    private static Reading With(Intent intent, Sentence sentence, string scope, string why) =>
        new(intent, [], [], MayLog: false, Periods.Of(sentence), scope, Metrics.Of(sentence), null, [why]);
}
