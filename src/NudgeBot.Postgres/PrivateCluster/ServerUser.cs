namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>
/// Who PostgreSQL runs as. It refuses to run as root, so root lends it to <c>postgres</c>, or to <c>nobody</c> where there is no such user;
/// anybody else runs it as themselves.
/// </summary>
internal sealed class ServerUser
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    private readonly IReadOnlyList<string> _prefix;

    private ServerUser(string? name, IReadOnlyList<string> prefix) => (Name, _prefix) = (name, prefix);

    /// <summary>Null when it is the user we run as already.</summary>
    public string? Name { get; }

    public static async Task<ServerUser> PickAsync(CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser(null, []);
        }

        foreach (var name in Candidates)
        {
            var (uid, gid) = (await IdAsync("-u", name, cancellationToken), await IdAsync("-g", name, cancellationToken));
            if (uid is null || gid is null)
            {
                continue;
            }

            foreach (var prefix in Ways(name, uid, gid))
            {
                if ((await ChildCommand.RunAsync([.. prefix, "true"], cancellationToken)).Succeeded)
                {
                    return new ServerUser(name, prefix);
                }
            }
        }

        throw new PrivatePostgresException(
            "PostgreSQL refuses to run as root, and neither setpriv, runuser nor su could start it as the user postgres or nobody: run NudgeBot as a normal user.");
    }

    public Task<CommandResult> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken, string? input = null) =>
        ChildCommand.RunAsync([.. _prefix, .. command], cancellationToken, input);

    /// <summary>Gives the folder and all in it to this user.</summary>
    public async Task TakeAsync(string folder, CancellationToken cancellationToken)
    {
        if (Name is not null && await ChildCommand.RunAsync(["chown", "-R", Name, folder], cancellationToken) is { Succeeded: false } refused)
        {
            throw new PrivatePostgresException($"The folder {folder} could not be given to the user {Name}, as whom PostgreSQL runs: {refused.Complaint}.");
        }
    }

    /// <exception cref="PrivatePostgresException">A folder on the way is closed to this user; the sentence names it.</exception>
    public async Task MustReachAsync(string folder, CancellationToken cancellationToken)
    {
        const string FirstClosed = """for folder in "$@"; do [ -x "$folder" ] || { printf %s "$folder"; exit 1; }; done""";

        if (Name is null)
        {
            return;
        }

        var way = new List<string>();
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            way.Insert(0, at.FullName);
        }

        var result = await RunAsync(["/bin/sh", "-c", FirstClosed, "sh", .. way], cancellationToken);
        if (!result.Succeeded)
        {
            throw new PrivatePostgresException(
                $"PostgreSQL runs as the user {Name}, who may not enter {result.Output}: "
                + $"open that folder (chmod o+x '{result.Output}'), or choose another one with --data.");
        }
    }

    private static async Task<string?> IdAsync(string which, string name, CancellationToken cancellationToken) =>
        await ChildCommand.RunAsync(["id", which, name], cancellationToken) is { Succeeded: true } result ? result.Output.Trim() : null;

    /// <summary>The commands that start another as that user, best first; none of them everywhere.</summary>
    internal static IEnumerable<string[]> Ways(string name, string uid, string gid) =>
    [
        ["setpriv", $"--reuid={uid}", $"--regid={gid}", "--clear-groups", "--"],
        ["runuser", "-u", name, "--"],
        ["su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", name, "--"],
    ];
}
