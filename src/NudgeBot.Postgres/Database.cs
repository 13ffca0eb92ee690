using Dapper;
using Npgsql;

namespace NudgeBot.Postgres;

/// <summary>The way into the database for everything but migrations: always as the app role, always as one organization.</summary>
public sealed class Database : IAsyncDisposable
{
    private const int MostPrepared = 200;

    private readonly NpgsqlDataSource source;

    static Database() => TypeMapping.Register();

    /// <param name="connectionString">Of the app role: no superuser, no BYPASSRLS.</param>
    public Database(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.ApplicationName ??= "nudgebot";

        // The same few questions are asked for every rep: planning them each time would cost more than answering them.
        if (builder.ConnectionStringBuilder.MaxAutoPrepare == 0)
        {
            builder.ConnectionStringBuilder.MaxAutoPrepare = MostPrepared;
        }

        source = builder.Build();
    }

    /// <summary>Opens a transaction that sees, and may write, the rows of one organization. Disposing without a commit rolls back.</summary>
    public async Task<Session> BeginAsync(long organizationId, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var session = new Session(connection, transaction, organizationId);
            // Questions here take milliseconds; compiling one, as a server may for what it takes to be long, takes many more.
            await session.ExecuteAsync(
                "select set_config('nudgebot.organization', @organizationId::text, true), set_config('jit', 'off', true)", new { organizationId }, cancellationToken);
            return session;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one piece of work in a transaction of an organization, and commits it.</summary>
    public async Task<T> InAsync<T>(long organizationId, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var session = await BeginAsync(organizationId, cancellationToken);
        var result = await work(session);
        await session.CommitAsync(cancellationToken);
        return result;
    }

    /// <inheritdoc cref="InAsync{T}"/>
    public async Task InAsync(long organizationId, Func<Session, Task> work, CancellationToken cancellationToken)
    {
        await using var session = await BeginAsync(organizationId, cancellationToken);
        await work(session);
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>A connection that belongs to no organization: for the claiming functions, locks and LISTEN. It sees no walled row.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => source.OpenConnectionAsync(cancellationToken);

    /// <summary>As <see cref="OpenAsync"/>, for a library that cannot wait.</summary>
    internal NpgsqlConnection Open() => source.OpenConnection();

    /// <summary>Asks a question that no organization's rows answer.</summary>
    public async Task<IReadOnlyList<T>> AskAsync<T>(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))];
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
