using NudgeBot.Fakes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>The compose file, its anchors and merges resolved.</summary>
internal sealed class ComposeFile
{
    private readonly Dictionary<object, object> _root;

    private ComposeFile(Dictionary<object, object> root) => _root = root;

    public static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docker-compose.yml"));

    public static ComposeFile Read() =>
        new(new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(new StringReader(Text)))));

    public IEnumerable<string> Services => ((Dictionary<object, object>)_root["services"]).Keys.Cast<string>();

    /// <summary>What stands at a path such as <c>services/bot/ports</c>; null where nothing does.</summary>
    public object? At(string path)
    {
        object? at = _root;
        foreach (var step in path.Split('/'))
        {
            at = at is Dictionary<object, object> map && map.TryGetValue(step, out var next) ? next : null;
        }

        return at;
    }

    public string? Value(string path) => At(path) as string;

    public string[] List(string path) => At(path) is List<object> list ? [.. list.Select(item => item.ToString()!)] : [];
}
