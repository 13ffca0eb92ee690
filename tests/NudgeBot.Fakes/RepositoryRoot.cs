namespace NudgeBot.Fakes;

/// <summary>The folder that holds <c>NudgeBot.sln</c>, above the test that is running.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Above(AppContext.BaseDirectory).First(folder => File.Exists($"{folder}/NudgeBot.sln"));

    /// <summary>The folder itself and all above it, nearest first.</summary>
    internal static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
