namespace NudgeBot.Teams.Api;

/// <summary>With what the Connector is asked. Time limits are the caller's, and on its clock; a redirect would take the token along.</summary>
internal sealed record ConnectorHttp(HttpClient Client)
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static ConnectorHttp Create() => new(new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false }, disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 4 * 1024 * 1024,
    });
}
