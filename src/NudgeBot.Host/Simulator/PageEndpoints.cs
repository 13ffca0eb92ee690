using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace NudgeBot.Host.Simulator;

/// <summary>The page itself: plain files, carried in the assembly.</summary>
internal static class PageEndpoints
{
    private const string Prefix = "NudgeBot.Host.Simulator.Page.";

    private static readonly Dictionary<string, PageFile> Files = Load();

    public static void MapPage(this RouteGroupBuilder simulator)
    {
        simulator.MapGet("", (HttpContext http) => Send("index.html", http));
        simulator.MapGet("/page/{file}", Send);
    }

    private static IResult Send(string file, HttpContext http)
    {
        if (!Files.TryGetValue(file, out var found))
        {
            return Problem.Because(StatusCodes.Status404NotFound, "There is no such file.");
        }

        // Asked for again each time, sent again only when a newer nudgebot has another.
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(found.Bytes, found.Type, entityTag: found.Tag);
    }

    private static Dictionary<string, PageFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Read(assembly, name));
    }

    private static PageFile Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new PageFile(bytes, TypeOf(name), new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..12])}\""));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The page has a file of an unknown kind, {other}."),
    };

    private sealed record PageFile(byte[] Bytes, string Type, EntityTagHeaderValue Tag);
}
