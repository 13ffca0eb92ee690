namespace NudgeBot.Slack.Api;

/// <summary>A method of the Web API as we call it: most take JSON, the others read forms alone and ignore JSON without a word.</summary>
/// <param name="TakesJson">Whether the body is JSON.</param>
/// <param name="IsOurs">Whether it is called with the app's own id and secret.</param>
internal sealed record SlackMethod(string Name, bool TakesJson = true, bool IsOurs = false)
{
    public static readonly SlackMethod AuthTest = new("auth.test");
    public static readonly SlackMethod AuthRevoke = new("auth.revoke", TakesJson: false);
    public static readonly SlackMethod AuthTeams = new("auth.teams.list", TakesJson: false);
    public static readonly SlackMethod BotsInfo = new("bots.info", TakesJson: false);
    public static readonly SlackMethod PostMessage = new("chat.postMessage");
    public static readonly SlackMethod PostEphemeral = new("chat.postEphemeral");
    public static readonly SlackMethod Update = new("chat.update");
    public static readonly SlackMethod OpenConversation = new("conversations.open");
    public static readonly SlackMethod History = new("conversations.history");
    public static readonly SlackMethod UsersList = new("users.list", TakesJson: false);
    public static readonly SlackMethod UsersInfo = new("users.info", TakesJson: false);
    public static readonly SlackMethod OpenView = new("views.open");
    public static readonly SlackMethod UpdateView = new("views.update");
    public static readonly SlackMethod PublishView = new("views.publish");
    public static readonly SlackMethod FilesInfo = new("files.info", TakesJson: false);
    public static readonly SlackMethod UploadUrl = new("files.getUploadURLExternal", TakesJson: false);
    public static readonly SlackMethod CompleteUpload = new("files.completeUploadExternal");
    public static readonly SlackMethod OpenSocket = new("apps.connections.open", TakesJson: false);
    public static readonly SlackMethod Access = new("oauth.v2.access", TakesJson: false, IsOurs: true);
}
