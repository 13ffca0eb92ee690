using System.Reflection;

namespace NudgeBot.Host.Simulator;

/// <summary>The page itself: plain files, carried in the assembly.</summary>
internal static class PageEndpoints
{
    private const string Prefix = "NudgeBot.Host.Simulator.Page.";

    private static readonly Dictionary<string, (byte[] Bytes, string Type)> Files = Load();

    public static void MapPage(this RouteGroupBuilder simulator)
    {
        simulator.MapGet("", () => Send("index.html"));
        simulator.MapGet("/page/{file}", Send);
    }

    private static IResult Send(string file) =>
        Files.TryGetValue(file, out var found) ? Results.Bytes(found.Bytes, found.Type) : Problem.Because(StatusCodes.Status404NotFound, "There is no such file.");

    private static Dictionary<string, (byte[] Bytes, string Type)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => (Read(assembly, name), TypeOf(name)));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The page has a file of an unknown kind, {other}."),
    };
}
