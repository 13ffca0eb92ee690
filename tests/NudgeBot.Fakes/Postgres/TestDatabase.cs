namespace NudgeBot.Fakes.Postgres;

/// <summary>A database of one test's own, gone when disposed, whoever is still connected to it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;

    internal TestDatabase(TestServer server, string name) => (_server, Name) = (server, name);

    public string Name { get; }

    /// <summary>Connection string of the role that owns the schema: no superuser.</summary>
    public string Owner => _server.Owner(Name);

    /// <summary>Connection string of the role the bot serves as.</summary>
    public string App => _server.App(Name);

    /// <summary>Connection string of the superuser, whom the bot refuses to be.</summary>
    public string Superuser => _server.Superuser(Name);

    public async ValueTask DisposeAsync()
    {
        await TestServer.LeaveAsync(Owner);
        await TestServer.LeaveAsync(App);
        await TestServer.LeaveAsync(Superuser);
        await _server.DropAsync(Name);
    }
}
