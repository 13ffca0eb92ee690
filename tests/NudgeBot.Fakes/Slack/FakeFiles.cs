using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Slack;

/// <summary>Uploading in three steps, each once and in this order; the bytes themselves go to an address of their own, and are as many as was said.</summary>
internal static class FakeFiles
{
    public static JsonObject UploadUrl(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        if (arguments.Text("filename") is not { Length: > 0 } name || !int.TryParse(arguments.Text("length"), CultureInfo.InvariantCulture, out var length) || length <= 0)
        {
            return FakeDoor.Refuse("invalid_arguments");
        }

        var id = $"F{workspace.Files.Count + 1}";
        if (arguments.Text("alt_txt") is { Length: > 1000 })
        {
            return FakeDoor.Refuse("alt_txt_too_large");
        }

        workspace.Files[id] = new FakeFile(id, name, []) { Awaits = length, Described = arguments.Text("alt_txt") };
        return new JsonObject { ["ok"] = true, ["upload_url"] = new Uri(slack.ApiBase, $"/upload/{workspace.Team}/{id}").ToString(), ["file_id"] = id };
    }

    /// <summary>The second step: raw bytes, no token, and an answer in plain text.</summary>
    public static async Task TakeAsync(FakeSlack slack, HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/');
        if (parts is not [_, _, var team, var id] || !slack.Workspaces.TryGetValue(team, out var workspace) || !workspace.Files.TryGetValue(id, out var file) || file.Awaits is not { } length
            || http.Request.Method != "POST")
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        if (bytes.Length != length)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        workspace.Files[id] = file with { Bytes = bytes.ToArray(), Awaits = null, IsUploaded = true };
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
        var channel = arguments.Text("channel_id") ?? "";
        if (!workspace.Channels.ContainsKey(channel) && !(channel is ['D', ..] && workspace.Users.ContainsKey($"U{channel[1..]}")))
        {
            return FakeDoor.Refuse("channel_not_found");
        }

        foreach (var one in arguments.Node("files")?.AsArray() ?? [])
        {
            if (one?["id"]?.GetValue<string>() is not { } id || !workspace.Files.TryGetValue(id, out var file) || !file.IsUploaded || file.SharedIn is not null)
            {
                return FakeDoor.Refuse("file_not_found");
            }

            (file.SharedIn, file.Thread, file.Title) = (channel, arguments.Text("thread_ts"), one["title"]?.GetValue<string>());
            shared.Add(file);
        }

        return new JsonObject { ["ok"] = true, ["files"] = new JsonArray([.. shared.Select(file => new JsonObject { ["id"] = file.Id, ["title"] = file.Title })]) };
    }
}
