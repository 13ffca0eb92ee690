using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NudgeBot.Fakes;
using NudgeBot.Host.Tests.Simulator;
using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>The published description, held against what the endpoints really do.</summary>
public sealed partial class DescriptionTests(SharedApi api) : IClassFixture<SharedApi>
{
    [SkippableFact]
    public async Task It_is_valid_OpenAPI_3_1_and_needs_no_key()
    {
        var host = await api.HostAsync();
        using var stranger = new HttpClient { BaseAddress = host.Client.BaseAddress };

        var text = await stranger.TextAsync("/api/v1/openapi.json");

        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Contains("All or nothing", read.Document!.Info.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Key, text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Every_endpoint_of_the_API_is_in_it_and_nothing_else()
    {
        var host = await api.HostAsync();

        var described = (await DocumentAsync(host)).Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method} {path.Key}"));

        var mapped = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        Assert.Equal(mapped.Order(), described.Order());
        Assert.Equal(["POST /api/v1/activities", "POST /api/v1/leads", "POST /api/v1/signals"], described.Order());
    }

    [SkippableFact]
    public async Task Every_answer_is_in_it_and_a_key_is_asked_for()
    {
        var document = await DocumentAsync(await api.HostAsync());

        Assert.Equal("bearer", Assert.Single(document.Components!.SecuritySchemes!).Value.Scheme);
        Assert.Single(document.Security!);
        Assert.All(Operations(document), operation =>
        {
            Assert.Equal(["202", "400", "401", "413", "415", "500", "503"], operation.Operation.Responses!.Keys.Order());
            Assert.All(operation.Operation.Responses, response => Assert.NotEmpty(response.Value.Content!));
            Assert.False(string.IsNullOrEmpty(operation.Operation.Description));
            Assert.All(Row(operation.Operation).Properties!, field => Assert.False(string.IsNullOrEmpty(field.Value.Description)));
        });
    }

    [SkippableFact]
    public async Task The_examples_are_accepted_as_they_stand()
    {
        await using var host = await ApiHost.StartAsync();

        foreach (var (what, operation) in Operations(await DocumentAsync(host)))
        {
            var example = operation.RequestBody!.Content!["application/json"].Example!;
            Assert.Equal($"202: {example.AsArray().Count} new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync(what, example.ToJsonString()));
            Assert.All(example.AsArray(), row => Assert.Subset(Row(operation).Properties!.Keys.ToHashSet(), row!.AsObject().Select(field => field.Key).ToHashSet()));
        }
    }

    [SkippableFact]
    public async Task The_commands_of_the_README_are_accepted_as_they_stand()
    {
        await using var host = await ApiHost.StartAsync();
        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "src/NudgeBot.Host/Api/README.md"));

        var commands = Command().Matches(readme);

        Assert.Equal(3, commands.Count);
        foreach (Match command in commands)
        {
            Assert.StartsWith("202: ", await host.SayAsync(command.Groups["what"].Value, command.Groups["rows"].Value), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task What_it_calls_required_limited_or_a_closed_list_is_so()
    {
        var host = await api.HostAsync();
        var tried = 0;

        foreach (var (what, operation) in Operations(await DocumentAsync(host)))
        {
            foreach (var (name, field) in Row(operation).Properties!)
            {
                async Task RefusesAsync(JsonNode? value, string reason)
                {
                    tried++;
                    var row = operation.RequestBody!.Content!["application/json"].Example![0]!.DeepClone().AsObject();
                    row["source"] = SharedApi.NewSource();
                    row[name] = value;
                    Assert.StartsWith($"400: 0 {name} {reason}", await host.SayAsync(what, $"[{row.ToJsonString()}]"), StringComparison.Ordinal);
                }

                if (Row(operation).Required!.Contains(name))
                {
                    await RefusesAsync(null, "is missing");
                }

                if (field.MaxLength is { } most)
                {
                    await RefusesAsync(new string('x', most + 1), "is too long");
                }

                if (field.Enum is { Count: > 0 })
                {
                    await RefusesAsync("something_else", "'something_else' is none of");
                }

                if (field.Format == "date-time")
                {
                    await RefusesAsync("yesterday", "'yesterday' is no moment");
                }

                if (field.Maximum is { } maximum)
                {
                    await RefusesAsync(JsonNode.Parse(maximum + "1"), "is no length");
                }

                if (!field.Type!.Value.HasFlag(JsonSchemaType.Integer) && field.Type.Value.HasFlag(JsonSchemaType.String))
                {
                    await RefusesAsync(17, "must be a text");
                }
            }
        }

        Assert.InRange(tried, 60, 200);
    }

    private static async Task<OpenApiDocument> DocumentAsync(ApiHost host) => OpenApiDocument.Parse(await host.Client.TextAsync("/api/v1/openapi.json"), "json").Document!;

    private static IEnumerable<(string What, OpenApiOperation Operation)> Operations(OpenApiDocument document) =>
        document.Paths.SelectMany(path => path.Value.Operations!.Values.Select(operation => (path.Key.Split('/')[^1], operation)));

    private static IOpenApiSchema Row(OpenApiOperation operation) => operation.RequestBody!.Content!["application/json"].Schema!.Items!;

    [GeneratedRegex(@"curl http://127\.0\.0\.1:5080/api/v1/(?<what>\w+) .*? -d '(?<rows>[^']+)'", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
