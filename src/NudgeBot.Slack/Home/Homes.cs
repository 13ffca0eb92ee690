using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Receiving;

namespace NudgeBot.Slack.Home;

/// <summary>
/// Home tabs as people have them before them. A tab is drawn when it is opened, and again when something was said to somebody who has opened
/// theirs, because then something has changed; one that would look the same is left alone.
/// </summary>
internal sealed class Homes(SlackApi api, ISlackHome pages, Errands errands)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Workspace, string User), string> shown = new();

    public void Open(SlackInstallation installation, string user)
    {
        if (shown.Count < Most)
        {
            shown.TryAdd((installation.Workspace, user), "");
        }

        errands.Run(token => DrawAsync(installation, user, token));
    }

    public void Changed(SlackInstallation installation, string user)
    {
        if (shown.ContainsKey((installation.Workspace, user)))
        {
            errands.Run(token => DrawAsync(installation, user, token));
        }
    }

    private async Task DrawAsync(SlackInstallation installation, string user, CancellationToken cancellationToken)
    {
        var view = HomeBlocks.Of(await pages.OfAsync(installation.Workspace, user, cancellationToken));
        var (key, looks) = ((installation.Workspace, user), view.ToJsonString());
        if (shown.TryGetValue(key, out var before) && before == looks)
        {
            return;
        }

        var answer = await api.CallAsync(installation.Workspace, installation.BotToken, SlackMethod.PublishView, new JsonObject { ["user_id"] = user, ["view"] = view }, cancellationToken);
        if (answer is SlackAnswer.Ok)
        {
            shown.TryUpdate(key, looks, before ?? "");
        }
    }
}
