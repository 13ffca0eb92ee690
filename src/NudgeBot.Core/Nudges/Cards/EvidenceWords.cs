using System.Globalization;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>Why, in figures: "9 emails, 0 conversations in 16 days; last spoke 3 Sept, Dana, 11 min".</summary>
internal static class EvidenceWords
{
    public static string OfSilence(CardFacts facts)
    {
        var clock = facts.Account.Clock;
        var since = clock.LastConnectAt ?? facts.Account.OpenedAt;
        var days = SpokenTime.Count(Days(facts, since), "day");
        var emails = SpokenTime.Count(clock.EmailsInSinceConnect + clock.EmailsOutSinceConnect, "email");
        var attempts = clock.AttemptsSinceConnect > 0 ? $", {SpokenTime.Count(clock.AttemptsSinceConnect, "attempt")}" : "";
        return $"{emails}{attempts}, 0 conversations in {days}; {LastTalk(facts)}";
    }

    public static string OfStall(CardFacts facts)
    {
        var deal = facts.Deal!;
        var today = facts.Hours.Zone.Date(facts.Now);
        var stuck = SpokenTime.Count(facts.Hours.WorkingDaysBetween(deal.StageSince, facts.Now), "working day");
        var late = deal.CloseOn is { } closeOn && closeOn < today ? $", meant to close {SpokenTime.Day(closeOn, today)}" : "";
        return $"{deal.Name} is in {deal.Stage} for {stuck}{late}; {Since(facts, deal)}; {LastTalk(facts)}";
    }

    public static string OfCadence(CardFacts facts, int attempts)
    {
        var (deal, policy) = (facts.Deal!, facts.Policy);
        return $"{deal.Name} ({deal.Stage}) has had {SpokenTime.Count(attempts, "phone attempt")} in {SpokenTime.Count(policy.OpenDealDays, "day")}, "
            + $"and {Number(policy.OpenDealAttempts)} is the plan; {Since(facts, deal)}; {LastTalk(facts)}";
    }

    public static string OfLead(CardFacts facts)
    {
        var since = facts.Account.LeadSince ?? facts.Account.OpenedAt;
        var made = facts.Account.Clock.RecentAttempts.Count(attempt => attempt >= since);
        return $"It came in {On(facts, since)}; {SpokenTime.Count(made, "attempt")} so far, not spoken with yet";
    }

    public static string OfFirstTalk(CardFacts facts) => facts.Account.Clock.FirstConnectAt is { } first
        ? $"First conversation {On(facts, first)}, none since; {LastTalk(facts)}"
        : $"One conversation, none since; {LastTalk(facts)}";

    public static string OfPromise(CardFacts facts) => facts.Account.Clock.NextPromisedCallAt is { } promised
        ? $"A call was promised for {SpokenTime.WeekDay(facts.Hours.Zone.Date(promised), facts.Hours.Zone.Date(facts.Now))}{At(facts, promised)}; {LastTalk(facts)}"
        : $"A call was promised; {LastTalk(facts)}";

    public static string OfMissedCall(CardFacts facts) => facts.Account.Clock.MissedInboundAt is { } missed
        ? $"They rang {SpokenTime.When(missed, facts.Hours.Zone, facts.Now)}, and nobody has called them back; {LastTalk(facts)}"
        : $"They rang in vain; {LastTalk(facts)}";

    public static string OfPingPong(CardFacts facts, int received, int written) =>
        $"{SpokenTime.Count(received + written, "email")} to and fro in {SpokenTime.Count(facts.Policy.PingPongDays, "day")} ({Number(received)} in, {Number(written)} out), 0 conversations; {LastTalk(facts)}";

    public static string OfEmailOnly(CardFacts facts, int written) =>
        $"{SpokenTime.Count(written, "email")} out in {SpokenTime.Count(facts.Policy.EmailOnlyDays, "day")}, 0 conversations; {LastTalk(facts)}";

    public static string OfSignal(CardFacts facts) => facts.Signal is not { } signal
        ? $"Something came up with them; {LastTalk(facts)}"
        : $"{SignalWords.Of(signal.Kind)} {SpokenTime.When(signal.ArrivedAt, facts.Hours.Zone, facts.Now)}"
            + $"{(signal.Contact is { Length: > 0 } contact ? $", {contact}" : "")}{(signal.Note is { Length: > 0 } note ? $": “{note}”" : "")}; {LastTalk(facts)}";

    public static string OfPipeline(CardFacts facts) =>
        $"Your open deals are worth {Amount(facts.OpenPipeline ?? 0)}, and {Amount(facts.Policy.PipelineFloor ?? 0)} is the floor; "
        + $"call {string.Join(", ", facts.Others.Select(other => other.Name).Prepend(facts.Account.Name))}";

    // Promised for a day means from its beginning on, by the calendar of whoever promised: a stand-in has no time to name.
    private static string At(CardFacts facts, DateTimeOffset promised) => facts.StandsInFor is null && facts.Hours.Zone.Time(promised) is var time && time > TimeOnly.MinValue
        ? $" at {SpokenTime.Clock(time)}"
        : "";

    private static string On(CardFacts facts, DateTimeOffset moment) => SpokenTime.When(moment, facts.Hours.Zone, facts.Now);

    private static string Amount(decimal amount) => amount.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Since(CardFacts facts, DealFacts deal)
    {
        var emails = Math.Max(deal.Clock.EmailsInSinceConnect + deal.Clock.EmailsOutSinceConnect, facts.Account.Clock.EmailsInSinceConnect + facts.Account.Clock.EmailsOutSinceConnect);
        var since = AccountFacts.Latest(deal.Clock.LastConnectAt, facts.Account.Clock.LastConnectAt) ?? facts.Account.OpenedAt;
        return $"{SpokenTime.Count(emails, "email")}, 0 conversations in {SpokenTime.Count(Days(facts, since), "day")}";
    }

    private static string LastTalk(CardFacts facts)
    {
        var today = facts.Hours.Zone.Date(facts.Now);
        string Day(DateTimeOffset moment) => SpokenTime.Day(facts.Hours.Zone.Date(moment), today);

        var spoke = (facts.Last, facts.Account.Clock.LastConnectAt) switch
        {
            ({ } last, _) => string.Join(", ", new[] { $"last spoke {Day(last.At)}", last.With, Minutes(last.Minutes) }.Where(part => !string.IsNullOrWhiteSpace(part))),
            (null, { } connect) => $"last spoke {Day(connect)}",
            _ => $"never spoken with since {Day(facts.Account.OpenedAt)}",
        };

        return facts.Account.Clock.LastMeetingAt is { } met && !(facts.Account.Clock.LastConnectAt > met) ? $"{spoke}; met {Day(met)}" : spoke;
    }

    private static int Days(CardFacts facts, DateTimeOffset since) =>
        Math.Max(0, facts.Hours.Zone.Date(facts.Now).DayNumber - facts.Hours.Zone.Date(since).DayNumber);

    private static string? Minutes(double? minutes) => minutes is > 0 ? $"{Math.Max(1, Math.Round(minutes.Value)).ToString(CultureInfo.InvariantCulture)} min" : null;
}
