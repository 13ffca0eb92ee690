using NudgeBot.Core.Reports;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>The reports about customers once more, read off every row, by what the wall clock showed.</summary>
internal sealed class SlowCustomers(PlainRows rows, Period period, DateTimeOffset now)
{
    public IReadOnlyList<string> Lines =>
    [
        .. Coverage(), .. Silent(), .. Neglected(), .. First().Order(StringComparer.Ordinal),
        .. Calls().Select(call => Said($"hello {call.RepId}, {call.AccountId}, {call.Id}, {call.At:O}, {call.IsConnect}")).Order(StringComparer.Ordinal),
        .. Calls().SelectMany(After).Order(StringComparer.Ordinal),
    ];

    private IEnumerable<PlainAccount> Active => rows.Accounts.Where(account => account.State is "prospect" or "customer");

    private IEnumerable<string> Coverage() =>
        from account in Active
        group account by account.Tier into tier
        orderby tier.Key
        select $"{tier.Key}: {tier.Count(WasReached)} of {tier.Count()}";

    private IEnumerable<string> Silent() =>
        from account in Active
        where !account.DoNotCall && !WasReached(account)
        group account by account.Tier into tier
        orderby tier.Key
        from account in tier.OrderBy(QuietSince).ThenBy(account => account.Id).Take(2)
        select Said($"silent {account.Name}, {account.Tier}, {account.OwnerId}, {LastConnect(account) is not null}, {QuietSince(account):O}");

    private IEnumerable<string> Neglected() =>
        from account in Active.Where(account => !account.DoNotCall && QuietSince(account) < now)
            .OrderByDescending(account => account.Value * (now - QuietSince(account)).Ticks).ThenBy(QuietSince).ThenBy(account => account.Id).Take(2)
        let last = LastConnect(account)
        let emails = Of(account.Id).Count(touch => touch.Kind == "email" && (last is null || touch.At > last))
        select Said($"neglected {account.Name}, {account.OwnerId}, {account.Value:0}, {last:O}, {account.OpenedAt:O}, {emails}");

    private IEnumerable<string> First()
    {
        foreach (var account in rows.Accounts)
        {
            var connects = Of(account.Id).Where(touch => touch.IsConnect).Select(touch => touch.At).ToList();
            var won = rows.Deals.Where(deal => deal.AccountId == account.Id && deal.State == "won").Select(deal => deal.SettledAt ?? deal.OpenedAt).ToList();
            if (connects.Count == 0 || !IsIn(account.OwnerId, connects[0]) || won.Any(at => at <= connects[0]) || (account.State == "customer" && won.Count == 0))
            {
                continue;
            }

            DateTimeOffset? again = connects.Where(at => Day(account.OwnerId, at) > Day(account.OwnerId, connects[0]) && at <= now).Select(at => (DateTimeOffset?)at).FirstOrDefault();
            yield return Said($"first {account.Id}, {account.OwnerId}, {connects[0]:O}, again {again:O}");
        }
    }

    private List<PlainTouch> Calls() =>
    [
        .. (from nudge in rows.Nudges
            where nudge is { Rule: "hello_call", SentAt: not null, HeldAt: null } && IsIn(nudge.RepId, nudge.PlannedAt)
            let calls = Of(nudge.AccountId).Where(touch => touch.RepId == nudge.RepId && touch.Kind == "call" && (touch.Direction == "outbound" || touch.IsConnect)
                && touch.At >= nudge.PlannedAt && touch.At >= nudge.FirstSentAt && touch.At < nudge.ClosesAt).ToList()
            let call = calls.FirstOrDefault(touch => touch.IsConnect) ?? calls.FirstOrDefault()
            where call is not null
            select call).Distinct(),
    ];

    private IEnumerable<string> After(PlainTouch call)
    {
        foreach (var touch in Of(call.AccountId!.Value).SkipWhile(touch => touch != call).Skip(1).Where(touch => touch.IsConnect && IsSoon(touch.At)))
        {
            yield return $"after {call.Id} connect {touch.Id} ";
        }

        foreach (var deal in rows.Deals.Where(deal => deal.AccountId == call.AccountId))
        {
            if (deal.OpenedAt >= call.At && IsSoon(deal.OpenedAt))
            {
                yield return $"after {call.Id} opened {deal.Id} ";
            }

            if (deal.State == "won" && deal.SettledAt is { } at && at >= call.At && IsSoon(at))
            {
                yield return Said($"after {call.Id} won {deal.Id} {deal.Amount:0}");
            }
        }

        bool IsSoon(DateTimeOffset at) => at < call.At + CustomerWorld.Within && at <= now;
    }

    private bool WasReached(PlainAccount account) => Of(account.Id).Any(touch => touch.IsConnect && IsIn(account.OwnerId, touch.At));

    private DateTimeOffset? LastConnect(PlainAccount account) => Of(account.Id).Where(touch => touch.IsConnect).Select(touch => (DateTimeOffset?)touch.At).LastOrDefault();

    private DateTimeOffset QuietSince(PlainAccount account) => LastConnect(account) ?? account.OpenedAt;

    private IEnumerable<PlainTouch> Of(long account) => rows.Touches.Where(touch => touch.AccountId == account);

    private bool IsIn(long person, DateTimeOffset at) => Day(person, at) >= period.First && Day(person, at) <= period.Last;

    private DateOnly Day(long person, DateTimeOffset at) => rows.Zones[person].Date(at);

    private static string Said(FormattableString line) => FormattableString.Invariant(line);
}
