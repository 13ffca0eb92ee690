namespace NudgeBot.Teams.Tokens;

/// <summary>With what the Connector's keys and the bot's tokens are fetched. Time limits are the caller's, and on its clock.</summary>
internal sealed record IdentityHttp(HttpClient Client)
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static IdentityHttp Create() => new(new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false }, disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 1024 * 1024,
    });
}
