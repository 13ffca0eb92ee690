using NudgeBot.Core.Chat.Understanding.Clauses;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Accounts that are spoken of without being called: "they are switching from Globex", "comparing us with Initech".</summary>
internal static class Mentions
{
    private static readonly HashSet<string> Verbs =
    [
        "switching", "switched", "switch", "moving", "moved", "move", "migrating", "migrated", "leaving", "using", "uses", "use", "used", "bought", "buys", "buying", "acquired", "acquiring", "merging", "merged", "merger", "competing", "competitor", "competitors", "compare", "comparing", "compared", "chose", "chosen", "prefers", "prefer",
        "picked", "replaced", "replacing", "replace", "supplier", "suppliers", "vendor", "signed", "signing", "contract", "deal", "partnered", "works", "working", "worked", "happy", "unhappy", "owned", "subsidiary", "went", "going", "considering", "evaluating", "left",
    ];

    /// <summary>Whether an account is only mentioned: the clause reports no call, and a word before the account tells of its dealings with the customer.</summary>
    public static bool IsOnly(Clause clause, int account)
    {
        if (clause.Marks.Any(found => found.First < account && (Marks.IsCall(found.Mark) || Marks.IsTouch(found.Mark))) || clause.First == account)
        {
            return false;
        }

        for (var at = Math.Max(clause.First, account - 4); at < account; at++)
        {
            if (Verbs.Contains(clause.In.Word(at)))
            {
                return clause.In.Word(account - 1) is "from" or "to" or "with" or "by" or "of" or "for" or "than" or "over" or "on" or "and" || Verbs.Contains(clause.In.Word(account - 1));
            }
        }

        return false;
    }
}
