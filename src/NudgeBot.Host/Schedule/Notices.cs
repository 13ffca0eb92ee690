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
            person.Hours, person.Role == Role.Rep, person.Policy, [.. manages.Select(team => new ManagedTeam(team.Id, team.Team, team.Policy.Schedule))], person.Mutes, person.ExpectedAt);
        return new Notices(session, person, facts, NoticePlan.Of(facts, now));
    }

    /// <summary>Writes down what is missed.</summary>
    public async Task MissAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var missed in plan.Missed)
        {
            await DecideAsync(missed, NoticeStore.Missed, now, cancellationToken);
        }
    }

    /// <summary>Writes down what is due, and what it says; null when nothing is, or was said before.</summary>
    public async Task<ChatMessage?> TakeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (store, together) = (new NoticeStore(session), (ChatMessage?)null);
        foreach (var notice in plan.Due)
        {
            if (await DecideAsync(notice, NoticeStore.Said, now, cancellationToken) is not { Count: > 0 } decided)
            {
                continue;
            }

            var unsaid = notice with { Teams = [.. decided.Select(one => one.About).OfType<ManagedTeam>()] };
            if (await NoticeMessages.WriteAsync(session, person, facts, unsaid, decided[0].Id, now, cancellationToken) is not { } message)
            {
                await store.EmptyAsync([.. decided.Select(one => one.Id)], cancellationToken);
                continue;
            }

            ids.AddRange(decided.Select(one => one.Id));
            together = together is null ? message : Together.Of(together, message, EveningWords.Also);
        }

        return together;
    }

    // What was not decided before: the notice, or a roll-call's teams one by one.
    private async Task<IReadOnlyList<(long Id, ManagedTeam? About)>> DecideAsync(Notice notice, string state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var decided = new List<(long Id, ManagedTeam? About)>();
        List<ManagedTeam?> all = notice.Kind == NoticeKind.RollCall ? [.. notice.Teams] : [null];
        foreach (var about in all)
        {
            if (await new NoticeStore(session).DecideAsync(person.Id, notice, about?.Id, state, now, cancellationToken) is { } id)
            {
                decided.Add((id, about));
            }
        }

        return decided;
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
