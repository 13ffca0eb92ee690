using System.Globalization;
using System.Text.RegularExpressions;

namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>An installed PostgreSQL server.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private const string Advice =
        "install PostgreSQL 15 or newer (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql@17), or set ConnectionStrings__NudgeBot";

    public string Tool(string name) => $"{Folder}/{name}";

    /// <summary>The first server found that is new enough.</summary>
    /// <param name="madeBy">The major version that made the folder, or null for a new one: a data folder opens with its own version only.</param>
    /// <exception cref="PrivatePostgresException">None will do.</exception>
    public static async Task<PostgresBinaries> FindAsync(SearchPlaces places, int? madeBy, CancellationToken cancellationToken)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in places.Folders())
        {
            if (await MajorOfAsync(folder, cancellationToken) is not { } major)
            {
                continue;
            }

            var binaries = new PostgresBinaries(folder, major);
            if (major >= PrivatePostgres.OldestVersion && (madeBy ?? major) == major)
            {
                return binaries;
            }

            found.Add(binaries);
        }

        throw Missing(found, madeBy);
    }

    private static PrivatePostgresException Missing(List<PostgresBinaries> found, int? madeBy)
    {
        if (found.Count == 0)
        {
            return new($"No PostgreSQL server was found on this machine: {Advice}.", PrivatePostgresFailure.NotInstalled);
        }

        var newest = found.MaxBy(binaries => binaries.Major)!;
        return newest.Major >= PrivatePostgres.OldestVersion
            ? new($"The data folder was made by PostgreSQL {madeBy}, but only {newest.Major} is installed ({newest.Folder}): "
                + $"install PostgreSQL {madeBy}, or choose another folder with --data.")
            : new($"Only PostgreSQL {newest.Major} was found ({newest.Folder}): {Advice}.", PrivatePostgresFailure.NotInstalled);
    }

    private static async Task<int?> MajorOfAsync(string folder, CancellationToken cancellationToken)
    {
        var result = await ChildCommand.RunAsync([$"{folder}/postgres", "--version"], cancellationToken);
        return result.Succeeded && Version().Match(result.Output) is { Success: true } match
            ? int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture)
            : null;
    }

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)")]
    private static partial Regex Version();
}
