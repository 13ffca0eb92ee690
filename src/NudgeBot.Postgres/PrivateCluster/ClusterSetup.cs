namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>Makes a new cluster with its three roles. It is moved to its place when it is whole, so a making that was killed is simply made again.</summary>
internal static class ClusterSetup
{
    public static async Task MakeAsync(
        ClusterFolder folder, PostgresBinaries binaries, ServerUser user, ClusterPasswords passwords, bool durable, CancellationToken cancellationToken)
    {
        var nursery = folder.NewNursery();
        var made = await InitializeAsync(binaries, user, nursery, "C.UTF-8", durable, cancellationToken);
        if (made.Output.Contains("invalid locale", StringComparison.Ordinal))
        {
            made = await InitializeAsync(binaries, user, nursery, "C", durable, cancellationToken);
        }

        Check(folder, made);
        Check(folder, await CreateRolesAsync(binaries, user, nursery, passwords, durable, cancellationToken));
        Directory.Move(nursery, folder.Data);
    }

    private static Task<CommandResult> InitializeAsync(
        PostgresBinaries binaries, ServerUser user, string nursery, string locale, bool durable, CancellationToken cancellationToken) =>
        user.RunAsync(
            [
                binaries.Tool("initdb"), "--pgdata", nursery, "--username", "postgres", "--encoding", "UTF8", "--locale", locale,
                "--auth", "reject", "--no-instructions", .. durable ? (string[])[] : ["--no-sync"],
            ],
            cancellationToken);

    // In single-user mode nothing listens yet, so there is no moment in which a role has no password; and the words are not on a command line.
    private static Task<CommandResult> CreateRolesAsync(
        PostgresBinaries binaries, ServerUser user, string nursery, ClusterPasswords passwords, bool durable, CancellationToken cancellationToken) =>
        user.RunAsync(
            [binaries.Tool("postgres"), "--single", "-c", "exit_on_error=on", "-c", "log_min_error_statement=panic", .. durable ? (string[])[] : ["-F"], "-D", nursery, "postgres"],
            cancellationToken,
            $"""
            alter role postgres password '{passwords.Superuser}'
            create role nudgebot_app login password '{passwords.App}'
            create role nudgebot_owner login createdb createrole password '{passwords.Owner}'
            grant nudgebot_app to nudgebot_owner with admin option

            """);

    private static void Check(ClusterFolder folder, CommandResult result)
    {
        ClusterFolder.Write(folder.SetupLog, result.Output, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (!result.Succeeded)
        {
            throw new PrivatePostgresException($"PostgreSQL could not be set up in {folder.Root}: {result.Complaint} (all it said is in {folder.SetupLog}).");
        }
    }
}
