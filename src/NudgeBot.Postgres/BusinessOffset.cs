namespace NudgeBot.Postgres;

/// <summary>How far business time is ahead of machine time: one row that every host reads.</summary>
public sealed class BusinessOffset(Database database)
{
    public async Task<TimeSpan> ReadAsync(CancellationToken cancellationToken) =>
        (await database.AskAsync<TimeSpan>("select ahead from business_clock", null, cancellationToken)).Single();

    public Task SetAsync(TimeSpan ahead, CancellationToken cancellationToken) =>
        database.AskAsync<bool>("update business_clock set ahead = @ahead returning true", new { ahead }, cancellationToken);
}
