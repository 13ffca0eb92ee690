using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;

namespace NudgeBot.Benchmarks.Planning;

/// <summary>
/// A rep whose every account is overdue, in three zones, half of them nudged about before; one in twenty emails to and fro, one in fifty each was
/// promised a call, rang in vain, is a lead, or sends a signal: the most there can be to decide.
/// </summary>
internal static class ManyDue
{
    private const long Ana = 1;
    private static readonly Zone Warsaw = Zone.Of("Europe/Warsaw");
    private static readonly Zone?[] Zones = [null, Zone.Of("America/New_York"), Zone.Of("Asia/Kolkata")];

    /// <summary>Monday, three in the afternoon, when the last part of the day begins.</summary>
    public static DateTimeOffset Now { get; } = Warsaw.At(new(2026, 3, 2), new(15, 0));

    public static RepFacts Of(int count)
    {
        var accounts = Enumerable.Range(1, count).Select(id => new AccountFacts(
            id, $"Customer {id}", AccountState.Customer, (Tier)(id % 3), id * 100, Ana, Zones[id % 3], HasNumber: id % 20 > 0, DoNotCall: false,
            Now.AddYears(-5), Clock.Never with { LastConnectAt = Now.AddDays(-61 - (id % 700)) })).Select(Busy).ToList();
        var deals = Enumerable.Range(1, count / 10).Select(id => new DealFacts(
            id, id * 10, $"Deal {id}", "Proposal", Early: true, DealState.Open, Ana, 500, CloseOn: null, Now.AddDays(-20 - (id % 90)), Clock.Never));
        var nudges = accounts.Where(account => account.Id % 2 == 0).Select(account => new NudgeRecord(
            account.Id, "uncalled_customer", account.Id, DealId: null, account.Subject, account.Clock.LastConnectAt!.Value, Occurrence: 1, NudgeState.Answered,
            Now.AddDays(-9), Now.AddDays(-9), Now.AddDays(-9), PointlessAfter: null, Delivery: 1));
        return new RepFacts(Ana, "Ana", WorkingTime.Usual(Warsaw), Policy.Default with { HoldBack = 0 }, accounts, [.. deals], [.. nudges], [])
        {
            Signals = [.. accounts.Where(account => account.Id % 50 == 4).Select(account => new SignalFacts(
                account.Id, SignalKind.Question, account.Id, DealId: null, "Dana", "Asks for the new list", Now.AddHours(-2), Now.AddDays(3)))],
        };
    }

    private static AccountFacts Busy(AccountFacts account) => (account.Id % 50) switch
    {
        1 => account with { Clock = account.Clock with { NextPromisedCallAt = Now.AddDays(-1) } },
        2 => account with { Clock = account.Clock with { MissedInboundAt = Now.AddHours(-1) } },
        3 => account with { State = AccountState.Lead, LeadSince = Now.AddHours(-5), Clock = Clock.Never },
        _ when account.Id % 20 == 5 => account with { Emails = [.. Enumerable.Range(1, 8).Select(hours => new EmailFacts(Now.AddHours(-12 * hours), hours % 2 == 0))] },
        _ => account,
    };
}
