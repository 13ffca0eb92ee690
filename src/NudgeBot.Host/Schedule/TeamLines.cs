using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Schedule;

/// <summary>The line that a team's channel gets before the day is over: how many calls so far, and what one more each would make of it. It names nobody.</summary>
internal sealed partial class TeamLines(Database database, ILogger<TeamLines> logger)
{
    private const int AtOnce = 64;
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    private readonly Claims claims = new(database);

    /// <summary>Looks at every team that is due.</summary>
    public async Task RingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (await claims.DueTeamsAsync(now, AtOnce, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var team in due)
            {
                await TryAsync(team, now, cancellationToken);
            }
        }
    }

    private async Task TryAsync(Claim team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await PlanAsync(team, now, cancellationToken);
        }
        // The edge of one team's turn: it is logged once and tried again later, and the others have theirs.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, team.Id);
            await database.InAsync(team.OrganizationId, session => new TeamTimeStore(session).SetAsync(team.Id, now + AfterFailure, cancellationToken), cancellationToken);
        }
    }

    private async Task PlanAsync(Claim claim, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(claim.OrganizationId, cancellationToken);
        var times = new TeamTimeStore(session);
        if (await times.TakeAsync(claim.Id, cancellationToken) is not { } expectedAt || expectedAt > now)
        {
            return;
        }

        var policy = await new PolicyStore(session).OfTeamAsync(claim.Id, cancellationToken);
        var team = await new TeamStore(session).AtWorkAsync(claim.Id, now, cancellationToken);
        var plan = LinePlan.Of(team.Hours, policy.Schedule, expectedAt, now);
        if (team.Channel is { } channel)
        {
            var notices = new NoticeStore(session);
            foreach (var missed in plan.Missed)
            {
                await notices.DecideForTeamAsync(claim.Id, missed, NoticeStore.Missed, now, cancellationToken);
            }

            if (plan.Due is { } due && await notices.DecideForTeamAsync(claim.Id, due, NoticeStore.Said, now, cancellationToken) is { } id)
            {
                await SayAsync(session, claim.Id, channel, policy.Privacy, due, id, now, cancellationToken);
            }
        }

        await times.SetAsync(claim.Id, plan.NextAt, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    private static async Task SayAsync(
        Session session, long teamId, TeamChannel channel, Privacy privacy, Notice due, long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var notices = new NoticeStore(session);
        if (await WriteAsync(session, teamId, privacy, now, cancellationToken) is not { } text)
        {
            await notices.EmptyAsync([id], cancellationToken);
            return;
        }

        var message = new NewMessage(channel.WorkspaceId, channel.Conversation, UserId: null, PersonId: null, new ChatMessage(MessageKind.Reminder, text), now)
        {
            PointlessAfter = due.PointlessAfter,
        };
        await notices.SaidInAsync([id], await new OutboxStore(session).PlanAsync(message, cancellationToken), nudgeId: null, cancellationToken);
    }

    // Null where nobody works, or where so few sell that totals would still say who did what.
    private static async Task<string?> WriteAsync(Session session, long teamId, Privacy privacy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (windows, working) = (new List<CountWindow>(), 0);
        foreach (var member in await new PersonStore(session).MembersAsync([teamId], cancellationToken))
        {
            if (await new WorkingTimeStore(session).OfAsync(member.Id, now, cancellationToken) is { Hours: var hours })
            {
                var today = hours.Zone.Date(now);
                windows.Add(new CountWindow(member.Id, hours.Zone.StartOf(today), now));
                working += hours.IsWorkingDay(today) ? 1 : 0;
            }
        }

        if (working == 0 || (privacy == Privacy.Totals && windows.Count < ReportGroup.Fewest))
        {
            return null;
        }

        var counts = await new CountStore(session).CountAsync(windows, cancellationToken);
        return EveningWords.Line(counts.Sum(one => one.Attempts), counts.Sum(one => one.Connects), working);
    }

    private static partial class Log
    {
        [LoggerMessage(350, LogLevel.Error, "The line of team {TeamId} failed; it is tried again in five minutes.")]
        public static partial void Failed(ILogger logger, Exception exception, long teamId);
    }
}
