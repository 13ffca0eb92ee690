namespace NudgeBot.Postgres;

/// <summary>The organization a session sees.</summary>
public sealed class OrganizationStore(Session session)
{
    public async Task<string> NameAsync(CancellationToken cancellationToken) =>
        await session.ScalarAsync<string>("select name from organizations", null, cancellationToken) ?? "";

    /// <summary>Keeps the hash of a new key of the ingest API.</summary>
    public Task AddKeyAsync(string name, byte[] hash, CancellationToken cancellationToken) =>
        session.ExecuteAsync("insert into api_keys (name, key_hash) values (@name, @hash)", new { name, hash }, cancellationToken);
}
