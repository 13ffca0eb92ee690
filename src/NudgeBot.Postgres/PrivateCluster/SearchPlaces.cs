namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>
/// Where server binaries are looked for: the folders of <c>PATH</c> first, then patterns in which one <c>*</c> stands for a version,
/// the newest version first.
/// </summary>
internal sealed record SearchPlaces(string? Path, IReadOnlyList<string> Patterns)
{
    public static SearchPlaces Usual => new(
        Environment.GetEnvironmentVariable("PATH"),
        [
            "/usr/lib/postgresql/*/bin",
            "/usr/pgsql-*/bin",
            "/opt/homebrew/opt/postgresql@*/bin",
            "/usr/local/opt/postgresql@*/bin",
            "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
            "/Applications/Postgres.app/Contents/Versions/*/bin",
            "/usr/local/pgsql/bin",
        ]);

    /// <summary>The folders that hold a whole server: <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>, links followed, each once.</summary>
    public IEnumerable<string> Folders() =>
        FromPath().Concat(Patterns.SelectMany(Expand)).Where(HoldsServer).Distinct();

    private IEnumerable<string> FromPath() =>
        from folder in (Path ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
        from name in (string[])["pg_ctl", "postgres"]
        let file = new FileInfo(System.IO.Path.Combine(folder, name))
        where file.Exists
        let real = file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName
        select System.IO.Path.GetDirectoryName(real);

    private static IEnumerable<string> Expand(string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return [pattern];
        }

        var parent = pattern[..(pattern.LastIndexOf('/', star) + 1)];
        var end = pattern.IndexOf('/', star);
        if (!Directory.Exists(parent))
        {
            return [];
        }

        return from folder in Directory.EnumerateDirectories(parent, pattern[parent.Length..end])
               let version = double.TryParse(folder.AsSpan(star), out var number) ? number : 0
               orderby version descending
               select folder + pattern[end..];
    }

    private static bool HoldsServer(string folder) =>
        File.Exists($"{folder}/postgres") && File.Exists($"{folder}/initdb") && File.Exists($"{folder}/pg_ctl");
}
