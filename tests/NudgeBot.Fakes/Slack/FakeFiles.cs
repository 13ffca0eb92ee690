using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Slack;

/// <summary>Uploading in three steps; the bytes themselves go to an address of their own.</summary>
internal static class FakeFiles
{
    public static JsonObject UploadUrl(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        if (arguments.Text("filename") is not { Length: > 0 } name || !int.TryParse(arguments.Text("length"), CultureInfo.InvariantCulture, out var length) || length <= 0)
        {
            return FakeDoor.Refuse("invalid_arguments");
        }

        var id = $"F{workspace.Files.Count + 1}";
        workspace.Files[id] = new FakeFile(id, name, []);
        return new JsonObject { ["ok"] = true, ["upload_url"] = new Uri(slack.ApiBase, $"/upload/{workspace.Team}/{id}").ToString(), ["file_id"] = id };
    }

    /// <summary>The second step: raw bytes, no token, and an answer in plain text.</summary>
    public static async Task TakeAsync(FakeSlack slack, HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/');
        if (parts is not [_, _, var team, var id] || !slack.Workspaces.TryGetValue(team, out var workspace) || !workspace.Files.TryGetValue(id, out var file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        workspace.Files[id] = file with { Bytes = bytes.ToArray() };
        await http.Response.WriteAsync($"OK - {bytes.Length}");
    }

    public static JsonObject Info(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments) =>
        arguments.Text("file") is { } id && workspace.Files.TryGetValue(id, out var file)
            ? new JsonObject
            {
                ["ok"] = true,
                ["file"] = new JsonObject { ["id"] = id, ["name"] = file.Name, ["url_private_download"] = new Uri(slack.ApiBase, $"/download/{workspace.Team}/{id}").ToString() },
            }
            : FakeDoor.Refuse("file_not_found");

    /// <summary>A download, which takes the token; without it, a page to sign in at.</summary>
    public static async Task GiveAsync(FakeSlack slack, HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/');
        if (parts is not [_, _, var team, var id] || !slack.Workspaces.TryGetValue(team, out var workspace) || !workspace.Files.TryGetValue(id, out var file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (http.Request.Headers.Authorization != $"Bearer {workspace.Token}")
        {
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync("<!DOCTYPE html><html><body>Sign in</body></html>");
            return;
        }

        http.Response.ContentType = "text/csv";
        await http.Response.Body.WriteAsync(file.Bytes);
    }

    public static JsonObject Complete(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        var shared = new List<FakeFile>();
        foreach (var one in arguments.Node("files")?.AsArray() ?? [])
        {
            if (one?["id"]?.GetValue<string>() is not { } id || !workspace.Files.TryGetValue(id, out var file) || file.Bytes.Length == 0)
            {
                return FakeDoor.Refuse("file_not_found");
            }

            (file.SharedIn, file.Title) = (arguments.Text("channel_id"), one["title"]?.GetValue<string>());
            shared.Add(file);
        }

        return new JsonObject { ["ok"] = true, ["files"] = new JsonArray([.. shared.Select(file => new JsonObject { ["id"] = file.Id, ["title"] = file.Title })]) };
    }
}
