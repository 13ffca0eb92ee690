using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding.Accounts;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Reads the calls and touches that a sentence reports.</summary>
internal static class ReportReader
{
    public static Report Read(Sentence sentence, List<Clause> clauses)
    {
        var calls = new List<ReportedCall>();
        var touches = new List<ReportedTouch>();
        var why = new List<string>();
        Doubt? doubt = null;
        Segment? before = null;
        var segments = Segmenter.Split(clauses);
        foreach (var segment in segments)
        {
            foreach (var refused in segment.Refused)
            {
                why.Add($"\"{sentence.TextOf(refused.Mark.First, refused.Mark.End)}\" is no report: {refused.Why}.");
            }

            if (IsCall(segment, before, segments.Any(other => other != segment && other.Accounts.Count > 0 && other.Calls.Count > 0)))
            {
                var parts = Repeats.Split(segment);
                foreach (var part in parts)
                {
                    AddCalls(part, segment, parts.Count > 1 ? 1 : Repeats.Times(part), calls, why, ref doubt);
                }

                before = segment;
            }

            AddTouches(segment, touches, why);
        }

        return new Report(calls, touches, doubt, why);
    }

    private static bool IsCall(Segment segment, Segment? before, bool among)
    {
        if (segment.Calls.Count > 0)
        {
            return !Hearsay.IsForTheTeam(segment.In);
        }

        if (segment.Touches.Count > 0 || segment.Refused.Count > 0)
        {
            return false;
        }

        // "acme: na", "7-11 cb thurs", "call with jane at globex, 12 min", "and Raul at 3M 5 min".
        var length = segment.Items.Any(at => segment.In.Items[at].Kind == ItemKind.Duration);
        if (segment.Hints.Any(found => found.Mark is Mark.CallNoun or Mark.GoodCall) && length && !segment.Clauses.Any(clause => clause.Marks.Any(found => found.Mark is Mark.Booked || Marks.IsDenial(found.Mark))))
        {
            return true;
        }

        // "bad time, call back in 3 days": said of the customer.
        if (segment.Hints.Any(found => found.Mark == Mark.BadTime) && segment.Clauses.Any(clause => clause.Marks.Any(found => found.Mark is Mark.FollowUp or Mark.FutureCall && clause.In.Word(found.First) is "call" or "ring" or "try" or "phone" or "llamar" or "rappeler" or "ligar" or "anrufen" or "zuruckrufen")) && !segment.In.HasAny(Mark.RepBusy, Mark.Snooze))
        {
            return true;
        }

        // "los pollos - receptionist (Skyler) says Gus is away"
        if (segment.Accounts.Count > 0 && segment.Clauses.Any(clause => clause.Lead is '-' or ':' && segment.Hints.Any(found => found.Mark == Mark.Gate && found.First == clause.First)) && !segment.Clauses.Any(clause => clause.Marks.Any(found => Marks.IsDenial(found.Mark) || found.Mark is Mark.Booked)))
        {
            return true;
        }

        // "lubowitz, friday, 12 min with the new director"
        if (length && segment.Accounts.Count == 1 && segment.Items.Any(at => segment.In.Items[at].Kind == ItemKind.Duration && segment.In.Word(at + 1) is "with") && !IsToCome(segment))
        {
            return true;
        }

        // "20 min w/ Otto": the answer to a nudge.
        if (length && segment.Accounts.Count == 0 && segment.In.Context.NudgedAccount is not null && segment.Clauses[0] is var opening && segment.In.Items[opening.First].Kind == ItemKind.Duration && segment.In.Word(opening.First + 1) is "with" && ContactFinder.Of(segment) is not null && !IsToCome(segment))
        {
            return true;
        }

        // "tollgate, selma, 15m": who and how long say that it was a talk.
        if (length && segment.Accounts.Count == 1 && ContactFinder.Of(segment) is not null && !IsToCome(segment))
        {
            return true;
        }

        // "osprey - 15 mins, good": a length beside a label, and nothing else that it could measure.
        if (length && segment.Accounts.Count == 1 && segment.Clauses.Any(clause => clause.Lead is '-' or ':' or '=' && IsLength(clause)) && !IsToCome(segment))
        {
            return true;
        }

        // "Redline said no, Tidewater no answer": by phone, like the others.
        if (among && segment.Accounts.Count > 0 && segment.Hints.Any(found => found.Mark == Mark.Refused) && segment.Clauses.Count == 1)
        {
            return true;
        }

        if (before is not null && length && segment.Accounts.Count > 0)
        {
            segment.Calls.AddRange(before.Calls.Where(found => found.Mark is Mark.Spoke or Mark.PickedUp).Take(1));
            return segment.Calls.Count > 0;
        }

        var named = segment.Accounts.Count > 0 || segment.In.Context.NudgedAccount is not null;
        var words = segment.Items.Count(at => segment.In.Items[at].Kind is ItemKind.Word or ItemKind.Number);
        if ((words == 1 || segment.In.Has(Mark.Snooze)) && segment.Accounts.Count == 0 && segment.Has(Mark.BusyShort) && !segment.In.Tokens.Any(token => token.Raw is "engaged"))
        {
            return false;
        }

        return named && segment.Hints.Any(found => found.Mark is Mark.Gate or Mark.NothingShort or Mark.BusyShort or Mark.Callback || (found.Mark == Mark.GoodCall && segment.Accounts.Count > 0)) && words <= 5 && !segment.Clauses.Any(clause => clause.Marks.Any(found => Marks.IsDenial(found.Mark) || found.Mark is Mark.Booked or Mark.TimeOff or Mark.RepBusy));
    }

