using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Receiving;

namespace NudgeBot.Slack.Home;

/// <summary>
/// Home tabs as people have them before them. A tab is drawn when it is opened, and again when something was said to somebody who has opened
/// theirs, because then something has changed; one that would look the same is left alone. When many change at once, some wait until they are
/// opened again.
/// </summary>
internal sealed class Homes(SlackApi api, ISlackHome pages, Errands errands, TimeProvider machine)
{
    private const int Most = 10_000;

    // Slack's fourth tier is a hundred a minute; half of it is left to those who open theirs, and to another host.
    private static readonly Pace Changes = new(TimeSpan.Zero, Most: 50, TimeSpan.FromMinutes(1), AtOnce: 10);

    private readonly Dictionary<string, Allowance> allowances = [];

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
        if (shown.ContainsKey((installation.Workspace, user)) && MayChange(installation.Workspace))
        {
            errands.Run(token => DrawAsync(installation, user, token));
        }
    }

    private bool MayChange(string workspace)
    {
        lock (allowances)
        {
            var allowance = Changes.At(allowances.GetValueOrDefault(workspace, Allowance.Full), machine.GetUtcNow());
            var may = allowance.Whole > 0;
            allowances[workspace] = may ? allowance.Less(sent: 1, opened: 0, updated: 0) : allowance;
            return may;
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
