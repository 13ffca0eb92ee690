using NudgeBot.Core.Nudges;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Schedule;

/// <summary>Takes back open nudges that have lost their reason: somebody called, the deal closed, the account moved.</summary>
internal sealed partial class Withdrawals(ILogger<Withdrawals> logger)
{
    /// <summary>Settles what has become moot in the session's organization, cards included, in the session's transaction.</summary>
    public async Task SettleMootAsync(Session session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var open in await new UnsettledStore(session).ChangedAsync(cancellationToken))
        {
            await SettleIfMootAsync(session, open, now, cancellationToken);
        }
    }

    /// <summary>Settles this one if it is moot; true when it was.</summary>
    public async Task<bool> SettleIfMootAsync(Session session, UnsettledNudge open, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (state, why, call) = Mootness.Of(open, now) switch
        {
            Standing.ActedOn acted => (NudgeState.ActedOn, acted.Sentence, (long?)acted.CallId),
            Standing.Moot moot => (NudgeState.Withdrawn, moot.Sentence, moot.CallId),
            _ => (open.Nudge.State, "", null),
        };
        if (state == open.Nudge.State)
        {
            return false;
        }

        // Under this name the nudge is found again when the call is taken back.
        var by = call is { } id ? FormattableString.Invariant($"activity {id}") : why;
        if (await new NudgeStore(session).SettleAsync(open.Nudge.Id, state, by, now, cancellationToken))
        {
            await SettledCards.ShowAsync(session, open.Nudge, why, now, cancellationToken);
            Log.Settled(logger, open.Nudge.Id, state.Word());
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(320, LogLevel.Information, "Nudge {NudgeId} is {State}: what it was about has changed.")]
        public static partial void Settled(ILogger logger, long nudgeId, string state);
    }
}
