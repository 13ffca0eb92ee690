using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>"Undo", and corrections of what was logged just before: they change the row that is there and never write a new one.</summary>
internal static class Corrections
{
    public static Reading? Read(Sentence sentence, Report report)
    {
        if (IsUndo(sentence))
        {
            return Reader.Of(Intent.Undo, "It takes the last entry back.");
        }

        if (!IsCorrection(sentence, report))
        {
            return null;
        }

        if (sentence.Context.LastLogged is not { } last)
        {
            return Reader.Of(Intent.Correct, "It corrects an entry, but none was made just now.");
        }

        var corrected = Corrected(sentence, report, last);
        return new Reading(Intent.Correct, corrected, [], MayLog: false, null, null, null, null, ["It corrects what was logged just before."]);
    }

    // "whoops, delete"
    private static bool IsBareUndo(Sentence sentence) => sentence.Context.LastLogged is not null && sentence.Items.Count <= 5
        && Enumerable.Range(0, sentence.Items.Count).Any(at => sentence.Word(at) is "delete" or "remove" or "erase" or "undo" && sentence.IsBreak(at - 1) && sentence.IsBreak(at + 1));

    private static bool IsUndo(Sentence sentence) => IsBareUndo(sentence) || (sentence.Has(Mark.Undo) && !sentence.Has(Mark.Snooze) && sentence.Marks.All(found => found.Mark is not Mark.Correction || (found.End - found.First <= 2 && sentence.Word(found.First) is "oops" or "whoops" or "sorry" or "wait" or "no" or "actually")) && (sentence.Marks.First(found => found.Mark == Mark.Undo).First <= 3 || sentence.Has(Mark.Wrong) || (sentence.Context.LastLogged is not null && sentence.Marks.Last(found => found.Mark == Mark.Undo).End >= sentence.Items.Count)));

    private static bool IsCorrection(Sentence sentence, Report report)
    {
        if (IsStarred(sentence, report) || Turn(sentence) > 0 || (sentence.Context.LastLogged is { } made && Amendments.Is(sentence, report, made)))
        {
            return true;
        }

        if (sentence.Marks.Count == 0 || sentence.Has(Mark.LogCommand) && sentence.Marks[0].Mark == Mark.LogCommand && !sentence.HasAny(Mark.Wrong))
        {
            return false;
        }

        var start = sentence.Marks.FirstOrDefault(found => found.Mark is not (Mark.Filler or Mark.Chatter));
        var leads = (start.Mark is Mark.Correction or Mark.Wrong or Mark.Swapped && start.First <= 3) || (start.Mark == Mark.WouldHave && (sentence.Word(start.First) is "shouldve" || (sentence.Word(start.First) is "should" && sentence.Word(start.First + 2) is "been" or "said" or "read")));
        if (sentence.Context.LastLogged is not { } last)
        {
            return leads && start.Mark is Mark.Correction && sentence.Word(start.First) is "change" or "make" or "correction" or "fix" && report.Calls.Count <= 1;
        }

        // "wrong company - osgood"
        var other = start.Mark == Mark.WrongNumber && start.First <= 1 && sentence.Word(start.First + 1) is "company" or "contact" or "person" or "name" or "guy"
            && (sentence.Accounts.Any(pair => pair.Mention.Name != last.Account) || BareName(sentence, last.Contact) is not null);
        return leads || other || IsLabel(sentence) || IsPromise(sentence, last) || IsOtherNumber(sentence, last) || TakesBack(sentence, last) || sentence.HasAny(Mark.Swapped, Mark.Wrong) || (sentence.Has(Mark.Correction) && report.Calls.Count <= 1);
    }

    // "*wrong number", "busy*": how people in a chat put right what they just wrote. "*voicemail*" is bold, "* voicemail" an item of a list.
    private static bool IsStarred(Sentence sentence, Report report)
    {
        var text = sentence.Text.AsSpan().Trim();
        return sentence.Context.LastLogged is { } last && text.Length > 1 && text.Count('*') == 1 && !text.Contains('\n')
            && ((text[0] == '*' && char.IsLetterOrDigit(text[1])) || text[^1] == '*')
            && (report.Calls.Count == 0 || sentence.Accounts.All(pair => pair.Mention.Name == last.Account));
    }

