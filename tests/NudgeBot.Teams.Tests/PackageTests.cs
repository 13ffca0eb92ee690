using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Json.Schema;
using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Teams.Tests;

/// <summary>The package that an admin uploads, built by the command that the page names.</summary>
public sealed class PackageTests
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string Good = $"--app-id {AppId} --host nudgebot.example.com";

    [Fact]
    public async Task It_holds_the_manifest_and_both_icons_and_nothing_else()
    {
        using var package = await BuildAsync(Good);

        Assert.Equal(["color.png", "manifest.json", "outline.png"], package.Entries.Select(entry => entry.FullName).Order());
    }

    [SkippableFact]
    public async Task Its_manifest_is_what_Teams_takes()
    {
        var text = JsonNode.Parse(await File.ReadAllTextAsync(SharedData.Require("platform/teams/schemas/teams-manifest-v1.30.schema.json")))!.AsObject();
        // It is of draft 4, and says nothing that later drafts read otherwise.
        text["$schema"] = "http://json-schema.org/draft-07/schema#";
        var schema = JsonSchema.FromText(text.ToJsonString());
        using var package = await BuildAsync(Good);

        var result = schema.Evaluate(await ManifestAsync(package), new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    [Fact]
    public async Task It_names_this_bot_at_this_address_and_asks_for_as_little_as_it_can()
    {
        using var package = await BuildAsync($"{Good} --privacy https://example.com/privacy?of=bot");
        var manifest = await ManifestAsync(package);

        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((AppId, AppId), (manifest["id"]!.GetValue<string>(), manifest["bots"]![0]!["botId"]!.GetValue<string>()));
        Assert.Equal(["nudgebot.example.com"], Texts(manifest["validDomains"]));
        Assert.Equal(["personal", "team", "groupChat"], Texts(manifest["bots"]![0]!["scopes"]));
        Assert.Equal(["identity", "messageTeamMembers"], Texts(manifest["permissions"]));
        Assert.Null(manifest["authorization"]);
        Assert.Null(manifest["webApplicationInfo"]);
        Assert.Equal(
            ["https://nudgebot.example.com", "https://example.com/privacy?of=bot", "https://nudgebot.example.com/terms"],
            new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" }.Select(url => manifest["developer"]![url]!.GetValue<string>()));
    }

    [Fact]
    public async Task Its_texts_and_commands_have_room_where_Teams_shows_them()
    {
        using var package = await BuildAsync(Good);
        var manifest = await ManifestAsync(package);
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();

        Assert.InRange(manifest["name"]!["short"]!.GetValue<string>().Length, 1, 30);
        Assert.InRange(manifest["description"]!["short"]!.GetValue<string>().Length, 1, 80);
        Assert.InRange(lists.Count, 1, 3);
        Assert.All(lists, list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 12));
        Assert.All(lists.SelectMany(list => list!["commands"]!.AsArray()), command =>
        {
            Assert.InRange(command!["title"]!.GetValue<string>().Length, 1, 32);
            Assert.InRange(command["description"]!.GetValue<string>().Length, 1, 128);
        });
    }

    [Theory]
    [InlineData("color.png", 192, 2)]
    [InlineData("outline.png", 32, 6)]
    public async Task Its_icons_have_the_size_and_the_colours_that_Teams_wants(string icon, int side, byte colours)
    {
        using var package = await BuildAsync(Good);
        using var bytes = new MemoryStream();
        using (var entry = package.GetEntry(icon)!.Open())
        {
            await entry.CopyToAsync(bytes);
        }

        var png = bytes.ToArray();

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((side, side), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        // 2 is colour without, 6 with transparency.
        Assert.Equal(colours, png[25]);
    }

    [Fact]
    public void The_outline_is_white_and_nothing_else()
    {
        var drawing = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "manifests/teams/outline.svg"));

        Assert.DoesNotContain("<rect", drawing, StringComparison.Ordinal);
        Assert.Equal(["fill=\"none\"", "stroke=\"#ffffff\""], System.Text.RegularExpressions.Regex.Matches(drawing, "(fill|stroke)=\"[^\"]*\"").Select(match => match.Value).Distinct());
    }

    [Theory]
    [InlineData("--app-id nudgebot --host nudgebot.example.com", "Application (client) ID")]
    [InlineData($"--app-id {AppId}", "--host is the name")]
    [InlineData($"--app-id {AppId} --host https://nudgebot.example.com", "without https://")]
    [InlineData($"--app-id {AppId} --host nudgebot.example.com/x", "without https:// and without a path")]
    [InlineData($"--app-id {AppId} --host localhost", "--host is the name")]
    [InlineData($"{Good} --terms http://example.com", "it begins with https://")]
    [InlineData("--app-id", "After --app-id comes a value.")]
    [InlineData("--zip", "I do not know --zip.")]
    public async Task What_cannot_be_right_is_refused_in_plain_words(string options, string said)
    {
        await using var folder = new TemporaryFolder();

        var (exitCode, output) = await RunAsync($"--out '{folder["package.zip"]}' {options}");

        Assert.Equal(2, exitCode);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["package.zip"]));
    }

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(text => text!.GetValue<string>());

    private static async Task<ZipArchive> BuildAsync(string options)
    {
        await using var folder = new TemporaryFolder();
        var (exitCode, output) = await RunAsync($"{options} --out '{folder["package.zip"]}'");
        Assert.True(exitCode == 0, output);
        return new ZipArchive(new MemoryStream(await File.ReadAllBytesAsync(folder["package.zip"])));
    }

    private static async Task<JsonNode> ManifestAsync(ZipArchive package)
    {
        await using var manifest = await package.GetEntry("manifest.json")!.OpenAsync();
        return (await JsonNode.ParseAsync(manifest))!;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string options)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"exec 2>&1; '{RepositoryRoot.Path}/manifests/teams/build.sh' {options}"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
