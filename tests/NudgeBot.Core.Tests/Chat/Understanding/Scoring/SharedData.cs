namespace NudgeBot.Core.Tests.Chat.Understanding.Scoring;

/// <summary>The labelled development set, kept beside the repository and not in it.</summary>
internal static class SharedData
{
    /// <summary>The path of a file under <c>data</c> in the folder that <c>NUDGEBOT_SHARED</c> names, else in <c>shared</c> beside one of our parent folders; null when it is not there.</summary>
    public static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable("NUDGEBOT_SHARED") is { Length: > 0 } named)
        {
            return Path.Combine(named, "data", name) is var path && File.Exists(path) ? path : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(beside))
            {
                return beside;
            }
        }

        return null;
    }
}