    /// <summary>Where "I put no answer, but he did pick up" turns from what was logged to what should have been; 0 when it does not.</summary>
    private static int Turn(Sentence sentence)
    {
        var verb = sentence.Word(0) is "i" or "we" or "you" or "ive" or "youve" ? 1 : 0;
        if (sentence.Context.LastLogged is not { } last || !sentence.Accounts.All(pair => pair.Mention.Name == last.Account)
            || sentence.Word(verb) is not ("put" or "typed" or "wrote" or "logged" or "marked" or "entered" or "selected" or "picked" or "chose" or "recorded" or "ticked" or "clicked" or "said"))
        {
            return 0;
        }

        for (var at = verb + 2; at < sentence.Items.Count - 1; at++)
        {
            var turns = sentence.Word(at) is "but" or "shouldve" or "should" or "instead" || (sentence.IsBreak(at) && sentence.Word(at + 1) is "should" or "shouldve" or "it" or "itis" or "meant" or "that" or "actually" or "but" or "wrong");
            if (turns && sentence.Sign(at) is not '?')
            {
                return Says(sentence, verb + 1, at) ? at : 0;
            }
        }

        return 0;
    }

    // Something that an entry can hold: an outcome, a length.
    private static bool Says(Sentence sentence, int first, int end) =>
        Enumerable.Range(first, end - first).Any(at => sentence.Items[at].Kind == ItemKind.Duration)
        || sentence.MarksIn(first, end).Any(found => Marks.IsCall(found.Mark) && found.Mark is not Mark.Dialed || found.Mark is Mark.NothingShort or Mark.BusyShort or Mark.Gate or Mark.Callback);

    // "next call is friday", said of what was just logged
    private static bool IsPromise(Sentence sentence, ReportedCall last) =>
        ((sentence.Word(0) is "next" && sentence.Word(1) is "call") || sentence.Word(0) is "followup" or "callback" || (sentence.Word(0) is "follow" && sentence.Word(1) is "up")) && sentence.HasWord("is", "should", "on")
        && sentence.Dates.Any() && sentence.Accounts.All(pair => pair.Mention.Name == last.Account);

    // "20 min not 12", when it says 12
    private static bool IsOtherNumber(Sentence sentence, ReportedCall last) =>
        last.Minutes is { } minutes && Enumerable.Range(1, sentence.Items.Count).Any(at => sentence.Word(at - 1) is "not" && at < sentence.Items.Count && (sentence.Items[at].Value as double? ?? (sentence.Items[at].Kind == ItemKind.Number ? sentence.Token(at).Value : -1)) == minutes);

    // "fix: do not call"
    private static bool IsLabel(Sentence sentence) => sentence.Word(0) is "fix" or "edit" or "correction" or "correct" or "change" && sentence.Sign(1) is ':' or '-';

    // "not connected, I only got the receptionist": denies what was logged, and names no other account.
    private static bool TakesBack(Sentence sentence, ReportedCall last) =>
        sentence.Word(0) is "not" or "wasnt" && sentence.Word(1) == last.Outcome.Word() && sentence.Accounts.All(pair => pair.Mention.Name == last.Account);

