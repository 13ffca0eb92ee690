using NudgeBot.Core.Nudges;
using NudgeBot.Host.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Schedule;

/// <summary>Looks once more at the moment of sending, and notes what became of a nudge on its way.</summary>
internal sealed partial class Departures(Database database, BusinessClock clock, Withdrawals withdrawals, ILogger<Departures> logger) : INudgeDepartures
{
    public async Task<bool> MayLeaveAsync(long organizationId, long nudgeId, CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        var leaves = await new UnsettledStore(session).FindAsync(nudgeId, cancellationToken) is { Nudge.State: NudgeState.Planned } open
            && !await withdrawals.SettleIfMootAsync(session, open, now, cancellationToken)
            && await JudgeAsync(session, open, now, cancellationToken);
        if (!leaves)
        {
            await ReleaseAsync(session, nudgeId, now, cancellationToken);
        }

        await session.CommitAsync(cancellationToken);
        return leaves;
    }

    // What was to go out on the same card goes out by itself.
    private static async Task ReleaseAsync(Session session, long nudgeId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await new NoticeStore(session).ReleaseAsync(nudgeId, cancellationToken) && await new NudgeStore(session).RepOfAsync(nudgeId, cancellationToken) is { } rep)
        {
            await new PersonStore(session).PlanByAsync(rep, now, cancellationToken);
        }
    }

    public async Task LeftAsync(Session session, long nudgeId, CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        var nudges = new NudgeStore(session);
        var rep = await nudges.RepOfAsync(nudgeId, cancellationToken);
        var hours = rep is { } id ? (await new WorkingTimeStore(session).OfAsync(id, now, cancellationToken))?.Hours : null;
        await nudges.SentAsync(nudgeId, hours?.EndOfNextDay(now), now, cancellationToken);
    }

    public async Task LostAsync(Session session, long nudgeId, string reason, CancellationToken cancellationToken) =>
        await new NudgeStore(session).SettleAsync(nudgeId, NudgeState.Undeliverable, reason, await clock.NowAsync(cancellationToken), cancellationToken);

    private async Task<bool> JudgeAsync(Session session, UnsettledNudge open, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, nudges) = (open.Nudge.Id, new NudgeStore(session));
        var policy = await new PolicyStore(session).OfPersonAsync(open.RepId, cancellationToken);
        var facts = await new PlanningFactsStore(session).OfAsync(open.RepId, policy, now, expectedAt: null, cancellationToken);
        switch (facts is null ? new Departure.Withdraw(Restraint.AccountClosed) : Departure.Of(facts, open.Nudge, now))
        {
            case Departure.Leave:
                return true;
            case Departure.PutOff later:
                await nudges.PutOffAsync(id, later.Until, cancellationToken);
                await new PersonStore(session).PlanByAsync(open.RepId, later.Until, cancellationToken);
                Log.PutOff(logger, id, later.Until);
                return false;
            case Departure.Withdraw withdraw:
                await nudges.SettleAsync(id, NudgeState.Withdrawn, withdraw.Why.ToString(), now, cancellationToken);
                Log.Withdrawn(logger, id, withdraw.Why);
                return false;
            default:
                await nudges.SettleAsync(id, NudgeState.Missed, "too late", now, cancellationToken);
                Log.Missed(logger, id);
                return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(330, LogLevel.Information, "Nudge {NudgeId} could not leave at its time and waits until {Until:u}.")]
        public static partial void PutOff(ILogger logger, long nudgeId, DateTimeOffset until);

        [LoggerMessage(331, LogLevel.Information, "Nudge {NudgeId} is withdrawn at the moment of sending: {Why}.")]
        public static partial void Withdrawn(ILogger logger, long nudgeId, Restraint why);

        [LoggerMessage(332, LogLevel.Information, "Nudge {NudgeId} is missed: its time was over at the moment of sending.")]
        public static partial void Missed(ILogger logger, long nudgeId);
    }
}
