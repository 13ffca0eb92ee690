using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Reports;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>What a customer is besides what the log says of them.</summary>
public sealed record CustomerTraits(int Owner, string State, string Tier, int Value, bool DoNotCall, int KnownForDays);

public sealed record CustomerDeal(int Account, string State, DateTimeOffset OpenedAt, DateTimeOffset? SettledAt, int? Amount);

/// <param name="SentAfterMinutes">Null when it was never sent.</param>
/// <param name="SentAgain">Whether it came a second time, after it was put off.</param>
public sealed record CustomerNudge(int Rep, int Account, string Rule, DateTimeOffset PlannedAt, int? SentAfterMinutes, bool Held, bool SentAgain, int OpenForHours);

/// <summary>A random log, and random customers, deals and nudges with it.</summary>
public sealed record CustomerCase(LogCase Log, IReadOnlyList<CustomerTraits> Customers, IReadOnlyList<CustomerDeal> Deals, IReadOnlyList<CustomerNudge> Nudges)
{
    private const int DealCount = 9;
    private const int NudgeCount = 24;

    internal static Gen<CustomerCase> Any(int length) =>
        from log in RandomLog.Cases(length)
        from customers in Traits.ListOf(RandomLog.Accounts)
        from deals in Deal(log.Days).ListOf(DealCount)
        from nudges in Nudge(log.Days).ListOf(NudgeCount)
        select new CustomerCase(log, [.. customers], [.. deals], [.. nudges]);

    private static Gen<CustomerTraits> Traits { get; } =
        from owner in Gen.Choose(0, RandomLog.Reps - 1)
        from state in Gen.Elements("prospect", "prospect", "customer", "customer", "lead", "closed")
        from tier in Gen.Elements("A", "B", "C")
        from value in Gen.Elements(0, 100, 100, 5000)
        from doNotCall in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from known in Gen.Choose(0, 40)
        select new CustomerTraits(owner, state, tier, value, doNotCall, known);

    private static Gen<CustomerDeal> Deal(Period season) =>
        from account in Gen.Choose(0, RandomLog.Accounts - 1)
        from state in Gen.Elements("open", "won", "won", "lost")
        from opened in RandomLog.Moments(season)
        from settled in RandomLog.Moments(season)
        from dated in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from amount in Gen.Elements<int?>(null, 500, 1200)
        select new CustomerDeal(account, state, opened, state != "open" && dated ? settled : null, amount);

    private static Gen<CustomerNudge> Nudge(Period season) =>
        from rep in Gen.Choose(0, RandomLog.Reps - 1)
        from account in Gen.Choose(0, RandomLog.Accounts - 1)
        from rule in Gen.Elements("hello_call", "hello_call", "hello_call", "uncalled_customer")
        from planned in RandomLog.Moments(season)
        from sent in Gen.Frequency((5, Gen.Choose(0, 240).Select(minutes => (int?)minutes)), (1, Gen.Constant<int?>(null)))
        from held in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from again in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from hours in Gen.Choose(12, 140)
        select new CustomerNudge(rep, account, rule, planned, sent, held, again, hours);
}
