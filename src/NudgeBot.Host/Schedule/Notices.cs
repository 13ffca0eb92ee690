using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Core.People;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Schedule;

/// <summary>What comes to one person on a schedule, in the transaction of their turn: decided, written down, and said in as few messages as it takes.</summary>
internal sealed class Notices
{
    private readonly Session session;
    private readonly RepFacts person;
    private readonly NoticeFacts facts;
    private readonly NoticePlan plan;
    private readonly List<long> ids = [];

    private Notices(Session session, RepFacts person, NoticeFacts facts, NoticePlan plan) => (this.session, this.person, this.facts, this.plan) = (session, person, facts, plan);

    /// <summary>When looking again can make a difference; null when nothing is to come in the next days.</summary>
    public DateTimeOffset? NextAt => plan.NextAt;

    public static async Task<Notices> OfAsync(Session session, RepFacts person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var manages = person.Role == Role.Rep ? [] : await new PolicyStore(session).ManagedByAsync(person.Id, cancellationToken);
        var facts = new NoticeFacts(
            person.Hours, person.Role == Role.Rep, person.Policy, [.. manages.Select(team => new ManagedTeam(team.Team, team.Policy.Schedule))], person.Mutes, person.ExpectedAt);
        return new Notices(session, person, facts, NoticePlan.Of(facts, now));
    }

    /// <summary>Writes down what is missed.</summary>
    public async Task MissAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var missed in plan.Missed)
        {
            await new NoticeStore(session).DecideAsync(person.Id, missed, NoticeStore.Missed, now, cancellationToken);
        }
    }

    /// <summary>Writes down what is due, and what it says; null when nothing is, or was said before.</summary>
    public async Task<ChatMessage?> TakeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (store, together) = (new NoticeStore(session), (ChatMessage?)null);
        foreach (var notice in plan.Due)
        {
            if (await store.DecideAsync(person.Id, notice, NoticeStore.Said, now, cancellationToken) is not { } id)
            {
                continue;
            }

            if (await NoticeMessages.WriteAsync(session, person, facts, notice, id, now, cancellationToken) is not { } message)
            {
                await store.EmptyAsync(id, cancellationToken);
                continue;
            }

            ids.Add(id);
            together = together is null ? message : Together.Of(together, message, EveningWords.Also);
        }

        return together;
    }

    /// <summary>Says by themselves what no nudge took along.</summary>
    public async Task SayAsync(ChatMessage message, PersonAddress address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var said = new NewMessage(address.WorkspaceId, address.Conversation ?? address.UserId, address.UserId, person.Id, message, now)
        {
            PointlessAfter = plan.Due.Min(notice => notice.PointlessAfter),
        };
        await SaidInAsync(await new OutboxStore(session).PlanAsync(said, cancellationToken), nudgeId: null, cancellationToken);
    }

    /// <summary>Notes the message in which they are said.</summary>
    public Task SaidInAsync(long outboxId, long? nudgeId, CancellationToken cancellationToken) =>
        new NoticeStore(session).SaidInAsync(ids, outboxId, nudgeId, cancellationToken);
}
