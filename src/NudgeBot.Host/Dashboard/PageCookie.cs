namespace NudgeBot.Host.Dashboard;

/// <summary>The cookie of a session: not for scripts, not for other sites' pages, not for an unencrypted wire.</summary>
internal sealed class PageCookie(PageAddress address)
{
    // With this prefix a browser takes it over https alone, and from no other name of the domain. A page on this very machine has no https,
    // and browsers take a Secure cookie from it without the prefix.
    private string Name => address.IsHttps ? "__Host-nudgebot" : "nudgebot";

    public PageSecret? Read(HttpRequest request) => PageSecret.Read(request.Cookies[Name]);

    public void Give(HttpResponse response, PageSecret secret) => response.Cookies.Append(Name, secret.Write(), Options());

    public void TakeBack(HttpResponse response) => response.Cookies.Delete(Name, Options());

    // Without an end of its own it goes with the browser; the session in the database ends earlier.
    private static CookieOptions Options() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
