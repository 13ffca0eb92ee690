using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Slack.Installing;

/// <summary>
/// Binds an install to the browser that began it: the browser keeps a random value in a cookie, and what travels through Slack is signed over
/// it and runs out. Nothing is written down, so that nobody can fill a table by opening a page. The link that the install came by travels along.
/// </summary>
internal sealed class InstallState(SlackOptions options, TimeProvider machine)
{
    private const string Cookie = "__Host-nudgebot-install";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <param name="link">The admin's link by which the browser came; null where it came by none.</param>
    public string Begin(HttpContext http, string? link)
    {
        // Two tabs share the browser's value, so that neither spoils the other.
        var browser = Known(http) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        http.Response.Cookies.Append(Cookie, browser, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Lasts });
        var ends = (machine.GetUtcNow() + Lasts).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{ends}.{Signed(ends, link, browser)}{(link is null ? "" : $".{link}")}";
    }

    /// <summary>Whether this browser began an install lately, with this state; it is over after this.</summary>
    public bool End(HttpContext http, string? state)
    {
        var browser = Known(http);
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Secure = true, Path = "/" });
        return browser is not null && state?.Split('.') is [var ends, var signature, ..]
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signed(ends, Link(state), browser)), Encoding.UTF8.GetBytes(signature))
            && long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var until) && until >= machine.GetUtcNow().ToUnixTimeSeconds();
    }

    /// <summary>The link that a state carries; to be believed only after <see cref="End"/>.</summary>
    public static string? Link(string? state) => state?.Split('.', 3) is [_, _, { Length: > 0 } link] ? link : null;

    private static string? Known(HttpContext http) => http.Request.Cookies[Cookie] is { Length: 64 } value ? value : null;

    private string Signed(string ends, string? link, string browser) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.StateSecret), Encoding.UTF8.GetBytes($"{ends}.{browser}.{link}")));
}