    private static bool IsLength(Clause clause) => clause.In.Items[clause.First].Kind == ItemKind.Duration && (clause.End == clause.First + 1 || clause.In.Word(clause.First + 1) is "with" or "good" or "great" or "ok");

    // "redline, Colin, 15 min call on monday": the length stands beside the date, or the clause speaks of what is planned.
    private static bool IsToCome(Segment segment) => segment.Clauses.Take(segment.Clauses.FindIndex(clause => clause.Items.Any(at => segment.In.Items[at].Kind == ItemKind.Duration)) + 1).Any(clause =>
        clause.Marks.Any(found => Marks.IsDenial(found.Mark) || found.Mark is Mark.Booked or Mark.FutureTouch or Mark.Snooze or Mark.TimeOff)
        || (clause.Items.Any(at => segment.In.Items[at].Kind == ItemKind.Duration) && clause.Items.Any(at => segment.In.Items[at].Value is DatePhrase { Ahead: not null } || clause.Marks.Any(found => found.Mark is Mark.FollowUp))));

    private static void AddCalls(Segment part, Segment whole, int times, List<ReportedCall> calls, List<string> why, ref Doubt? doubt)
    {
        var minutes = LengthFinder.Of(part);
        var typed = whole.Accounts.Count == 0 ? UnknownNames.Of(whole) : null;
        var contact = ContactFinder.Of(part) is { } person && typed?.Contains(person, StringComparison.OrdinalIgnoreCase) != true ? person : null;
        var note = NoteFinder.Of(part, contact);
        var outcome = OutcomeRules.Of(part, minutes, note is not null);
        var (on, at) = FollowUpFinder.Of(part);
        var direction = Directions.Of(part, outcome);
        var accounts = whole.Accounts;
        var entry = new ReportedCall(null, outcome, direction, minutes, contact, note, on, at, OccurredOn(part));
        doubt ??= Doubts.Of(part);
        why.Add($"\"{part.In.TextOf(part.Clauses[0].First, part.Clauses[^1].End)}\" reports {(direction == CallDirection.Inbound ? "a call from them" : "a call of yours")}: {outcome.Spoken()}.");
        List<AccountMention?> mentioned = [.. accounts.Take(accounts.Count > 1 && !IsList(part) ? 1 : 50)];
        if (mentioned.Count == 0)
        {
            mentioned.Add(null);
        }

        foreach (var account in mentioned)
        {
            var (name, problem) = Attribution.Of(account, whole);
            doubt ??= problem;
            why.Add(problem is null ? $"It is about {name}." : Open(problem));
            if (problem?.Kind == DoubtKind.AmbiguousAccount && mentioned.Count > 1)
            {
                calls.Add(entry);
                return;
            }

            for (var i = 0; i < times; i++)
            {
                calls.Add(i < times - 1 && Repeats.EndsWell(part, outcome) ? new ReportedCall(name, CallOutcome.NoAnswer, direction, OccurredOn: entry.OccurredOn) : entry with { Account = name });
            }
        }
    }

    private static string Open(Doubt doubt) => doubt.Kind switch
    {
        DoubtKind.AmbiguousAccount => "Several customers go by that name.",
        DoubtKind.UnknownAccount => "No customer of that name is known.",
        _ => "No customer is named.",
    };

    // "both", "and", commas: several accounts in a row rather than one and a mention.
    private static bool IsList(Segment part)
    {
        var places = part.Items.Where(at => part.In.Items[at].Kind == ItemKind.Account).ToArray();
        for (var i = 1; i < places.Length; i++)
        {
            for (var at = places[i - 1] + 1; at < places[i]; at++)
            {
                if (!(part.In.Word(at) is "and" or "," or "/" or "both" or "also" or "at" or "to" or "with" or "plus" or "or" or "for" or "nor" or "then"))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static DateOnly? OccurredOn(Segment part)
    {
        foreach (var clause in part.Clauses)
        {
            foreach (var at in clause.Items)
            {
                if (clause.In.Items[at].Value is DatePhrase { Behind: { } day } date && day != clause.In.Today
                    && (date.Ahead is null || part.Calls.Any(found => found.First >= clause.First && found.End <= at && found.Mark is Mark.Dialed or Mark.Spoke or Mark.Tried or Mark.Voicemail or Mark.Inbound && at - found.End <= 2)))
                {
                    return day;
                }
            }
        }

        return null;
    }

    private static void AddTouches(Segment segment, List<ReportedTouch> touches, List<string> why)
    {
        foreach (var found in segment.Touches)
        {
            var kind = found.Mark switch
            {
                Mark.Email => ActivityKind.Email,
                Mark.Text => ActivityKind.Text,
                Mark.Video => ActivityKind.Video,
                Mark.InPerson => ActivityKind.Meeting,
                _ => ActivityKind.Other,
            };
            var words = segment.In.TextOf(found.First, found.End);
            var inbound = found.Mark is Mark.MissedInbound or Mark.TheirVoicemail || Enumerable.Range(found.First, found.End - found.First).Any(i => segment.In.Word(i) is "got" or "received" or "me" or "from" or "replied");
            var name = Attribution.Of(segment.Accounts.FirstOrDefault(), segment).Name;
            touches.Add(new ReportedTouch(name, kind, inbound ? CallDirection.Inbound : CallDirection.Outbound, NoteFinder.Of(segment, null), OccurredOn(segment)));
            why.Add($"\"{words}\" is {kind.ToString().ToLowerInvariant()}, no phone contact.");
        }
    }
}
