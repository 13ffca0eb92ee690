using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>How long the call was: the first length of time that is not a delay, a wait or somebody's promise.</summary>
internal static class LengthFinder
{
    public static double? Of(Segment segment)
    {
        foreach (var clause in segment.Clauses)
        {
            foreach (var at in clause.Items)
            {
                if (clause.In.Items[at].Value is double minutes && minutes is > 0 and < 600 && !IsOther(segment, at))
                {
                    return minutes;
                }
            }
        }

        return Bare(segment);
    }

    // "chatted with Bianca for ten", "had Tilda on for 20": a number after "for" that counts nothing else.
    private static double? Bare(Segment segment)
    {
        var sentence = segment.In;
        if (!segment.Has(Mark.Spoke))
        {
            return null;
        }

        foreach (var at in segment.Items)
        {
            if (sentence.Word(at - 1) is "for" && (sentence.IsBreak(at + 1) || sentence.Word(at + 1) is "at" or "with" or "from") && (sentence.Items[at].Kind == ItemKind.Number ? sentence.Token(at).Value : (double?)TimeWords.Number(sentence.Word(at))) is { } minutes and >= 1 and <= 120)
            {
                return minutes;
            }
        }

        return null;
    }

    private static bool IsOther(Segment segment, int at)
    {
        var sentence = segment.In;
        var before = sentence.Word(at - 1);
        var after = sentence.Word(at + 1);
        return before is "after" && segment.Has(Mark.Dropped) ? false : before is "not" or "in" or "within" or "every" or "another" or "under" or "per" or "until" or "after" or "last" or "next" or "gimme" or "give" or "waited" or "waiting"
            || after is "ago" or "late" or "early" or "later" or "demo" or "meeting" or "slot" or "window" or "sla" or "drive" or "away" or "notice" or "warning" or "delay" or "behind" or "webinar" or "presentation" or "training" or "wait"
            || (after is "before" && !sentence.IsBreak(at + 2))
            || sentence.Marks.Any(found => found.First < at && found.First >= 0 && found.Mark is Mark.Booked or Mark.FutureTouch && Same(segment, found.First, at))
            || (before is "for" && sentence.Word(at - 2) is "hold" or "waited" or "free" or "meet");
    }

    private static bool Same(Segment segment, int a, int b) => segment.Clauses.Any(clause => clause.First <= a && a < clause.End && clause.First <= b && b < clause.End);
}
