using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Schedule;

/// <summary>One rep's turn, in one transaction: facts, plan, nudges, messages, and when to look again. All of it is written, or none.</summary>
internal sealed partial class RepPlanning(Database database, ILogger<RepPlanning> logger)
{
    public async Task PlanAsync(Claim person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(person.OrganizationId, cancellationToken);
        var times = new PlanningTimeStore(session);
        var expectedAt = await times.TakeAsync(person.Id, cancellationToken);
        if (expectedAt is null || expectedAt > now)
        {
            return;
        }

        var policy = await new PolicyStore(session).OfPersonAsync(person.Id, cancellationToken);
        if (await new PlanningFactsStore(session).OfAsync(person.Id, policy, now, expectedAt, cancellationToken) is { } facts)
        {
            var plan = Planner.Plan(facts, now);
            var notices = await Notices.OfAsync(session, facts, now, cancellationToken);
            await SettleAsync(session, plan, now, cancellationToken);
            await SendAsync(session, facts, plan, notices, now, cancellationToken);
            await times.SetAsync(person.Id, notices.NextAt < plan.NextPlanningAt ? notices.NextAt.Value : plan.NextPlanningAt, cancellationToken);
        }
        else
        {
            await times.RemoveAsync(person.Id, cancellationToken);
        }

        await session.CommitAsync(cancellationToken);
    }

    private static async Task SettleAsync(Session session, PlanResult plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var nudges = new NudgeStore(session);
        foreach (var settled in plan.Settled)
        {
            await nudges.SettleAsync(settled.Nudge.Id, settled.To, "time", now, cancellationToken);
            await SettledCards.ShowAsync(
                session, settled.Nudge, settled.To == NudgeState.Ignored ? MootWords.Ignored : MootWords.TooLate, now, cancellationToken);
        }
    }

    private async Task SendAsync(Session session, RepFacts rep, PlanResult plan, Notices notices, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var nudges = new NudgeStore(session);
        await notices.MissAsync(now, cancellationToken);
        foreach (var missed in plan.Missed)
        {
            await nudges.MissAsync(rep.Id, missed, now, cancellationToken);
        }

        if (await new IdentityStore(session).AddressesOfAsync(rep.Id, cancellationToken) is not [var address, ..])
        {
            // Nothing is written down that nobody can be told; once they join a chat, the silences are still there.
            return;
        }

        await HoldAsync(session, rep, plan, now, cancellationToken);
        var notice = await notices.TakeAsync(now, cancellationToken);
        foreach (var send in plan.Sends)
        {
            if (await WriteAsync(nudges, rep.Id, send, now, cancellationToken) is not var (id, delivery))
            {
                continue;
            }

            var facts = await new CardFactsStore(session).OfAsync(rep, send.Nudge, now, cancellationToken);
            var message = NudgeCard.Write(send.Nudge, facts, id);
            await nudges.KeepCardAsync(id, Evidence(send.Nudge, facts), message with { Card = message.Card! with { Actions = [] } }, cancellationToken);

            // Both come before going home, so they come as one.
            var also = send.Nudge.Rule.Place == Place.OneMoreCall ? notice : null;
            var outboxId = await new OutboxStore(session).PlanAsync(
                new NewMessage(
                    address.WorkspaceId, address.Conversation ?? address.UserId, address.UserId, rep.Id,
                    also is null ? message : Together.Of(message, also, EveningWords.Also), now, id, delivery),
                cancellationToken);
            if (also is not null)
            {
                await notices.SaidInAsync(outboxId, id, cancellationToken);
                notice = null;
            }

            Log.Planned(logger, id, send.Nudge.Rule.Name, rep.Id, delivery);
            await GiveWayAsync(session, rep, send.Nudge, id, now, cancellationToken);
        }

        if (notice is not null)
        {
            await notices.SayAsync(notice, address, now, cancellationToken);
        }
    }

    private async Task HoldAsync(Session session, RepFacts rep, PlanResult plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var held in plan.Held)
        {
            var facts = await new CardFactsStore(session).OfAsync(rep, held.Nudge, now, cancellationToken);
            if (await new NudgeStore(session).HoldAsync(rep.Id, held, Evidence(held.Nudge, facts), now, cancellationToken) is { } id)
            {
                Log.Held(logger, id, held.Nudge.Rule.Name, rep.Id, held.Until);
            }
        }
    }

    // One call does for all of it, so whatever else was asked about this customer, of anybody, is taken back.
    private static async Task GiveWayAsync(Session session, RepFacts rep, Candidate nudge, long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (nudge.Place != Place.Beside)
        {
            return;
        }

        var nudges = new NudgeStore(session);
        foreach (var (whose, other) in await nudges.OpenAboutAsync(nudge.Account.Id, id, cancellationToken))
        {
            if (Replacement.Takes(nudge, other) && await nudges.SettleAsync(other.Id, NudgeState.Withdrawn, FormattableString.Invariant($"nudge {id}"), now, cancellationToken))
            {
                await SettledCards.ShowAsync(session, other, whose == rep.Id ? MootWords.Replaced : MootWords.ReplacedBy(rep.Name), now, cancellationToken);
            }
        }
    }

    private static string Evidence(Candidate nudge, CardFacts facts) => $"{nudge.Rule.Evidence(facts)}.";

    // Null when this time of this silence was nudged before, or the nudge has been settled in between.
    private static async Task<(long Id, int Delivery)?> WriteAsync(NudgeStore nudges, long repId, Send send, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (send.Nudge.Returns is { } back)
        {
            return await nudges.BringBackAsync(back.Id, send.At, cancellationToken) is { } delivery ? (back.Id, delivery) : null;
        }

        return await nudges.PlanAsync(repId, send.Nudge, evidence: "", send.At, now, cancellationToken) is { } id ? (id, 1) : null;
    }

    private static partial class Log
    {
        [LoggerMessage(311, LogLevel.Information, "Nudge {NudgeId} ({Rule}) for person {PersonId} is held back until {Until:u}, to measure what nudging does.")]
        public static partial void Held(ILogger logger, long nudgeId, string rule, long personId, DateTimeOffset until);

        [LoggerMessage(310, LogLevel.Information, "Nudge {NudgeId} ({Rule}) for person {PersonId} is on its way, delivery {Delivery}.")]
        public static partial void Planned(ILogger logger, long nudgeId, string rule, long personId, int delivery);
    }
}
