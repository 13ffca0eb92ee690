using NudgeBot.Core.Calls;

namespace NudgeBot.Postgres.Calls;

/// <summary>One touch to write down.</summary>
/// <param name="SourceId">The source's own id; a second row with the same source and id is not written.</param>
/// <param name="Minutes">Length of a call in minutes.</param>
/// <param name="FollowUpOn">Local date of the next promised call; set together with <paramref name="FollowUpAt"/>.</param>
/// <param name="ReportedIn">The chat message that reported it: its workspace and the platform's id of it.</param>
public sealed record NewActivity(
    string Source,
    string? SourceId,
    ActivityKind Kind,
    CallDirection Direction,
    CallOutcome? Outcome,
    long? AccountId,
    long? ContactId,
    long? DealId,
    long? RepId,
    DateTimeOffset OccurredAt,
    double? Minutes = null,
    string? ContactName = null,
    string? Note = null,
    DateOnly? FollowUpOn = null,
    DateTimeOffset? FollowUpAt = null,
    long? LoggedBy = null,
    long? NudgeId = null,
    long? ReplacesId = null,
    string? ReportedIn = null);

/// <summary>An effective row of the log, with the names a person would recognise it by.</summary>
public sealed record LoggedActivity(
    long Id,
    string Kind,
    string Direction,
    string? Outcome,
    long? AccountId,
    string? AccountName,
    long? DealId,
    long? RepId,
    DateTimeOffset OccurredAt,
    double? Minutes,
    string? ContactName,
    string? Note,
    DateOnly? FollowUpOn,
    long? NudgeId,
    DateTimeOffset LoggedAt,
    string? ReportedIn);

/// <summary>The activity log. Whoever writes here also refreshes the clocks, in the same transaction.</summary>
public sealed class ActivityStore(Session session)
{
    private readonly ClockStore clocks = new(session);

    /// <summary>Writes one touch and moves the clocks. Returns its id, or null when this source and id are in the log already.</summary>
    public async Task<long?> LogAsync(NewActivity touch, DateTimeOffset loggedAt, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into activities (source, source_id, kind, direction, outcome, account_id, contact_id, deal_id, rep_id, occurred_at, minutes,
                                    contact_name, note, follow_up_on, follow_up_at, logged_at, logged_by, nudge_id, replaces_id, reported_in)
            select @Source, @SourceId, @kind, @direction, @outcome, @AccountId, @ContactId, @DealId, @RepId, @OccurredAt, @Minutes::numeric,
                   @ContactName, @Note, @FollowUpOn, @FollowUpAt, @loggedAt, @LoggedBy, @NudgeId, @ReplacesId, @ReportedIn
            where  @SourceId::text is null
            or     not exists (select from activities where source = @Source and source_id = @SourceId)
            on conflict (organization_id, source, source_id) where source_id is not null and retracted_at is null do nothing
            returning id
            """;

        var id = await session.ScalarAsync<long?>(Sql, Parameters(touch, loggedAt), cancellationToken);
        if (id is not null)
        {
            await RefreshAsync(touch.AccountId, touch.DealId, cancellationToken);
            if (touch.AccountId is { } account && (touch.FollowUpAt is not null || touch.Kind == ActivityKind.Call))
            {
                await clocks.WakeOwnerAsync(account, loggedAt, cancellationToken);
            }
        }

        return id;
    }

    /// <summary>Takes a row back. Returns the row as it was, or null when it is not effective (any more): undoing twice is harmless.</summary>
    public Task<LoggedActivity?> UndoAsync(long id, long by, DateTimeOffset at, CancellationToken cancellationToken) =>
        RetractAsync(id, by, at, "undone", cancellationToken);

    /// <summary>Puts an undone row back. Returns it, or null when it was not undone.</summary>
    public async Task<LoggedActivity?> RestoreAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            update activities set retracted_at = null, retracted_by = null, retraction = null
            where  id = @id and retraction = 'undone'
            returning id
            """;

        return await session.ScalarAsync<long?>(Sql, new { id }, cancellationToken) is null
            ? null
            : await AndRefreshAsync(await FindAsync(id, cancellationToken), cancellationToken);
    }

    /// <summary>Replaces a row by what it should have said. Returns the new row's id, or null when the old one is not effective.</summary>
    public async Task<long?> CorrectAsync(long id, NewActivity corrected, long by, DateTimeOffset at, CancellationToken cancellationToken) =>
        await RetractAsync(id, by, at, "corrected", cancellationToken) is null
            ? null
            : await LogAsync(corrected with { ReplacesId = id }, at, cancellationToken);

