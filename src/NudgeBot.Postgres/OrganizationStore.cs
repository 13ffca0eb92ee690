namespace NudgeBot.Postgres;

/// <summary>The organization a session sees.</summary>
public sealed class OrganizationStore(Session session)
{
    public async Task<string> NameAsync(CancellationToken cancellationToken) =>
        await session.ScalarAsync<string>("select name from organizations", null, cancellationToken) ?? "";
}
