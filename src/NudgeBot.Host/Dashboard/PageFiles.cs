using System.Reflection;
using System.Security.Cryptography;

namespace NudgeBot.Host.Dashboard;

/// <summary>The page's style and icon, carried in the assembly. Their addresses change with what is in them, so a browser may keep them.</summary>
internal static class PageFiles
{
    private const string Root = "/dashboard/files/";

    private static readonly Dictionary<string, (byte[] Bytes, string Type)> Files = [];

    public static string Style { get; } = Load("dashboard.css", "text/css; charset=utf-8");

    public static string Icon { get; } = Load("icon.svg", "image/svg+xml");

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Root + "{file}", (string file, HttpContext http) =>
    {
        if (!Files.TryGetValue(Root + file, out var found))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(found.Bytes, found.Type);
    });

    private static string Load(string name, string type)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"NudgeBot.Host.Dashboard.Files.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var address = $"{Root}{Convert.ToHexStringLower(SHA256.HashData(bytes)[..8])}-{name}";
        Files[address] = (bytes, type);
        return address;
    }
}
