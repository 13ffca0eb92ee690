using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Teams;

/// <summary>Opening conversations, and sending, changing and deleting what stands in them.</summary>
internal static class FakeConnectorPosts
{
    private static readonly FakeConnectorReply BadSyntax = FakeConnectorReply.Error(StatusCodes.Status400BadRequest, "BadSyntax", "Incorrect conversation creation parameters");

    public static FakeConnectorReply Create(FakeConnector connector, FakeConnectorTenant tenant, JsonObject body)
    {
        if (body["tenantId"]?.GetValue<string>() != tenant.Id)
        {
            return FakeConnectorReply.Error(StatusCodes.Status403Forbidden, "ForbiddenOperationException", "The bot is not authorized in this tenant.");
        }

        var isGroup = body["isGroup"]?.GetValue<bool>() == true;
        if (isGroup)
        {
            return body["members"] is null && body["channelData"]?["channel"]?["id"]?.GetValue<string>() is { } channel && body["activity"] is JsonObject first
                ? Start(connector, tenant, channel, first)
                : BadSyntax;
        }

        if (body["members"] is not JsonArray { Count: 1 } members || members[0]?["id"]?.GetValue<string>() is not { } mri)
        {
            return BadSyntax;
        }

        if (!mri.StartsWith("29:", StringComparison.Ordinal) || !tenant.People.TryGetValue(mri, out var person))
        {
            return FakeConnectorReply.Error(StatusCodes.Status403Forbidden, "ForbiddenOperationException", "Invalid user identity in provided tenant");
        }

        if (!person.HasApp)
        {
            return FakeConnectorReply.Error(StatusCodes.Status403Forbidden, "ForbiddenOperationException", "Bot isn't installed in user's personal scope");
        }

        var conversation = tenant.Open(mri);
        if (body["activity"] is JsonObject said)
        {
            connector.Mistakes.Enqueue("An activity that opens a 1:1 conversation has no id that anybody learns.");
            tenant.Post(conversation, null, (JsonObject)said.DeepClone());
        }

        return FakeConnectorReply.Made(new JsonObject { ["id"] = conversation });
    }

    public static FakeConnectorReply Send(FakeConnector connector, FakeConnectorTenant tenant, FakeConnectorRoute route, JsonObject activity)
    {
        if (Refusal(tenant, route.Conversation!) is { } refusal)
        {
            return refusal;
        }

        if (Judge(connector, tenant, route.Conversation!, activity) is { } wrong)
        {
            return wrong;
        }

        if (route.Conversation!.EndsWith("@thread.tacv2", StringComparison.Ordinal))
        {
            return Start(connector, tenant, route.Conversation, activity, isJudged: true);
        }

        var message = tenant.Post(route.Conversation, route.Activity, (JsonObject)activity.DeepClone());
        return FakeConnectorReply.Made(new JsonObject { ["id"] = message.Id });
    }

    public static FakeConnectorReply Update(FakeConnector connector, FakeConnectorTenant tenant, FakeConnectorRoute route, JsonObject activity) =>
        Refusal(tenant, route.Conversation!) ?? Judge(connector, tenant, route.Conversation!, activity)
        ?? (tenant.Change(route.Conversation!, route.Activity!, message => message with { Activity = (JsonObject)activity.DeepClone(), Changes = message.Changes + 1 }) is { } changed
            ? FakeConnectorReply.Ok(new JsonObject { ["id"] = changed.Id })
            : NoActivity());

    public static FakeConnectorReply Delete(FakeConnectorTenant tenant, FakeConnectorRoute route) =>
        Refusal(tenant, route.Conversation!)
        ?? (tenant.Change(route.Conversation!, route.Activity!, message => message with { IsDeleted = true }) is null ? NoActivity() : new FakeConnectorReply(StatusCodes.Status200OK));

    private static FakeConnectorReply NoActivity() => FakeConnectorReply.Error(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "Conversation not found.");

    // A thread of its own: its conversation is the channel's with the first message's id.
    private static FakeConnectorReply Start(FakeConnector connector, FakeConnectorTenant tenant, string channel, JsonObject activity, bool isJudged = false)
    {
        if (Refusal(tenant, channel) is { } refusal)
        {
            return refusal;
        }

        if (!isJudged && Judge(connector, tenant, channel, activity) is { } wrong)
        {
            return wrong;
        }

        var message = tenant.Post(channel, null, (JsonObject)activity.DeepClone());
        return FakeConnectorReply.Made(isJudged
            ? new JsonObject { ["id"] = message.Id }
            : new JsonObject { ["id"] = $"{channel};messageid={message.Id}", ["activityId"] = message.Id });
    }

    private static FakeConnectorReply? Judge(FakeConnector connector, FakeConnectorTenant tenant, string conversation, JsonObject activity)
    {
        if (FakeActivityCheck.Refusal(connector, activity) is { } refusal)
        {
            return refusal;
        }

        foreach (var mistake in FakeActivityCheck.Mistakes(tenant, conversation, activity))
        {
            connector.Mistakes.Enqueue(mistake);
        }

        return null;
    }

    private static FakeConnectorReply? Refusal(FakeConnectorTenant tenant, string conversation) => tenant.TeamOf(conversation) is not null ? null
        : tenant.WhoseIs(conversation) is not { } person ? FakeConnectorReply.Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.")
        : person.HasBlocked ? FakeConnectorReply.Nested("MessageWritesBlocked")
        : !person.HasApp ? FakeConnectorReply.Error(StatusCodes.Status403Forbidden, "BotNotInConversationRoster", "The bot isn't part of the conversation roster.")
        : null;
}
