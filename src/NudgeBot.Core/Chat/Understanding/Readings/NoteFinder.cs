using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>What is left to remember of a report: the words from the first that says something new to the last, as typed.</summary>
internal static class NoteFinder
{
    public static string? Of(Segment segment, string? contact)
    {
        var sentence = segment.In;
        int? first = null;
        var last = 0;
        foreach (var at in segment.Items.Where(at => !IsTitle(segment, at, contact)))
        {
            if (IsNews(segment, at, contact))
            {
                first ??= at;
                last = at;
            }
        }

        if (first is not { } start)
        {
            return null;
        }

        var clause = segment.Clauses.First(within => start >= within.First && start < within.End);
        while (start > clause.First && Extends(segment, start - 1))
        {
            start--;
        }

        var closing = segment.Clauses.First(within => last >= within.First && last < within.End);
        var note = Markup.Without(sentence.TextOf(start, closing.End)).Trim();
        return note.Length == 0 ? null : note;
    }

    // "Tom Baker (VP Ops)": the bracket belongs to the person.
    private static bool IsTitle(Segment segment, int at, string? contact) =>
        contact is not null && segment.Clauses.FirstOrDefault(clause => at >= clause.First && at < clause.End) is { Lead: '(', Close: ')' } bracket
        && segment.In.TextOf(segment.Clauses[0].First, bracket.First).TrimEnd(' ', '(').EndsWith(contact, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an item says something besides who, what came of it, how long and when again.</summary>
    private static bool IsNews(Segment segment, int at, string? contact)
    {
        var sentence = segment.In;
        var item = sentence.Items[at];
        if (item.Kind is not (ItemKind.Word or ItemKind.Number) || (contact is not null && contact.Contains(sentence.TextOf(at, at + 1), StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var covered = sentence.MarkAt(at);
        if (covered.End > 0)
        {
            return !IsKnown(covered.Mark) || (covered.Mark is Mark.Thanks && sentence.Word(covered.First - 1) is "they" or "he" or "she");
        }

        return sentence.Token(at).Raw.Length > 1 && !IsFunction(item.Word);
    }

    // What the entry says already, and what says nothing.
    private static bool IsKnown(Mark mark) =>
        (Marks.IsCall(mark) && mark is not (Mark.Dropped or Mark.HungUp))
        || mark is Mark.FollowUp or Mark.Callback or Mark.FutureCall or Mark.Filler or Mark.CallNoun or Mark.Gate or Mark.BusyShort or Mark.NothingShort or Mark.Greeting or Mark.Thanks or Mark.LogCommand or Mark.Again or Mark.Mine or Mark.Done
            or Mark.Modal or Mark.Negation or Mark.Ask or Mark.Team or Mark.Chatter or Mark.Undo or Mark.Correction or Mark.RepNoun;

    private static bool Extends(Segment segment, int at)
    {
        var item = segment.In.Items[at];
        var covered = segment.In.MarkAt(at);
        return covered.End == 0 || covered.Mark is Mark.Ask or Mark.Modal or Mark.Negation or Mark.Mine or Mark.Team or Mark.Filler or Mark.AccountNoun or Mark.FutureTouch or Mark.Booked or Mark.FollowUp or Mark.BadTime or Mark.Refused or Mark.RepNoun or Mark.Chatter or Mark.GoodCall
            ? item.Kind is ItemKind.Word or ItemKind.Number or ItemKind.Date or ItemKind.Account or ItemKind.Time && item.Word is not ("with" or "and" or "but")
            : false;
    }

    private static bool IsFunction(string word) => word is "the" or "a" or "an" or "at" or "with" or "to" or "for" or "from" or "of" or "and" or "in" or "on" or "about" or "i" or "it" or "we" or "he" or "she" or "they" or "him" or "her" or "them" or "just" or "so"
        or "again" or "number" or "both" or "all" or "was" or "is" or "re" or "me" or "but" or "then" or "as" or "by" or "that" or "my" or "today" or "over" or "there" or "this" or "had" or "have" or "who" or "no" or "yes" or "ok" or "up" or "also" or "too" or "calls" or "call" or "more" or "time" or "x2" or "x3" or "x4" or "twice";
}