    private static List<ReportedCall> Corrected(Sentence sentence, Report report, ReportedCall last)
    {
        var named = report.Calls.Where(call => call.Account is not null && call.Account != last.Account).ToList();
        if (sentence.Has(Mark.Swapped) && sentence.Context.PreviousLogged is { } previous)
        {
            return [previous with { Outcome = last.Outcome }, last with { Outcome = previous.Outcome }];
        }

        var clause = ClauseSplitter.Split(sentence);
        var whole = new Segment();
        var turn = Turn(sentence);
        clause.Where(part => part.First >= turn).ToList().ForEach(whole.Add);
        // "should have been no answer": what is no report tells what it should say.
        if (whole.Calls.Count + whole.Hints.Count == 0)
        {
            whole.Calls.AddRange(whole.Refused.Select(refused => refused.Mark).Where(found => Marks.IsCall(found.Mark)));
        }

        // "that shouldn't be a voicemail, nobody picked up"
        whole.Calls.RemoveAll(found => whole.Calls.Count > 1 && Enumerable.Range(found.First - 3, 3).Any(at => sentence.Word(at) is "shouldnt"));

        // "voicemail, not no answer"
        whole.Calls.RemoveAll(found => sentence.Word(found.First - 1) is "not" && whole.Calls.Any(other => other.End < found.First));
        // "12 min should be 20"
        var length = LengthFinder.Of(whole) is { } read && read != last.Minutes ? read : null as double?;
        var account = sentence.Accounts.Where(pair => sentence.Word(pair.At - 1) is not "not").Select(pair => pair.Mention.Name).LastOrDefault(name => name is not null) ?? last.Account;
        var outcome = whole.Calls.Count + whole.Hints.Count > 0 ? OutcomeRules.Of(whole, turn > 0 ? LengthFinder.Of(whole) : null, hasContent: true) : last.Outcome;
        if (outcome == CallOutcome.Unspecified || OnlySpoke(whole, last) || ((account != last.Account || BareName(sentence, last.Contact) is not null) && IsWrongAccount(sentence, whole)) || sentence.Has(Mark.Wrong) && outcome == CallOutcome.WrongNumber && !sentence.Marks.Any(found => found.Mark == Mark.WrongNumber))
        {
            outcome = last.Outcome;
        }

        var minutes = length is { } more && sentence.Word(0) is "add" && last.Minutes is { } already ? already + more : length ?? BareNumber(sentence, turn, last) ?? last.Minutes;
        var direction = sentence.Items.Any(item => item.Word is "inbound" or "incoming") || whole.Has(Mark.Inbound) || whole.Has(Mark.TheyCalled) ? CallDirection.Inbound : sentence.Items.Any(item => item.Word is "outbound") ? CallDirection.Outbound : last.Direction;
        var date = sentence.Dates.Select(pair => pair.Date).FirstOrDefault(phrase => phrase.Ahead is not null)?.Ahead;
        var follows = date is not null && (sentence.HasAny(Mark.FollowUp, Mark.Callback, Mark.CallbackAsked) || sentence.Items.Any(item => item.Word is "followup" or "follow" or "date" or "next" or "callback"));
        return [last with { Account = account, Outcome = outcome, Minutes = minutes, Direction = direction, Contact = ContactFinder.Of(whole) ?? BareName(sentence, last.Contact) ?? last.Contact, FollowUpOn = follows ? date : last.FollowUpOn, OccurredOn = Amendments.Day(sentence, report) ?? last.OccurredOn, Note = Amendments.Note(sentence) ?? last.Note }];
    }

    // "wrong company, it was Redline": not a wrong number.
    private static bool IsWrongAccount(Sentence sentence, Segment whole) => whole.Calls.Count > 0 && whole.Calls.All(found => found.Mark == Mark.WrongNumber && sentence.Word(found.First + 1) is "company" or "person" or "contact" or "place" or "guy" or "name");

    // "the contact was Hugo, not Henry"; "I typed Bill, it was Phil"
    private static string? BareName(Sentence sentence, string? wrong)
    {
        string? named = null;
        for (var at = 0; at < sentence.Items.Count; at++)
        {
            var capital = sentence.Items[at].Kind == ItemKind.Word && sentence.Token(at) is { Capital: true, AllCaps: false, Ordinary: false } && sentence.MarkAt(at).End == 0;
            if ((sentence.Items[at].IsName || capital) && sentence.Word(at - 1) is not "not" && ContactFinder.NameAt(sentence, at, sentence.Items.Count) is { } name)
            {
                var text = sentence.TextOf(name.First, name.End);
                if (!string.Equals(text, wrong, StringComparison.OrdinalIgnoreCase))
                {
                    return text;
                }

                named = text;
            }
        }

        return named;
    }

    // "not 10 min, 20"
    private static double? BareNumber(Sentence sentence, int from, ReportedCall last) =>
        last.Minutes is null ? null : Enumerable.Range(1, sentence.Items.Count - 1).FirstOrDefault(at => sentence.Word(at - 1) is "to" && sentence.Items[at].Kind == ItemKind.Number) is > 0 and var to ? sentence.Token(to).Value : sentence.Items.Where((item, at) => at >= from && item.Kind == ItemKind.Number && sentence.Word(at - 1) is not "not").Select(item => (double?)sentence.Tokens[item.First].Value).FirstOrDefault(value => value is > 0 and < 600);

    // "I spoke with Jim, not John": the person changes, the outcome does not.
    private static bool OnlySpoke(Segment whole, ReportedCall last) => whole.Calls.All(found => found.Mark == Mark.Spoke) && last.Outcome is CallOutcome.Connected or CallOutcome.CallbackRequested && ContactFinder.Of(whole) is not null && whole.Calls.Count > 0;
}
