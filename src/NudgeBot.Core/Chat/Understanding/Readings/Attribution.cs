using NudgeBot.Core.Chat.Understanding.Accounts;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Which account a report is about: the one in the text, else the nudged one; what is open is asked, never guessed.</summary>
internal static class Attribution
{
    public static (string? Name, Doubt? Problem) Of(AccountMention? mention, Segment segment)
    {
        if (segment.In.Has(Mark.Hedge))
        {
            return (null, new Doubt(mention is null ? DoubtKind.DidYouCall : DoubtKind.AmbiguousAccount, mention?.Names ?? []));
        }

        // "acme or globex, lvm": which of them? But "no answer at acme or globex" is both.
        if (segment.Accounts.Count > 1 && segment.Clauses.Any(clause => clause.Items.Any(at => segment.In.Word(at) is "or" && segment.In.Items[at + 1 < clause.End ? at + 1 : at].Kind == ItemKind.Account)) && !segment.Calls.All(found => found.Mark is Mark.NoAnswer))
        {
            return (null, new Doubt(DoubtKind.AmbiguousAccount, [.. segment.Accounts.SelectMany(account => account.Names)]));
        }

        if (mention is not null)
        {
            return mention.Name is { } name ? (name, null) : (null, new Doubt(DoubtKind.AmbiguousAccount, mention.Names));
        }

        if (UnknownNames.Of(segment) is { } typed)
        {
            return (typed, new Doubt(DoubtKind.UnknownAccount, [typed]));
        }

        return segment.In.Context.NudgedAccount is { } nudged ? (nudged, null) : (null, new Doubt(DoubtKind.WhichAccount, []));
    }
}
