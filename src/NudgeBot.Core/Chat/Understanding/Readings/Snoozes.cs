using System.Globalization;
using NudgeBot.Core.Chat.Understanding.Accounts;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>"Not now": what is to be brought up again, and when. A call still to be made is one, too, when it is said for when.</summary>
internal static class Snoozes
{
    public static Reading? Read(Sentence sentence, Report report)
    {
        var when = When(sentence);
        var asked = sentence.HasAny(Mark.Snooze, Mark.RepBusy) || sentence.Marks.Any(found => Idioms.IsSaidToTheBot(sentence, found));
        var later = sentence.HasAny(Mark.FutureCall, Mark.FollowUp) && when is not null && !sentence.HasAny(Mark.Booked);
        if (!asked && !later && !IsBareDate(sentence) && !IsBareSpan(sentence) && !IsBadTime(sentence) && !IsExcuse(sentence))
        {
            return null;
        }

        return new Reading(Intent.Snooze, [], [], MayLog: false, when, null, null, null, [.. report.Why, asked ? "It puts the nudge off." : "The call is still to be made, and it is said when."]) { Named = Named(sentence) };
    }

    private static NamedCustomer? Named(Sentence sentence)
    {
        if (sentence.Items.FirstOrDefault(item => item.Kind == ItemKind.Account)?.Value is AccountMention mention)
        {
            return new NamedCustomer(mention.Names, mention.Typed);
        }

        // "I'll call Foobar Inc Friday": a name that is nobody's whom we know, and no person's.
        var call = sentence.Marks.FirstOrDefault(found => found.Mark is Mark.FutureCall or Mark.FollowUp);
        var end = call.End;
        while (end > 0 && end < sentence.Items.Count && sentence.Items[end].Kind == ItemKind.Word && sentence.Token(end) is { Capital: true, AllCaps: false, Ordinary: false, Given: false } name && !ContactFinder.IsTitle(name.Raw))
        {
            end++;
        }

        return end > call.End && !(end < sentence.Items.Count && sentence.Word(end) is "at" or "from") ? new NamedCustomer([], sentence.TextOf(call.End, end)) : null;
    }

    /// <summary>Whether the sentence opens by putting something off.</summary>
    public static bool Leads(Sentence sentence) => sentence.Marks.FirstOrDefault(found => found.Mark is not (Mark.Filler or Mark.Chatter or Mark.Negation)) is { Mark: Mark.Snooze };

