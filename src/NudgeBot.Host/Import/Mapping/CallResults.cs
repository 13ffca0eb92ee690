using NudgeBot.Core.Calls;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>Who dialled, and what came of it.</summary>
internal static class CallResults
{
    internal sealed record Result(ActivityKind Kind, CallDirection Direction, CallOutcome? Outcome);

    /// <summary>Null for a call between colleagues.</summary>
    public static Result? Of(Cells row)
    {
        var said = row.Text(Field.Direction) is { } text ? Directions.Of(text) : Directions.Judged.Unknown;
        if (said == Directions.Judged.Internal)
        {
            return null;
        }

        var outcome = Outcome(row);
        var inbound = said is Directions.Judged.Inbound or Directions.Judged.Missed && !row.File.Facts.InboundIsADefault && !OnlyOfADial(row);
        var voicemail = outcome == CallOutcome.Voicemail || (row.Text(Field.Voicemail) is { } left && Blanks.Flag(left) != false);

        // What they left on our machine, and what we missed, is a touch of theirs and no call.
        return inbound && (said == Directions.Judged.Missed || voicemail || outcome is CallOutcome.NoAnswer or CallOutcome.Busy)
            ? new Result(ActivityKind.Other, CallDirection.Inbound, null)
            : new Result(ActivityKind.Call, inbound ? CallDirection.Inbound : CallDirection.Outbound, outcome ?? (voicemail ? CallOutcome.Voicemail : CallOutcome.Unspecified));
    }

    private static CallOutcome? Outcome(Cells row)
    {
        foreach (var column in row.File.Columns[Field.Outcome])
        {
            if (row.Raw(column) is not { } result)
            {
                continue;
            }

            if (row.File.Map.Outcomes.TryGetValue(result, out var mapped))
            {
                return mapped;
            }

            if (Outcomes.Of(result) is { } found and not CallOutcome.Unspecified)
            {
                return found;
            }

            if (Outcomes.Of(result) is null)
            {
                row.Ignore(Field.Outcome, $"'{(result.Length > 40 ? result[..40] + "…" : result)}' is no outcome we know, so it counts as not said (\"outcomes\" in a map can say)");
            }
        }

        // A status tells at least whether it rang out; and reps write the rest into the subject line.
        return (row.Text(Field.CallStatus) ?? row.Text(Field.Done)) is { } status && Outcomes.Of(status) is { } known and not CallOutcome.Unspecified and not CallOutcome.Connected ? known
            : row.Text(Field.Subject) is { } subject ? Outcomes.InPassing(subject)
            : null;
    }

    private static bool OnlyOfADial(Cells row) =>
        (row.Text(Field.Outcome) is { } result && Outcomes.OnlyOfADial(result)) || (row.Text(Field.Subject) is { } subject && Outcomes.OnlyOfADial(subject));
}
