namespace NudgeBot.Teams.Api;

/// <summary>With what the Connector is spoken to. Time limits are the caller's, and on its clock.</summary>
internal sealed record ConnectorHttp(HttpClient Client)
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static ConnectorHttp Create() => new(new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false }, disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 16 * 1024 * 1024,
    });
}
