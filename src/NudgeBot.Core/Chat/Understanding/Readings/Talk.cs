using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Help, a bare "done", pleasantries.</summary>
internal static class Talk
{
    public static Reading? Read(Sentence sentence)
    {
        var words = sentence.Items.Count(item => item.Kind is ItemKind.Word or ItemKind.Number);
        if (sentence.Has(Mark.Help))
        {
            return Reader.Of(Intent.Help, "It asks how to use the bot.");
        }

        if (sentence.Has(Mark.Done) && words <= 4 && sentence.Context.NudgedAccount is { } nudged)
        {
            var call = new ReportedCall(nudged, CallOutcome.Unspecified, CallDirection.Outbound);
            return new Reading(Intent.LogCall, [call], [], MayLog: false, null, null, null, new Doubt(DoubtKind.WhichOutcome, []), ["It says that something is done, not what came of it."]);
        }

        var covered = sentence.Marks.Where(found => found.Mark is Mark.Greeting or Mark.Thanks or Mark.Chatter or Mark.GoodCall).Sum(found => found.End - found.First);
        return sentence.HasAny(Mark.Greeting, Mark.Thanks, Mark.Chatter, Mark.GoodCall) && covered * 2 >= words ? Reader.Of(Intent.Smalltalk, "It is a pleasantry.") : null;
    }

    /// <summary>What makes a report doubtful as a whole.</summary>
    public static Doubt? Hedged(Sentence sentence) => sentence.Has(Mark.Hedge) ? new Doubt(DoubtKind.DidYouCall, []) : null;
}
