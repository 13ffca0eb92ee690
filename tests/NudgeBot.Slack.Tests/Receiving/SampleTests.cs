using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using NudgeBot.Fakes;
using NudgeBot.Slack.Receiving;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

/// <summary>Payloads in their real shapes, and signatures with their expected answer, from the folder beside the repository.</summary>
public sealed class SampleTests
{
    private static readonly string[] Workspaces = ["T1", "T111", "E111", "T_INSTALLED", "T-auth", "T12345678", "T9TK3CUKW", "T03E94MJU", "T123", "T-installed-workspace"];

    [SkippableFact]
    public async Task Every_event_is_acknowledged()
    {
        var folder = SharedData.Require("platform/slack/samples/events");
        await using var door = await OpenAsync();

        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Where(file => !Path.GetFileName(file).StartsWith("inner.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            // Some of them say that the app was removed.
            Install(door);
            using var answer = await door.PostAsync("/slack/events", await File.ReadAllBytesAsync(file), "application/json");
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{Path.GetFileName(file)}: {answer.StatusCode}");
        }

        // All of them carry one id, so that of each workspace only the first that a person said is kept.
        Assert.Contains(door.House.Events, happened => happened.Text!.EndsWith("Hi there!", StringComparison.Ordinal));
        Assert.Contains("spengler", door.House.People.Values.Select(person => person.Email?.Split('@')[0]));
    }

    [SkippableFact]
    public async Task Every_inner_event_is_acknowledged()
    {
        var folder = SharedData.Require("platform/slack/samples/events");
        await using var door = await OpenAsync();

        foreach (var file in Directory.EnumerateFiles(folder, "inner.*.json"))
        {
            using var answer = await door.EventAsync(Doorstep.Envelope(Path.GetFileName(file), JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject()));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Empty(door.House.Events);
    }

    [SkippableFact]
    public async Task Every_skeleton_of_an_event_is_read_without_a_fault()
    {
        var folder = SharedData.Require("platform/slack/samples/skeletons/events");
        await using var door = await OpenAsync();

        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            using var answer = await door.PostAsync("/slack/events", await File.ReadAllBytesAsync(file), "application/json");
            Assert.True((int)answer.StatusCode is 200 or 400 or 403, $"{Path.GetFileName(file)}: {answer.StatusCode}");
        }
    }

    [SkippableFact]
    public async Task Every_interaction_is_acknowledged_and_clicks_reach_the_conversation()
    {
        var folder = SharedData.Require("platform/slack/samples/interactions");
        await using var door = await OpenAsync();

        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            using var answer = await door.InteractAsync(await File.ReadAllTextAsync(file));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{Path.GetFileName(file)}: {answer.StatusCode}");
        }

        Assert.Contains(door.House.Events, happened => happened is { ActionId: "a", Value: "clicked", Conversation: "D065ZJQQQAE" });
    }

    [SkippableFact]
    public async Task Every_form_is_acknowledged()
    {
        var folder = SharedData.Require("platform/slack/samples/interactions");
        await using var door = await OpenAsync();

        foreach (var file in Directory.EnumerateFiles(folder, "*.form.txt"))
        {
            using var answer = await door.PostAsync("/slack/commands", await File.ReadAllBytesAsync(file), "application/x-www-form-urlencoded");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Contains(door.House.Events, happened => happened is { Text: "Hi", User: "W111" });
    }

    [SkippableFact]
    public void Every_signature_is_judged_as_it_should_be()
    {
        var vectors = JsonNode.Parse(File.ReadAllText(SharedData.Require("platform/slack/samples/signature-vectors.json")))!["vectors"]!.AsArray();

        foreach (var vector in vectors.Select(vector => vector!.Deserialize<Vector>(JsonSerializerOptions.Web)!))
        {
            var signature = new SlackSignature(
                new SlackOptions { SigningSecret = string.Join(',', vector.Secrets) }, new ManualClock(DateTimeOffset.FromUnixTimeSeconds(vector.Now)));

            var check = signature.Check(new StringValues(vector.Timestamp), new StringValues(vector.Signature), Convert.FromBase64String(vector.Body_base64));

            Assert.True(check.Refusal is null == vector.Accept, $"{vector.Name}: {check.Refusal}");
        }

        Assert.Equal(21, vectors.Count);
    }

    private static async Task<Doorstep> OpenAsync()
    {
        var door = await Doorstep.OpenAsync();
        Install(door);
        return door;
    }

    private static void Install(Doorstep door)
    {
        foreach (var workspace in Workspaces)
        {
            door.House.Installations[workspace] = new SlackInstallation(workspace, workspace, "xoxb-t1", "UBOT", AppId: null);
        }
    }

    private sealed record Vector(string Name, string[] Secrets, string Timestamp, string Signature, string Body_base64, long Now, bool Accept);
}
