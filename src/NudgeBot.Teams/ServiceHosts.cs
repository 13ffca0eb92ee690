namespace NudgeBot.Teams;

/// <summary>
/// The hosts that may serve us. Their addresses come with what is said to us and get our token, so only Microsoft's own count, over https, and
/// those of <c>Teams:ServiceHosts</c>: a host, <c>*.</c> and a domain, or a host and its port. Our own machine counts only when it is listed by
/// name, and may then speak http.
/// </summary>
internal sealed class ServiceHosts(IEnumerable<string> ours, IEnumerable<string> listed)
{
    private readonly IReadOnlyList<string> ours = [.. ours];
    private readonly IReadOnlyList<string> listed = [.. listed];

    public bool Have(Uri address)
    {
        if (address is not { IsAbsoluteUri: true, UserInfo.Length: 0 } || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return false;
        }

        return address.IsLoopback
            ? listed.Any(name => Is(name, address, anyPort: true))
            : address.Scheme == Uri.UriSchemeHttps && (ours.Any(name => Is(name, address)) || listed.Any(name => Is(name, address)));
    }

    /// <summary>Whether this can be listed.</summary>
    public static bool CanBe(string name) => Uri.TryCreate($"https://{Bare(name)}/", UriKind.Absolute, out var read) && read is { UserInfo.Length: 0 }
        && !name.Contains('/', StringComparison.Ordinal) && !Bare(name).Contains('*', StringComparison.Ordinal);

    private static string Bare(string name) => name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name;

    private static bool Is(string name, Uri address, bool anyPort = false)
    {
        var host = new Uri($"https://{Bare(name)}/");
        var isHost = host.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase);
        var isBelow = name.StartsWith("*.", StringComparison.Ordinal) && address.Host.EndsWith($".{host.Host}", StringComparison.OrdinalIgnoreCase);
        return (name.StartsWith("*.", StringComparison.Ordinal) ? isBelow : isHost) && (address.Port == host.Port || (anyPort && host.IsDefaultPort));
    }
}
