using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Several dials to one account: "x3", "twice", "first time busy, second time got Jim".</summary>
internal static class Repeats
{
    private const int Most = 20;

    /// <summary>One part for each dial whose outcome is told apart; the whole when they are not.</summary>
    public static IReadOnlyList<Segment> Split(Segment segment)
    {
        var starts = segment.Clauses.Where(clause => IsNextDial(segment, clause) || clause.Marks.Any(found => found.Mark == Mark.Again && IsStart(clause, found)) && clause.Marks.Any(found => (Marks.IsCall(found.Mark) && found.Mark is not (Mark.Dropped or Mark.HungUp)) || found.Mark is Mark.BusyShort or Mark.NothingShort) || IsTimedTry(clause)).ToList();
        if (starts.Count == 0 || (starts.Count == 1 && !segment.Clauses.Any(clause => clause.First < starts[0].First && clause.Marks.Any(found => (Marks.IsCall(found.Mark) && found.Mark is not (Mark.Dialed or Mark.Tried or Mark.PutThrough)) || found.Mark is Mark.BusyShort or Mark.NothingShort))))
        {
            return [segment];
        }

        var parts = new List<Segment>();
        foreach (var clause in segment.Clauses)
        {
            if (parts.Count == 0 || (starts.Contains(clause) && parts[^1].Calls.Concat(parts[^1].Hints).Any(found => found.Mark is not (Mark.Dialed or Mark.Tried))))
            {
                parts.Add(new Segment());
            }

            parts[^1].Add(clause);
        }

        return parts.Where(part => part.Calls.Count > 0 || part.Hints.Count > 0 || part.Clauses.Any(IsTimedTry)).ToList();
    }

    /// <summary>How many dials with the same outcome: 3 for "x3"; 1 when not said.</summary>
    public static int Times(Segment segment)
    {
        foreach (var at in segment.Items)
        {
            var word = segment.In.Word(at);
            if (word is "twice" or "zweimal" && segment.Calls.Concat(segment.Hints).Any(found => (found.Mark is not (Mark.PutThrough or Mark.Spoke) && (found.End == at || found.First == at + 1 || (found.First < at && found.End > at))) || (at > 0 && segment.In.Items[at - 1].Kind == ItemKind.Account)))
            {
                return segment.Clauses.Count > 1 && segment.Clauses.Any(clause => clause.Has(Mark.Again)) ? 1 : 2;
            }

            if (word is "thrice" or "dreimal")
            {
                return 3;
            }

            var digits = word.Length == 2 && word[0] == 'x' ? word[1] : word.Length == 2 && word[1] == 'x' ? word[0] : '\0';
            if (char.IsAsciiDigit(digits))
            {
                return Math.Clamp(digits - '0', 1, 9);
            }

            // "three tries at osgood"
            if (segment.In.Word(at + 1) is "tries" or "attempts" or "goes" or "dials" or "calls" && segment.In.Word(at + 2) is "at" or "to" or "on" or "with" && Times(word) is { } tries)
            {
                return Math.Clamp(tries, 1, Most);
            }

            if (segment.In.Word(at + 1) is "times" && segment.In.Word(at - 1) is not "rang" && Times(word) is { } times)
            {
                return Math.Clamp(times, 1, Most);
            }
        }

        return 1;
    }

    /// <summary>"Tried 3 times, third time lucky": only the last dial had that outcome.</summary>
    public static bool EndsWell(Segment segment, CallOutcome outcome) => outcome == CallOutcome.Connected && segment.In.HasWord("finally", "lucky", "last", "third", "3rd", "fourth", "4th", "eventually");

    // "second try Dora 18 min": a length says that they spoke.
    private static bool IsTimedTry(Clause clause) => clause.Marks.Any(found => found.Mark == Mark.Again && found.First == clause.First && found.End - found.First > 1) && clause.Items.Any(at => clause.In.Items[at].Kind == ItemKind.Duration);

    // "first vm then got Olaf", "at 9 no answer, again at 2 and got Wes", "this morning vm, this afternoon got Wes"
    private static bool IsNextDial(Segment segment, Clause clause)
    {
        var failed = segment.Clauses.Where(before => before.First < clause.First && before.Marks.Any(found => found.Mark is Mark.Voicemail or Mark.NoAnswer or Mark.Busy or Mark.BusyShort or Mark.NothingShort)).ToList();
        if (failed.Count == 0 || !clause.Marks.Any(found => Marks.IsCall(found.Mark) && segment.Calls.Contains(found)) || segment.Has(Mark.Gate) || segment.Has(Mark.Gatekeeper))
        {
            return false;
        }

        var word = clause.In.Word(clause.First);
        var timed = Enumerable.Range(clause.First, Math.Min(3, clause.End - clause.First)).Any(at => clause.In.Items[at].Kind is ItemKind.Date or ItemKind.Time && (at == clause.First || clause.In.Word(at - 1) is "at" or "again" or "on"));
        return (word is "then" && clause.Has(Mark.PutThrough)) || (word is "again" && timed) || (timed && failed.Any(before => before.Items.Any(at => clause.In.Items[at].Kind is ItemKind.Date or ItemKind.Time)));
    }

    private static int? Times(string word) => int.TryParse(word, out var digits) ? digits : Understanding.Times.TimeWords.Number(word);

    private static bool IsStart(Clause clause, Found found) => clause.In.Word(found.First) is not "again" || clause.Marks.Any(other => other.Mark is Mark.Dialed or Mark.Tried && other.End == found.First);
}
