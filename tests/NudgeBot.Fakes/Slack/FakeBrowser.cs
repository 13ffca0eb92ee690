using System.Collections.Specialized;
using System.Web;

namespace NudgeBot.Fakes.Slack;

/// <summary>An admin's browser during an install: it keeps the cookie it was given.</summary>
/// <param name="bot">Follows no redirect, and keeps no cookies of its own.</param>
public sealed class FakeBrowser(HttpClient bot)
{
    /// <summary>As it was set; null before an install was begun.</summary>
    public string? Cookie { get; private set; }

    /// <summary>Opens the link; gives what Slack is asked for.</summary>
    /// <param name="link">With what an admin put behind it.</param>
    public async Task<NameValueCollection> BeginAsync(string link = "/slack/install")
    {
        using var answer = await bot.GetAsync(new Uri(link, UriKind.RelativeOrAbsolute));
        Cookie = answer.Headers.GetValues("Set-Cookie").Single();
        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
    }

    /// <summary>Comes back from Slack.</summary>
    public async Task<HttpResponseMessage> ComeBackAsync(string? code, string? state, string more = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/slack/oauth_redirect?code={code}&state={state}{more}");
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie.Split(';')[0]);
        }

        return await bot.SendAsync(request);
    }
}
