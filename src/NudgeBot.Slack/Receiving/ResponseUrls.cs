using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Slack.Receiving;

/// <summary>
/// The address that comes with a click, by which its person can be told something without a token. It comes from outside, so only Slack's own
/// hosts are called, and it is never logged: whoever has it may post.
/// </summary>
internal sealed class ResponseUrls(Errands errands, SlackHttp http, SlackOptions options)
{
    private static readonly string[] Hosts = ["hooks.slack.com", "hooks.slack-gov.com"];

    public void Tell(string? address, string text)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !IsSlacks(url))
        {
            return;
        }

        errands.Run(async token =>
        {
            var body = new JsonObject { ["text"] = Blocks.SlackText.Escaped(text, Blocks.SlackLimits.Fallback), ["response_type"] = "ephemeral", ["replace_original"] = false };
            using var response = await http.Client.PostAsJsonAsync(url, body, token);
        });
    }

    private bool IsSlacks(Uri url) => url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Hosts.Contains(url.Host)) || (url.Authority == options.ApiBase.Authority && url.Scheme == options.ApiBase.Scheme));
}

/// <summary>The one client for Slack: it follows no redirect, and leaves time limits to whoever calls.</summary>
internal sealed record SlackHttp(HttpClient Client);
