using NudgeBot.Core.Calls;

namespace NudgeBot.Core.Chat.Understanding;

/// <summary>
/// No row is written that the person did not report, and nothing logged is changed without their word, whoever did the reading: a call is logged
/// without a question only when the grammar reads the same call, and what takes back, corrects or sends away is the grammar's to find.
/// </summary>
public static class SafetyRule
{
    /// <summary>What may be done about a reading, given what the grammar makes of the same sentence.</summary>
    public static Reading Check(Reading proposed, Reading grammar)
    {
        if (Changes(proposed) || Changes(grammar) || Refuses(grammar))
        {
            return grammar;
        }

        if (proposed.Calls.Count == 0 || proposed.Intent != Intent.LogCall)
        {
            return Asks(grammar) || proposed.Intent is Intent.LogCall or Intent.LogNonCall
                ? grammar
                : proposed with { Calls = [], Touches = [], MayLog = false, Doubt = null };
        }

        if (grammar.MayLog)
        {
            return proposed.MayLog && Agree(proposed.Calls, grammar.Calls) ? proposed with { Touches = grammar.Touches, Doubt = null } : grammar;
        }

        // What the grammar asks about it knows more of; what it does not see at all is asked about, one call at a time.
        return Asks(grammar)
            ? grammar
            : proposed with
            {
                Calls = [proposed.Calls[0]],
                Touches = [],
                MayLog = false,
                Doubt = proposed.Calls[0].Account is null ? new Doubt(DoubtKind.WhichAccount, []) : new Doubt(DoubtKind.DidYouCall, []),
                Why = [.. proposed.Why, "It is not sure that this says so, so you are asked."],
            };
    }

    // Takes rows back or replaces them, or keeps nudges away.
    private static bool Changes(Reading reading) => reading.Intent is Intent.Undo or Intent.Correct or Intent.TimeOff;

    private static bool Refuses(Reading reading) => reading.Calls.Any(call => call.Outcome == CallOutcome.DoNotCall);

    private static bool Asks(Reading reading) => reading.Calls.Count > 0 || reading.Touches.Count > 0 || reading.Doubt is not null;

    // Each of them stands on its own in the grammar's reading, and none is missing: same customer, same outcome, same direction, same day.
    private static bool Agree(IReadOnlyList<ReportedCall> proposed, IReadOnlyList<ReportedCall> read)
    {
        var left = read.ToList();
        foreach (var call in proposed)
        {
            var at = left.FindIndex(other => Same(call, other));
            if (at < 0)
            {
                return false;
            }

            left.RemoveAt(at);
        }

        return left.Count == 0;
    }

    private static bool Same(ReportedCall a, ReportedCall b) =>
        string.Equals(a.Account, b.Account, StringComparison.OrdinalIgnoreCase) && a.Outcome == b.Outcome && a.Direction == b.Direction && a.OccurredOn == b.OccurredOn;
}
