using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Receiving;

/// <summary>
/// The address that comes with a click, by which its person can be told something without a token. It comes from outside, so only Slack's own
/// hosts are called, and it is never logged: whoever has it may post.
/// </summary>
internal sealed class ResponseUrls(Errands errands, SlackHttp http, SlackOptions options)
{
    public void Tell(string? address, string text)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !SlackHosts.Hooks.Have(url, options))
        {
            return;
        }

        errands.Run(async token =>
        {
            var body = new JsonObject { ["text"] = Blocks.SlackText.Escaped(text, Blocks.SlackLimits.Fallback), ["response_type"] = "ephemeral", ["replace_original"] = false };
            using var response = await http.Client.PostAsJsonAsync(url, body, token);
        });
    }
}

/// <summary>The one client for Slack: it follows no redirect, and leaves time limits to whoever calls.</summary>
internal sealed record SlackHttp(HttpClient Client);
