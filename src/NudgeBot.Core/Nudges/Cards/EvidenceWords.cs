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
