using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>Whom among a rep's own a call with nothing pressing would do most good: best value times days since the last conversation.</summary>
internal static class Favourites
{
    // One who was named lately steps back behind the others, but not out of sight.
    private const double NamedLately = 0.1;

    /// <summary>Own, callable, and quiet for at least a day; best first.</summary>
    public static IEnumerable<(AccountFacts Account, double DaysQuiet)> Of(RepFacts facts, DateTimeOffset asOf) =>
        from account in facts.Accounts
        where account.IsActive && account.OwnerId == facts.Id && account.HasNumber && !account.DoNotCall
        let quiet = (asOf - account.SilentSince(facts.Policy.Meetings)).TotalDays
        where quiet >= 1
        let days = quiet * (WasNamedLately(facts, account, asOf) ? NamedLately : 1)
        orderby (double)Math.Max(1, account.Value) * days descending, account.Id
        select (account, days);

    /// <summary>Those of them this rule may name today: neither called nor nudged about, and nobody whom the rep has muted or who waits on purpose.</summary>
    public static IEnumerable<(AccountFacts Account, double DaysQuiet)> ToName(RepFacts facts, IRule rule, WorkingDay day, DateTimeOffset asOf)
    {
        var held = facts.Nudges.Where(nudge => nudge.State == NudgeState.Held).Select(nudge => nudge.AccountId).ToHashSet();
        return Of(facts, asOf).Where(favourite =>
            !CalledOn(favourite.Account, day) && !(favourite.Account.LastNudge?.At >= day.Opens) && !held.Contains(favourite.Account.Id)
            && !facts.Mutes.Any(mute => mute.Covers(rule, favourite.Account.Id) && mute.LetsThrough(asOf) != asOf));
    }

    public static bool CalledOn(AccountFacts account, WorkingDay day) => account.Clock.LastAttemptAt >= day.Opens || account.Clock.LastConnectAt >= day.Opens;

    private static bool WasNamedLately(RepFacts facts, AccountFacts account, DateTimeOffset asOf) =>
        account.LastNudge is { } last && facts.Hours.WorkingDaysBetween(last.At, asOf) < facts.Policy.RepeatInterval;
}
