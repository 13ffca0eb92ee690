using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NudgeBot.Host.Dashboard;

/// <summary>Where browsers reach the page.</summary>
/// <param name="isLocal">Whether browsers are on this machine, as in the demo: then it is where the host listens.</param>
internal sealed class PageAddress(IConfiguration configuration, IServer server, bool isLocal)
{
    /// <summary>Null where nobody has said so.</summary>
    public Uri? Base => Uri.TryCreate(configuration["Server:PublicUrl"], UriKind.Absolute, out var told) ? told
        : isLocal && server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } here ? new Uri(here)
        : null;

    public bool IsHttps => Base?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Whether a form was sent by a page of ours.</summary>
    public bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"] switch
    {
        [{ Length: > 0 } site] => site == "same-origin",

        // A browser that does not say where a form stood names its origin, or hides that because we ask it to send no referrer.
        _ => request.Headers.Origin switch
        {
            [] or ["null"] => true,
            [{ } origin] => Uri.TryCreate(origin, UriKind.Absolute, out var from) && (from.Authority == request.Host.Value || from.Authority == Base?.Authority),
            _ => false,
        },
    };
}
