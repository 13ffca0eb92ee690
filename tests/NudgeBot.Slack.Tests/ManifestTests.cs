using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using NudgeBot.Fakes;
using NudgeBot.Slack.Home;
using NudgeBot.Slack.Installing;
using Xunit;
using YamlDotNet.Serialization;

namespace NudgeBot.Slack.Tests;

public sealed partial class ManifestTests
{
    private static readonly JsonNode Manifest = Read();

    [SkippableFact]
    public void It_is_what_Slack_takes()
    {
        var schema = JsonSchema.FromText(File.ReadAllText(SharedData.Require("platform/slack/schemas/manifest/manifest.schema.1.0.0.json")));

        var result = schema.Evaluate(Manifest, new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    [Fact]
    public void It_asks_for_what_an_install_asks_for_and_the_page_says_why()
    {
        var scopes = Texts("oauth_config", "scopes", "bot");
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "manifests/README.md"));

        Assert.Equal(SlackScopes.Bot.Order(), scopes.Order());
        Assert.All(scopes, scope => Assert.Contains($"| `{scope}` |", page, StringComparison.Ordinal));
        Assert.All(Texts("settings", "event_subscriptions", "bot_events"), happened => Assert.Contains($"`{happened}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_addresses_and_names_are_the_ones_we_answer_to()
    {
        var addresses = Address().Matches(Manifest.ToJsonString()).Select(match => match.Groups["path"].Value).Distinct().Order();

        Assert.Equal(["/slack/commands", "/slack/events", "/slack/interactions", "/slack/oauth_redirect"], addresses);
        Assert.All(Manifest["features"]!["shortcuts"]!.AsArray(), shortcut => Assert.Equal(CallDialog.Id, shortcut!["callback_id"]!.GetValue<string>()));
    }

    private static IReadOnlyList<string> Texts(params string[] path) => [.. path.Aggregate(Manifest, (node, name) => node[name]!).AsArray().Select(text => text!.GetValue<string>())];

    private static JsonNode Read()
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "manifests/slack/manifest.yaml")));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml))!;
    }

    [GeneratedRegex(@"https://[\w.]+(?<path>/[\w/]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
