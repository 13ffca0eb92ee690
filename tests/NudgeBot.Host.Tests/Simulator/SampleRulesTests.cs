using NudgeBot.Host.Simulator.SampleCompany;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>What the bot finds in the sample company on the demo's first morning, whichever day that is.</summary>
public sealed class SampleRulesTests(SampleMornings mornings) : IClassFixture<SampleMornings>
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset SummerThursday = new(2026, 7, 9, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NewYearsFriday = new(2027, 1, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset[] AllMornings = [Monday, SummerThursday, NewYearsFriday];

    public static TheoryData<DateTimeOffset> Mornings => [.. AllMornings];

    public static TheoryData<DateTimeOffset, string> MorningsAndRules()
    {
        var rows = new TheoryData<DateTimeOffset, string>();
        foreach (var morning in AllMornings)
        {
            foreach (var rule in SampleRules.Finds.Keys)
            {
                rows.Add(morning, rule);
            }
        }

        return rows;
    }

    private sealed record Due(string Rep, long Ideal, long Maximum);

    private sealed record FirstNudge(
        string Rep, string Account, int Emails, int Attempts, string? Note, string? Contact, double Minutes, bool HasNumber, bool EmailsGoOn, double Score, double BestDeal);

    private sealed record Week(string Rep, long Attempts, long Connects, long Emails);

    [SkippableTheory]
    [MemberData(nameof(MorningsAndRules))]
    public async Task Every_rule_has_somebody_to_speak_of(DateTimeOffset morning, string rule)
    {
        var company = await mornings.OnAsync(morning);

        Assert.NotEmpty(await company.AskAsync<string>(SampleRules.Finds[rule], new { now = morning.UtcDateTime }));
    }

    [SkippableTheory]
    [MemberData(nameof(Mornings))]
    public async Task Every_rep_has_several_customers_to_call_right_away(DateTimeOffset morning)
    {
        var due = await (await mornings.OnAsync(morning)).AskAsync<Due>(SampleRules.DuePerRep, new { now = morning.UtcDateTime });

        Assert.Equal(8, due.Count);
        Assert.All(due, rep => Assert.True(rep is { Ideal: >= 4, Maximum: >= 3 }, $"{rep}"));
    }

    [SkippableTheory]
    [MemberData(nameof(Mornings))]
    public async Task The_first_nudge_of_every_rep_is_a_story_of_emails_and_no_conversation(DateTimeOffset morning)
    {
        var first = await (await mornings.OnAsync(morning)).AskAsync<FirstNudge>(SampleRules.FirstOfEachRep, new { now = morning.UtcDateTime });

        Assert.Equal(8, first.Count);
        Assert.All(first, nudge => Assert.True(
            nudge is { Emails: >= 8, Attempts: 0, Note.Length: > 20, Contact.Length: > 3, Minutes: >= 5, HasNumber: true, EmailsGoOn: true } && nudge.Score > nudge.BestDeal, $"{nudge}"));
    }

    [SkippableTheory]
    [MemberData(nameof(Mornings))]
    public async Task This_morning_people_have_called_and_nobody_had_a_perfect_day(DateTimeOffset morning)
    {
        var today = await WeekAsync(morning, 0, 1);

        Assert.InRange(today.Sum(rep => rep.Attempts), 6, 20);
        Assert.InRange(today.Sum(rep => rep.Connects), 2, 8);
        Assert.DoesNotContain(today, rep => rep.Attempts > 0 && rep.Connects >= rep.Attempts);
        Assert.Contains(today, rep => rep.Attempts == 0);
        Assert.Contains(today, rep => rep is { Attempts: > 0, Connects: > 0 });
    }

    [SkippableTheory]
    [MemberData(nameof(Mornings))]
    public async Task The_last_two_weeks_look_like_work_and_reps_differ(DateTimeOffset morning)
    {
        var weeks = await WeekAsync(morning, 1, 14);

        Assert.All(weeks, rep => Assert.InRange(rep.Attempts, 6, 70));
        Assert.All(weeks, rep => Assert.InRange((double)rep.Connects / rep.Attempts, 0.1, 0.75));
        Assert.True(weeks.Max(rep => rep.Attempts) >= 2 * weeks.Min(rep => rep.Attempts));
        Assert.Contains(weeks, rep => rep.Emails > 2 * rep.Attempts);
        Assert.Contains(weeks, rep => rep.Attempts > rep.Emails);
    }

    [SkippableFact]
    public async Task A_demo_that_starts_today_has_it_all() =>
        await Every_rep_has_several_customers_to_call_right_away(SampleCompany.DemoStart(Monday.AddDays(8).AddHours(3)));

    private async Task<IReadOnlyList<Week>> WeekAsync(DateTimeOffset morning, int fromDaysAgo, int days) =>
        await (await mornings.OnAsync(morning)).AskAsync<Week>("""
            select p.name as rep,
                   count(*) filter (where v.kind = 'call' and v.direction = 'outbound')  as attempts,
                   count(*) filter (where v.kind = 'call' and v.outcome = 'connected')   as connects,
                   count(*) filter (where v.kind = 'email' and v.direction = 'outbound') as emails
            from   people p
            left   join activities v on v.rep_id = p.id
                   and (v.occurred_at at time zone p.time_zone)::date > (@now at time zone p.time_zone)::date - @fromDaysAgo - @days
                   and (v.occurred_at at time zone p.time_zone)::date <= (@now at time zone p.time_zone)::date - @fromDaysAgo
            where  p.role = 'rep'
            group  by p.name
            """, new { now = morning.UtcDateTime, fromDaysAgo, days });
}
