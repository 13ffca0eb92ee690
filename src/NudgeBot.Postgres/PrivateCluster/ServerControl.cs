using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>Starts, finds again and stops the server of one folder. <c>pg_ctl</c> puts it in a session of its own, out of reach of the terminal's Ctrl-C.</summary>
internal sealed class ServerControl(ClusterFolder folder, PostgresBinaries binaries, ServerUser user, ClusterPasswords passwords)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>A port that is free right now. Somebody may take it before PostgreSQL does; then the next one is tried.</summary>
    public Func<int> NextPort { get; init; } = FreePort;

    /// <summary>Adopts the folder's server where one is running, else starts it.</summary>
    /// <returns>The port it answers on.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            if (Postmaster.Find(folder) is { } running)
            {
                if (running.Port > 0 && await AnswersAsync(running.Port, cancellationToken))
                {
                    return running.Port;
                }
            }
            else if (await StartAsync(cancellationToken) is { } refusal && (patience.Elapsed > Patience || !IsPassing(refusal)))
            {
                throw new PrivatePostgresException($"PostgreSQL did not start in {folder.Root}: {Complaints.Find(refusal)} (all it said is in {folder.ServerLog}).");
            }

            if (patience.Elapsed > Patience)
            {
                throw new PrivatePostgresException(
                    $"PostgreSQL in {folder.Root} did not answer within {Patience.TotalSeconds:0} seconds (what it said is in {folder.ServerLog}).");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Ends all sessions, writes everything to disk and stops; harmless when nothing runs.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (Postmaster.Find(folder) is not { } running)
            {
                return;
            }

            await user.RunAsync([binaries.Tool("pg_ctl"), "stop", "-D", folder.Data, "-m", mode, "-w", "-t", "30"], cancellationToken);
            await running.WaitForExitAsync();
        }
    }

    private static bool IsPassing(string refusal) => Complaints.IsPortTaken(refusal) || Complaints.IsFolderBusy(refusal);

    /// <returns>Null when it started, else what it said.</returns>
    private async Task<string?> StartAsync(CancellationToken cancellationToken)
    {
        var before = File.Exists(folder.ServerLog) ? new FileInfo(folder.ServerLog).Length : 0;
        var result = await user.RunAsync(
            [
                binaries.Tool("pg_ctl"), "start", "-D", folder.Data, "-l", folder.ServerLog, "-w", "-t", "60",
                "-o", $"-c config_file={ShellQuote(folder.Settings)} -p {NextPort()}",
            ],
            cancellationToken);
        return result.Succeeded ? null : LogSince(before) is { Length: > 0 } said ? said : result.Output;
    }

    private async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionStrings.To(port, "postgres", "nudgebot_owner", passwords.Owner, pooling: false));
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new PrivatePostgresException($"The PostgreSQL running in {folder.Root} does not know the passwords in {folder.Passwords}: stop it, or choose another folder with --data.", inner: e);
        }
        catch (NpgsqlException)
        {
            // Still starting, or just stopping; the pid file will tell.
            return false;
        }
    }

    private string LogSince(long offset)
    {
        if (!File.Exists(folder.ServerLog))
        {
            return "";
        }

        using var log = new FileStream(folder.ServerLog, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(offset, SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        return reader.ReadToEnd();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // pg_ctl hands its -o to a shell.
    private static string ShellQuote(string value) => $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
