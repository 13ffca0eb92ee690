namespace NudgeBot.Slack.Installing;

/// <summary>The rights the app asks for, as its manifest does; <c>manifests/README.md</c> says what each is for.</summary>
internal static class SlackScopes
{
    public static readonly IReadOnlyList<string> Bot =
        ["app_mentions:read", "chat:write", "commands", "files:read", "files:write", "im:history", "im:write", "users:read", "users:read.email"];
}
