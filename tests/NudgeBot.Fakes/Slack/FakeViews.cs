using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>Dialogs, which need a fresh trigger, and Home tabs.</summary>
internal static class FakeViews
{
    private static readonly TimeSpan TriggerLasts = TimeSpan.FromSeconds(3);

    public static JsonObject Open(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        var trigger = arguments.Text("trigger_id") ?? "";
        if (!workspace.Triggers.TryGetValue(trigger, out var handedOut))
        {
            return FakeDoor.Refuse("invalid_trigger_id");
        }

        if (slack.Clock.GetUtcNow() - handedOut > TriggerLasts)
        {
            return FakeDoor.Refuse("expired_trigger_id");
        }

        if (!workspace.Views.ContainsKey($"used {trigger}") && Checked(arguments, "modal") is { } view)
        {
            if (view.Refusal is not null)
            {
                return view.Refusal;
            }

            workspace.Views[$"used {trigger}"] = [];
            workspace.Views[$"V{trigger}"] = view.View!;
            return Shown($"V{trigger}", view.View!);
        }

        return FakeDoor.Refuse("exchanged_trigger_id");
    }

    public static JsonObject Update(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        if (arguments.Text("view_id") is not { } id || !workspace.Views.ContainsKey(id))
        {
            return FakeDoor.Refuse("not_found");
        }

        var (view, refusal) = Checked(arguments, "modal");
        if (refusal is null)
        {
            workspace.Views[id] = view!;
        }

        return refusal ?? Shown(id, view!);
    }

    public static JsonObject Publish(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        if (arguments.Text("user_id") is not { } user || !workspace.Users.ContainsKey(user))
        {
            return FakeDoor.Refuse("user_not_found");
        }

        if (workspace.Limits.RefuseMethod("views.publish", FakeLimits.FourthTier) is { } seconds)
        {
            return new JsonObject { ["ok"] = false, ["error"] = "ratelimited", ["retry_after"] = seconds };
        }

        var (view, refusal) = Checked(arguments, "home");
        if (refusal is null)
        {
            workspace.Views[user] = view!;
        }

        return refusal ?? Shown($"V{user}", view!);
    }

    private static (JsonObject? View, JsonObject? Refusal) Checked(FakeArguments arguments, string type) =>
        arguments.Node("view") is not JsonObject view || view["type"]?.GetValue<string>() != type ? (null, FakeDoor.Refuse("invalid_arguments"))
        : BlockCheck.View(view) is { Count: > 0 } wrong ? (null, FakePosts.Invalid(wrong))
        : (view.DeepClone().AsObject(), null);

    private static JsonObject Shown(string id, JsonObject view)
    {
        var shown = view.DeepClone().AsObject();
        (shown["id"], shown["hash"]) = (id, "1.hash");
        return new JsonObject { ["ok"] = true, ["view"] = shown };
    }
}
