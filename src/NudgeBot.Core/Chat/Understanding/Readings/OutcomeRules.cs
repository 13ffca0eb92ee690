using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>
/// One outcome from all that was said of a call, strongest first:
/// do-not-call; wrong number; put through; hung up; a gatekeeper; asked to call back; spoken; a message; busy; no answer; only dialled.
/// </summary>
internal static class OutcomeRules
{
    public static CallOutcome Of(Segment segment, double? minutes, bool hasContent)
    {
        bool Has(Mark mark) => segment.Has(mark);

        var spoke = Has(Mark.Spoke) || Has(Mark.GoodCall) || Has(Mark.PickedUp) || Has(Mark.Dropped) || segment.Calls.Any(found => found.Mark == Mark.Inbound && segment.In.Word(found.First) is "i");
        var message = Has(Mark.Voicemail) && !Has(Mark.NoMessage);
        var nobody = Has(Mark.NoAnswer) || Has(Mark.NothingShort) || Has(Mark.NoMessage);
        if (Has(Mark.DoNotCall))
        {
            return CallOutcome.DoNotCall;
        }

        if (Has(Mark.WrongNumber))
        {
            return CallOutcome.WrongNumber;
        }

        if (Has(Mark.HungUp) && minutes is null or < 2 && !Has(Mark.Voicemail))
        {
            return CallOutcome.Unspecified;
        }

        if (Has(Mark.PutThrough) && !message && !nobody)
        {
            return CallOutcome.Connected;
        }

        // "some bloke answered, Mr Harrow's away": not the one who was meant.
        if (Has(Mark.PickedUp) && !Has(Mark.Spoke) && minutes is null && !message && IsAbsent(segment))
        {
            return CallOutcome.Gatekeeper;
        }

        if ((Has(Mark.Gatekeeper) || (Has(Mark.Gate) && (!spoke || IsApposed(segment)))) && !message)
        {
            return CallOutcome.Gatekeeper;
        }

        var later = Has(Mark.CallbackAsked) || (Has(Mark.BadTime) && !nobody && !message);
        if (later && !message && minutes is null or < 4 && !(Has(Mark.Spoke) && hasContent && !Has(Mark.BadTime)))
        {
            return CallOutcome.CallbackRequested;
        }

        if (message)
        {
            return CallOutcome.Voicemail;
        }

        if (spoke && !(nobody && !Has(Mark.Spoke)))
        {
            return CallOutcome.Connected;
        }

        if (nobody)
        {
            return CallOutcome.NoAnswer;
        }

        if (Has(Mark.Busy) || Has(Mark.BusyShort))
        {
            return CallOutcome.Busy;
        }

        if (Has(Mark.Callback) && (!Has(Mark.Dialed) || segment.Clauses.Any(clause => segment.Hints.Any(found => found.Mark == Mark.Callback && found.First == clause.First) && clause.First > segment.Clauses[0].First && clause.Items.Any(at => segment.In.Items[at].Kind == ItemKind.Date))))
        {
            return CallOutcome.CallbackRequested;
        }

        if (minutes is not null || Has(Mark.Refused) || (hasContent && Has(Mark.Dialed) && Answers(segment)))
        {
            return CallOutcome.Connected;
        }

        return Has(Mark.Tried) ? CallOutcome.NoAnswer : CallOutcome.Unspecified;
    }

    private static bool IsAbsent(Segment segment) => segment.Clauses.Any(clause => clause.First > segment.Clauses[0].First && clause.Items.Any(at =>
        segment.In.Word(at) is "away" or "travelling" or "abroad" || (segment.In.Word(at) is "out" or "off" or "leave" or "holiday" or "vacation" && segment.In.Word(at - 1) is "is" or "hes" or "shes" or "on" or "was"))
        && !clause.HasWord("i", "she", "they") && clause.Items.Any(at => segment.In.Items[at].IsName || (ContactFinder.IsTitle(segment.In.Token(at).Raw) && segment.In.Items[at].Kind == ItemKind.Word) || segment.In.Word(at) is "boss" or "owner" or "director" or "manager" or "cfo" or "ceo" or "buyer" or "hes"));

    // "spoke to Gloria, the coo's EA": the second clause says who she is.
    private static bool IsApposed(Segment segment) =>
        segment.Clauses.Any(clause => clause.Lead is ',' or '(' or '-' && clause.Items.Count() <= 5 && segment.Hints.Any(found => found.Mark == Mark.Gate && found.First >= clause.First && found.End == clause.End)
            && segment.In.Word(clause.First) is "the" or "his" or "her" or "their" or "an" or "a" || clause.Lead is ',' or '(' && segment.Hints.Any(found => found.Mark == Mark.Gate && found.First == clause.First && found.End == clause.End));

    // "phoned Colin, he's happy with the price": what was said tells that they spoke.
    private static bool Answers(Segment segment)
    {
        var sentence = segment.In;
        // "called Otto, wants a quote", "rang Otto - happy with everything"
        if (segment.Clauses.Any(clause => clause.First > segment.Clauses[0].First && clause.Lead is ',' or '-' or ':' or '.' && sentence.Word(clause.First) is "wants" or "wanted" or "interested" or "happy" or "keen" or "likes" or "loves" or "loved" or "needs" or "agreed" or "confirmed" or "approved" or "signing" or "renewing" or "considering" or "thinking"))
        {
            return true;
        }

        foreach (var at in segment.Items)
        {
            var verb = sentence.Word(at) is "he" or "she" or "they" or "hes" or "shes" or "theyre" || (segment.In.Items[at].IsName && sentence.IsBreak(at - 1)) ? at + 1 : -1;
            verb += verb > 0 && sentence.Word(verb) is "is" or "are" or "was" or "were" or "really" or "just" or "very" ? 1 : 0;
            if (verb > 0 && sentence.Word(verb) is "said" or "says" or "wants" or "want" or "wanted" or "needs" or "need" or "likes" or "loves" or "loved" or "liked" or "agreed" or "confirmed" or "happy" or "interested" or "keen" or "promised" or "approved" or "accepted" or "mentioned" or "thinking" or "considering" or "ordered" or "renewing" or "signing")
            {
                return true;
            }
        }

        return false;
    }
}
