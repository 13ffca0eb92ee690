using System.Text.Json;

namespace NudgeBot.Slack.Receiving;

/// <summary>
/// Finds the installation that something is meant for. In a shared channel the workspace it happened in is another than ours, and the app of a
/// whole Enterprise organization is known by the organization's id.
/// </summary>
internal sealed class Installed(ISlackInstallations installations)
{
    public Task<SlackInstallation?> ForEventAsync(JsonElement envelope, CancellationToken cancellationToken)
    {
        var us = envelope.List("authorizations").FirstOrDefault();
        var organization = us.Text("enterprise_id") ?? envelope.Text("context_enterprise_id") ?? envelope.Text("enterprise_id");
        return us.Flag("is_enterprise_install")
            ? FindAsync([organization], cancellationToken)
            : FindAsync([us.Text("team_id") ?? envelope.Text("context_team_id") ?? envelope.Text("team_id"), organization], cancellationToken);
    }

    /// <summary>Whether an event is about this installation itself, and not about one in a single workspace of its organization.</summary>
    public static bool IsExact(SlackInstallation installation, JsonElement envelope)
    {
        var us = envelope.List("authorizations").FirstOrDefault();
        return us.Flag("is_enterprise_install") || (us.Text("team_id") ?? envelope.Text("team_id") ?? installation.Workspace) == installation.Workspace;
    }

    public Task<SlackInstallation?> ForInteractionAsync(JsonElement payload, CancellationToken cancellationToken) =>
        payload.Flag("is_enterprise_install")
            ? FindAsync([payload.Text("enterprise", "id")], cancellationToken)
            : FindAsync([payload.Text("view", "app_installed_team_id") ?? payload.Text("team", "id") ?? payload.Text("user", "team_id"), payload.Text("enterprise", "id") ?? payload.Text("team", "enterprise_id")], cancellationToken);

    public Task<SlackInstallation?> ForCommandAsync(IReadOnlyDictionary<string, string> form, CancellationToken cancellationToken) =>
        FindAsync([form.GetValueOrDefault("is_enterprise_install") == "true" ? null : form.GetValueOrDefault("team_id"), form.GetValueOrDefault("enterprise_id")], cancellationToken);

    private async Task<SlackInstallation?> FindAsync(IEnumerable<string?> workspaces, CancellationToken cancellationToken)
    {
        foreach (var workspace in workspaces)
        {
            if (!string.IsNullOrEmpty(workspace) && await installations.FindAsync(workspace, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
