using System.Net;
using System.Text.Json.Nodes;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Teams;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>Every sample activity is taken in, and does what it should.</summary>
public sealed class TeamsSampleTests
{
    private static readonly string[] Sources = ["derived", "msteams-docs", "vercel-chat"];

    public static TheoryData<string, int, string> Expected => new()
    {
        { "derived/installationUpdate-add-personal.json", 200, "welcome" },
        { "derived/installationUpdate-remove-personal.json", 200, "" },
        { "derived/installationUpdate-remove-team.json", 200, "" },
        { "derived/invoke-adaptiveCard-action-manual.json", 200, "" },
        { "derived/invoke-adaptiveCard-action-refresh.json", 200, "" },
        { "derived/invoke-task-fetch.json", 501, "" },
        { "derived/invoke-task-submit.json", 501, "" },
        { "derived/message-personal-card-submit.json", 200, "" },
        { "derived/message-personal-text.json", 200, "reply" },
        { "derived/message-personal-with-channelData-app.json", 200, "reply" },
        { "msteams-docs/conversationUpdate-bot-added-personal.json", 200, "welcome" },
        { "msteams-docs/conversationUpdate-bot-added-to-team.json", 200, "hello" },
        { "msteams-docs/conversationUpdate-channelCreated.json", 200, "" },
        { "msteams-docs/conversationUpdate-channelDeleted.json", 200, "" },
        { "msteams-docs/conversationUpdate-channelRenamed.json", 200, "" },
        { "msteams-docs/conversationUpdate-memberRemoved.json", 200, "" },
        { "msteams-docs/conversationUpdate-teamRenamed.json", 200, "" },
        { "msteams-docs/event-readReceipt.json", 200, "" },
        { "msteams-docs/installationUpdate-add-team.json", 200, "hello" },
        { "msteams-docs/message-personal.json", 200, "reply" },
        { "msteams-docs/messageDelete-softDeleteMessage.json", 200, "welcome" },
        { "msteams-docs/messageReaction-added.json", 200, "" },
        { "msteams-docs/messageUpdate-editMessage.json", 200, "welcome" },
        { "msteams-docs/messageUpdate-undeleteMessage.json", 200, "" },
        { "vercel-chat/conversationUpdate-bot-added-to-team.json", 200, "hello" },
        { "vercel-chat/installationUpdate-add-team.json", 200, "hello" },
        { "vercel-chat/message-channel-followup-with-html-attachment.json", 200, "reply" },
        { "vercel-chat/message-channel-mention-2026-02.json", 200, "reply" },
        { "vercel-chat/message-channel-mention.json", 200, "reply" },
        { "vercel-chat/message-channel-reply-minimal-channelData.json", 200, "reply" },
        { "vercel-chat/message-channel-reply-no-mention.json", 200, "reply" },
        { "vercel-chat/message-from-Action.Submit-channel-2026-02.json", 200, "" },
        { "vercel-chat/message-from-Action.Submit-channel.json", 200, "" },
        { "vercel-chat/message-personal.json", 200, "reply" },
        { "vercel-chat/messageReaction-channel.json", 200, "" },
    };

    [SkippableFact]
    public void Every_sample_activity_is_among_the_expected()
    {
        var folder = SharedData.Require("platform/teams/samples");
        var activities = Sources.SelectMany(source => Directory.EnumerateFiles(Path.Combine(folder, source), "*.json").Select(file => $"{source}/{Path.GetFileName(file)}"))
            .Where(sample => IsActivity(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, sample)))));

        Assert.Equal(Expected.Select(row => (string)row[0]).Order(StringComparer.Ordinal), activities.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(Expected))]
    public async Task It_is_taken_in_and_does_what_it_should(string sample, int status, string said)
    {
        var activity = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(SharedData.Require("platform/teams/samples"), sample)))!.AsObject();
        await using var room = await TeamsRoom.OpenAsync();
        var (tenant, mri) = Move(room, activity);
        if (said is "reply" or "")
        {
            await room.People.InstallAsync(TeamsRoom.Marek);
            await room.SettleAsync();
        }

        var before = tenant.Messages.Count;
        using var answer = await room.People.SendAsync(activity);
        await room.SettleAsync();

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        var words = string.Join('\n', tenant.Messages.Skip(before).Select(message => message.Words));
        Assert.Contains(said switch { "welcome" => "I am NudgeBot", "hello" => "Mention me here", _ => "" }, words, StringComparison.Ordinal);
        Assert.Equal(said.Length > 0, words.Length > 0);
        Assert.DoesNotContain(room.Logged.Lines, line => line.Contains("could not be handled", StringComparison.Ordinal));
        Assert.NotEmpty(mri);
    }

    // The sample's people and places exist before the fake, and it is ours.
    private static (FakeConnectorTenant Tenant, string Mri) Move(TeamsRoom room, JsonObject activity)
    {
        var mri = activity["from"]!["id"]!.GetValue<string>();
        room.Tenant.AddPerson(mri, "Test User");
        activity["serviceUrl"] = room.Tenant.ServiceUrl.ToString();
        activity["recipient"]!["id"] = $"28:{FakeIdentity.AppId}";
        foreach (var added in activity["membersAdded"]?.AsArray() ?? [])
        {
            if (added!["id"]!.GetValue<string>().StartsWith("28:", StringComparison.Ordinal))
            {
                added["id"] = $"28:{FakeIdentity.AppId}";
            }
        }

        var data = activity["channelData"] as JsonObject ?? [];
        activity["channelData"] = data.Parent is null ? data : data.DeepClone();
        activity["channelData"]!["tenant"] = new JsonObject { ["id"] = FakeIdentity.Tenant };
        var conversation = activity["conversation"]!.AsObject();
        conversation["tenantId"] = FakeIdentity.Tenant;
        var id = conversation["id"]!.GetValue<string>();
        if (conversation["conversationType"]?.GetValue<string>() == "channel" || activity["channelData"]!["team"] is not null)
        {
            var team = activity["channelData"]!["team"]?["id"]?.GetValue<string>() ?? id.Split(';')[0];
            room.Tenant.AddTeam(team, "The team", room.Tenant.People[mri]).Channels[id.Split(';')[0]] = "A channel";
        }
        else
        {
            room.Tenant.Personal[mri] = id;
        }

        return (room.Tenant, mri);
    }

    private static bool IsActivity(JsonNode? json) =>
        json is JsonObject activity && activity["serviceUrl"] is not null && activity["type"] is not null && activity["from"] is not null && activity["conversation"] is not null && activity["recipient"] is not null;
}
