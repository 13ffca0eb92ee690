namespace NudgeBot.Postgres;

/// <summary>A key of the ingest API, as an admin knows it. The key itself is nowhere.</summary>
public sealed record ApiKeyRow(long Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

/// <summary>The keys of the ingest API, of which only hashes are kept.</summary>
public sealed class ApiKeyStore(Session session)
{
    /// <summary>Keeps the hash of a new key.</summary>
    public Task AddAsync(string name, byte[] hash, CancellationToken cancellationToken) =>
        session.ExecuteAsync("insert into api_keys (name, key_hash) values (@name, @hash)", new { name, hash }, cancellationToken);

    /// <summary>All keys, revoked ones too, oldest first.</summary>
    public Task<IReadOnlyList<ApiKeyRow>> AllAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<ApiKeyRow>(
            "select id, name, created_at as createdat, revoked_at as revokedat from api_keys order by id", null, cancellationToken);

    /// <summary>From this transaction on nobody comes in with this key.</summary>
    public Task RevokeAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update api_keys set revoked_at = @now where id = @id and revoked_at is null", new { id, now }, cancellationToken);
}
