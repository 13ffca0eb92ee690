using Xunit;

namespace NudgeBot.Fakes;

/// <summary>
/// The folder of real-shaped exports and utterances that lies outside the repository: named by <c>NUDGEBOT_SHARED</c>, else
/// <c>shared</c> beside the repository or beside one of the folders above it.
/// </summary>
public static class SharedData
{
    /// <summary>Null where there is none.</summary>
    public static string? Folder { get; } = Find(Environment.GetEnvironmentVariable("NUDGEBOT_SHARED"), RepositoryRoot.Path);

    /// <summary>The full path of a file or folder in it; the test is skipped where it is absent.</summary>
    /// <param name="path">Such as <c>data/crm</c>.</param>
    public static string Require(string path)
    {
        Skip.If(Folder is null, "The shared data folder is not on this machine (NUDGEBOT_SHARED names it).");
        var full = Path.Combine(Folder!, path);
        Skip.IfNot(Path.Exists(full), $"The shared data folder has no {path}.");
        return full;
    }

    internal static string? Find(string? named, string root) =>
        named is { Length: > 0 }
            ? named
            : RepositoryRoot.Above(root).Select(folder => Path.Combine(folder, "shared")).FirstOrDefault(folder => Directory.Exists($"{folder}/data"));
}