    /// <summary>One row, effective or not; null when there is none.</summary>
    public Task<LoggedActivity?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<LoggedActivity>($"{Select} where a.id = @id", new { id }, cancellationToken);

    /// <summary>The newest effective rows that this person logged in chat, newest first: what "undo" and "actually" refer to.</summary>
    public Task<IReadOnlyList<LoggedActivity>> NewestLoggedByAsync(long personId, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        session.QueryAsync<LoggedActivity>(
            $"{Select} where a.logged_by = @personId and a.logged_at >= @since and a.retracted_at is null order by a.logged_at desc, a.id desc limit @limit",
            new { personId, since, limit }, cancellationToken);

    /// <summary>The effective rows that this person's message reported, in their order, corrections in the place of what they replaced.</summary>
    public Task<IReadOnlyList<LoggedActivity>> ReportedInAsync(string message, long personId, CancellationToken cancellationToken) =>
        session.QueryAsync<LoggedActivity>(
            $"{Select} where a.reported_in = @message and a.logged_by = @personId and a.retracted_at is null order by coalesce(a.replaces_id, a.id), a.id", new { message, personId }, cancellationToken);

    /// <summary>Whether this person's message was ever reported from, undone or not.</summary>
    public Task<bool> WasReportedInAsync(string message, long personId, CancellationToken cancellationToken) =>
        session.ScalarAsync<bool>("select exists (select from activities where reported_in = @message and logged_by = @personId)", new { message, personId }, cancellationToken);

    /// <summary>The newest effective call of an account, or null.</summary>
    public Task<LoggedActivity?> NewestCallAsync(long accountId, CancellationToken cancellationToken) =>
        session.FirstAsync<LoggedActivity>(
            $"{Select} where a.account_id = @accountId and a.kind = 'call' and a.retracted_at is null order by a.occurred_at desc, a.id desc limit 1",
            new { accountId }, cancellationToken);

    private async Task<LoggedActivity?> RetractAsync(long id, long by, DateTimeOffset at, string why, CancellationToken cancellationToken)
    {
        const string Sql = """
            update activities set retracted_at = @at, retracted_by = @by, retraction = @why
            where  id = @id and retracted_at is null
            returning id
            """;

        return await session.ScalarAsync<long?>(Sql, new { id, by, at, why }, cancellationToken) is null
            ? null
            : await AndRefreshAsync(await FindAsync(id, cancellationToken), cancellationToken);
    }

    private async Task<LoggedActivity?> AndRefreshAsync(LoggedActivity? row, CancellationToken cancellationToken)
    {
        await RefreshAsync(row?.AccountId, row?.DealId, cancellationToken);
        return row;
    }

    private async Task RefreshAsync(long? accountId, long? dealId, CancellationToken cancellationToken)
    {
        await clocks.RefreshAccountsAsync(accountId is { } account ? [account] : [], cancellationToken);
        await clocks.RefreshDealsAsync(dealId is { } deal ? [deal] : [], cancellationToken);
    }

    private static object Parameters(NewActivity touch, DateTimeOffset loggedAt) => new
    {
        touch.Source,
        touch.SourceId,
        kind = touch.Kind.Word(),
        direction = touch.Direction.Word(),
        outcome = touch.Outcome?.Word(),
        touch.AccountId,
        touch.ContactId,
        touch.DealId,
        touch.RepId,
        touch.OccurredAt,
        touch.Minutes,
        touch.ContactName,
        touch.Note,
        touch.FollowUpOn,
        touch.FollowUpAt,
        loggedAt,
        touch.LoggedBy,
        touch.NudgeId,
        touch.ReplacesId,
        touch.ReportedIn,
    };

    private const string Select = """
        select a.id, a.kind, a.direction, a.outcome, a.account_id as accountid, acc.name as accountname, a.deal_id as dealid, a.rep_id as repid,
               a.occurred_at as occurredat, a.minutes::float8 as minutes, a.contact_name as contactname, a.note, a.follow_up_on as followupon,
               a.nudge_id as nudgeid, a.logged_at as loggedat, a.reported_in as reportedin
        from   activities a
        left   join accounts acc on acc.organization_id = a.organization_id and acc.id = a.account_id
        """;
}
