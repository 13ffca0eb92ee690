using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>When the next call was promised: a date or a time of day in a clause that speaks of calling again.</summary>
internal static class FollowUpFinder
{
    public static (DateOnly? On, TimeOnly? At) Of(Segment segment)
    {
        var sentence = segment.In;
        foreach (var clause in segment.Clauses)
        {
            foreach (var at in clause.Items)
            {
                var item = sentence.Items[at];
                if (item.Value is DatePhrase { Ahead: { } day } date && Promises(segment, clause, at) && !IsPast(segment, clause, at, date))
                {
                    return (day, TimeNear(clause, at, day));
                }
            }
        }

        foreach (var clause in segment.Clauses)
        {
            foreach (var at in clause.Items)
            {
                if (sentence.Items[at].Value is ClockTime time && Promises(segment, clause, at))
                {
                    var moment = time.On(sentence.Today, sentence.Context.Now.DateTime);
                    return (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));
                }
            }
        }

        return (null, null);
    }

    // Spoken of before the date in this clause, or as its own clause right after a request to call back.
    private static bool Promises(Segment segment, Clause clause, int at)
    {
        var sentence = segment.In;
        if (clause.Marks.Any(found => found.Mark is Mark.FollowUp or Mark.Callback or Mark.CallbackAsked or Mark.FutureCall && found.First <= at))
        {
            return true;
        }

        // "booked another call for friday", but not a demo or a meeting
        if (clause.Marks.Any(found => found.Mark == Mark.Booked && Enumerable.Range(found.First, found.End - found.First).Any(i => sentence.Word(i) is "call" or "chat" or "callback")))
        {
            return true;
        }

        if (clause.Marks.Any(found => found.Mark is Mark.FollowUp or Mark.Callback or Mark.FutureCall or Mark.CallbackAsked && found.First > at && found.First - at <= 4))
        {
            return true;
        }

        var earlier = segment.Clauses.LastOrDefault(before => before.End <= clause.First);
        return at == clause.First && earlier is not null && segment.Has(Mark.CallbackAsked)
            && earlier.Marks.Any(found => found.Mark is Mark.CallbackAsked or Mark.FollowUp or Mark.Callback) && !sentence.IsBreak(at);
    }

    private static bool IsPast(Segment segment, Clause clause, int at, DatePhrase date) =>
        // "again today and she answered"
        date.Period == "today" && !date.Vague && (clause.In.Word(at - 1) is not ("back" or "again" or "later") || (clause.In.Word(at - 1) is "again" && clause.In.MarkAt(at - 1).First == at - 1))
        || (date.Behind is not null && segment.Calls.Any(found => found.First >= clause.First && found.End == at && found.Mark is Mark.Dialed or Mark.Spoke or Mark.Tried));

    private static TimeOnly? TimeNear(Clause clause, int date, DateOnly day)
    {
        foreach (var at in clause.Items.Where(at => Math.Abs(at - date) <= 3))
        {
            if (clause.In.Items[at].Value is ClockTime { At: not null } time)
            {
                return TimeOnly.FromDateTime(time.On(day, clause.In.Context.Now.DateTime));
            }
        }

        return null;
    }
}