    /// <summary>The moment named: a local date, or a local date and time; null when none is.</summary>
    public static string? When(Sentence sentence)
    {
        var now = sentence.Context.Now.DateTime;
        // "snooze 2 days", "snooze 2h"
        var bare = IsBareSpan(sentence) || IsExcuse(sentence);
        if ((sentence.Has(Mark.Snooze) || bare) && !sentence.Dates.Any() && !sentence.Times.Any())
        {
            for (var at = 0; at < sentence.Tokens.Count; at++)
            {
                if (SpanDates.At(new Cursor([new Words.Token(Words.TokenKind.Word, "in", "in", 0, 0, false, false, false), .. sentence.Tokens.Skip(at).Take(5)], 0), sentence.Today) is { Date.Ahead: { } on })
                {
                    return Iso(on);
                }
            }
        }

        // "snooze this for a week"
        if (sentence.Has(Mark.Snooze) && sentence.Dates.FirstOrDefault(pair => pair.Date.Ahead is null && sentence.Token(pair.At).Word is "for").Date?.AheadDays is { } pause)
        {
            return Iso(pause.To.AddDays(1));
        }

        // "give me 10"
        if (Enumerable.Range(1, Math.Max(0, sentence.Items.Count - 1)).FirstOrDefault(at => sentence.Word(at - 1) is "me" or "gimme" && sentence.Items[at].Kind == ItemKind.Number && sentence.IsBreak(at + 1)) is > 0 and var bareMinutes && sentence.Token(bareMinutes).Value is >= 2 and <= 120 and var few)
        {
            return now.AddMinutes(few).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        }

        var delay = sentence.Has(Mark.Snooze) || bare ? sentence.Items.Select(item => item.Value as double?).FirstOrDefault(minutes => minutes is > 0) : null;
        if (delay is { } wait && !sentence.Dates.Any(pair => pair.Date.Ahead is not null) && !sentence.Times.Any())
        {
            return now.AddMinutes(wait).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        }

        var from = sentence.Marks.FirstOrDefault(found => found.Mark == Mark.Snooze).First;
        var dates = sentence.Dates.Where(pair => pair.Date.Ahead is not null && pair.Date.Period is null or "today" && sentence.Word(pair.At - 1) is not "not").ToList();
        var date = (dates.FirstOrDefault(pair => pair.At >= from) is { Date: not null } said ? said : dates.FirstOrDefault()).Date;
        if (date is { Period: "today", Vague: true } && dates.Select(pair => pair.Date).FirstOrDefault(other => other.Ahead > sentence.Today && other.Period is null) is { } further)
        {
            // "eod tomorrow"
            date = further;
        }

        if (date is { Period: "today", Vague: false })
        {
            // "swamped today, tomorrow?"; "pass for today" says no more than "not now".
            date = dates.Select(pair => pair.Date).FirstOrDefault(other => other.Ahead > sentence.Today) ?? (sentence.HasWord("pass", "skip") ? null : date);
        }
        var time = sentence.Times.Select(pair => pair.Time).FirstOrDefault();
        if (time is { Delay: not null } || (time is not null && date is null))
        {
            var moment = time.On(sentence.Today, now);
            return (moment <= now ? moment.AddDays(1) : moment).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        }

        if (date?.Ahead is not { } day)
        {
            return sentence.Items.Any(item => item.Word is "lunch" or "mittagessen") && sentence.HasAny(Mark.Snooze, Mark.FutureCall) ? Iso(sentence.Today) : null;
        }

        return time is null ? Iso(day) : time.On(day, now).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // "2 days", "half an hour", "a week pls": the answer to a nudge.
    private static bool IsBareSpan(Sentence sentence) =>
        sentence.Context.NudgedAccount is not null && sentence.Items.Count <= 6 && sentence.Items.All(item => item.Kind is ItemKind.Duration or ItemKind.Number or ItemKind.Break || IsOfSpan(item.Word))
        && (sentence.Items.Any(item => item.Kind == ItemKind.Duration) || sentence.Items.Any(item => TimeWords.Unit(item.Word) is 'd' or 'w' or 'f' or 'M'));

    private static bool IsOfSpan(string word) =>
        TimeWords.Number(word) is not null || TimeWords.Unit(word) is not null || word is "please" or "mate" or "more" or "another" or "about" or "of" or "maybe" or "ok" or "like" or "the" or "say" or "thanks" or "working";

    // "wrapping up something, 20 mins", "in the car, 20 min"
    private static bool IsExcuse(Sentence sentence) =>
        sentence.Context.NudgedAccount is not null && sentence.Items.Count is > 2 and <= 9 && sentence.Items[^1].Kind == ItemKind.Duration && sentence.IsBreak(sentence.Items.Count - 2) && !sentence.Accounts.Any() && !sentence.Items.Any(item => item.IsName)
        && (sentence.HasAny(Mark.RepBusy, Mark.BadTime) || sentence.Word(0).EndsWith("ing", StringComparison.Ordinal)) && !sentence.Marks.Any(found => Marks.IsCall(found.Mark) || Marks.IsTouch(found.Mark));

    // "cant talk now", "bad time": nobody else is spoken of.
    private static bool IsBadTime(Sentence sentence) =>
        sentence.Has(Mark.BadTime) && sentence.Items.Count <= 8 && !sentence.Accounts.Any() && !sentence.Items.Any(item => item.IsName) && !sentence.HasWord("he", "she", "they", "hes", "shes", "theyre", "was", "were", "him", "her", "them", "caught", "got", "reached");

    // "tomorrow", "monday pls", "in 2h".
    private static bool IsBareDate(Sentence sentence) =>
        sentence.Items.Any(item => item.Kind is ItemKind.Date or ItemKind.Time)
        && sentence.Items.All(item => item.Kind is ItemKind.Date or ItemKind.Time or ItemKind.Break or ItemKind.Emoji or ItemKind.Account || item.Word is "mate" or "buddy" or "bro" or "dude" or "pal" or "man" or "boss" or "bot" or "around" or "before" or "by" or "please" or "ok" or "maybe" or "on" or "at" or "until" or "thanks" or "yes" or "no" or "after" or "try" or "again" or "then" or "better");
}
