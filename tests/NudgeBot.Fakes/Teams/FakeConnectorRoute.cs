namespace NudgeBot.Fakes.Teams;

/// <summary>Which operation a path and a verb name, and on what.</summary>
internal sealed record FakeConnectorRoute(string Operation, string? Conversation = null, string? Activity = null, string? Member = null, string? Team = null)
{
    public bool TakesBody => Operation is "create" or "send" or "reply" or "update";

    /// <param name="path">What follows <c>/v3/</c>, escaped.</param>
    public static FakeConnectorRoute? Read(string verb, string path) => (verb, path.Split('/').Select(Uri.UnescapeDataString).ToArray()) switch
    {
        ("POST", ["conversations"]) => new("create"),
        ("POST", ["conversations", var conversation, "activities"]) => new("send", conversation),
        ("POST", ["conversations", var conversation, "activities", var activity]) => new("reply", conversation, activity),
        ("PUT", ["conversations", var conversation, "activities", var activity]) => new("update", conversation, activity),
        ("DELETE", ["conversations", var conversation, "activities", var activity]) => new("delete", conversation, activity),
        ("GET", ["conversations", var conversation, "pagedmembers"]) => new("members", conversation),
        ("GET", ["conversations", var conversation, "members", var member]) => new("member", conversation, Member: member),
        ("GET", ["teams", var team]) => new("team", Team: team),
        ("GET", ["teams", var team, "conversations"]) => new("channels", Team: team),
        _ => null,
    };
}
