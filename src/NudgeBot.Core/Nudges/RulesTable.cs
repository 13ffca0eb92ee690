using System.Text;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>What sets off a nudge, as a table that the rules themselves fill in: <c>RULES.md</c>, beside this file.</summary>
public static class RulesTable
{
    private const string Head = """
        # What sets off a nudge

        Written by the rules themselves (`RulesTable.cs`); a test fails when it is out of date and says how to renew it.
        "Held back" are the rules of which a share waits on purpose, so that what nudging does can be measured.

        | rule | fires when | default | facts it needs | place | held back | evidence, for example | talk track, the first of several |
        |---|---|---|---|---|---|---|---|

        """;

    // Monday noon; Acme was last spoken with on the Friday two weeks before.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static string Markdown() => AllRules.List.Aggregate(new StringBuilder(Head), (table, rule) => table.Append(Row(rule)).Append('\n')).ToString();

    private static string Row(IRule rule) => "| " + string.Join(" | ", new[]
    {
        $"`{rule.Name}`",
        rule.FiresWhen,
        rule.Default,
        rule.Needs,
        PlaceOf(rule),
        rule.MayBeHeld ? "yes" : "no",
        rule.Evidence(Example(rule)),
        rule.TalkTracks(TalkMode.Customer)[0],
    }.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |";

    private static string PlaceOf(IRule rule) => rule.Place switch
    {
        Place.Budget => "of the day's budget, in its turn",
        Place.AtOnce => "of the day's budget, at once",
        Place.Beside => "beside the budget, at once; after its day, in its turn",
        _ => "beside the budget, at its own time",
    };

    private static CardFacts Example(IRule rule)
    {
        var clock = new Clock(Now.AddDays(-17), LastMeetingAt: null, Now.AddDays(-5), Now.AddHours(-3), AttemptsSinceConnect: 1, EmailsInSinceConnect: 3, EmailsOutSinceConnect: 6, Now.AddMinutes(-23))
        {
            FirstConnectAt = Now.AddDays(-17),
            MissedInboundAt = Now.AddMinutes(-15),
            RecentAttempts = new Moments([Now.AddDays(-5)]),
        };
        var isLead = rule is NewLead or LeadQuestion;
        var account = new AccountFacts(
            1, "Acme", isLead ? AccountState.Lead : AccountState.Customer, Tier.A, 12_000, OwnerId: 1, Zone.Utc, HasNumber: true, DoNotCall: false, Now.AddDays(-400),
            isLead ? Clock.Never with { RecentAttempts = new Moments([Now.AddMinutes(-90)]) } : clock)
        {
            LeadSince = Now.AddHours(-3),
            Emails = [.. Enumerable.Range(0, 9).Select(day => new EmailFacts(Now.AddDays(-day).AddHours(-3), Inbound: day < 3))],
        };
        var deal = new DealFacts(7, 1, "Renewal", "Proposal", Early: false, DealState.Open, OwnerId: 1, 9_000, new DateOnly(2026, 2, 27), Now.AddDays(-19), Clock.Never);
        return new CardFacts(
            account, deal, WorkingTime.Usual(Zone.Utc), Zone.Utc, Policy.Default with { PipelineFloor = 50_000 }, new Contact("Dana Reyes", "CFO"), "+44 20 7946 0100",
            isLead ? null : new LastConversation(Now.AddDays(-17), "Dana", 11, "wants a quote"), Now)
        {
            Signal = new SignalFacts(3, SignalKind.ServiceIssue, 1, DealId: null, "Dana", "The export fails", Now.AddMinutes(-40), Now.AddDays(3)),
            Others = [account with { Id = 2, Name = "Globex" }, account with { Id = 3, Name = "Initech" }],
            OpenPipeline = 12_500,
        };
    }
}
