using System.CommandLine;
using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Simulator.SampleCompany;
using NudgeBot.Postgres;
using NudgeBot.Postgres.PrivateCluster;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot demo</c>: the sample company in the simulator, on a PostgreSQL of its own where no connection string is given.</summary>
internal static class DemoCommand
{
    private const int DefaultPort = 5080;

    /// <summary>The demo's database in its own PostgreSQL.</summary>
    public const string DatabaseName = "nudgebot";


    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The loopback port of the page.", DefaultValueFactory = _ => DefaultPort };
        var data = new Option<string?>("--data") { Description = "The folder of the demo's own PostgreSQL." };
        port.Validators.Add(result =>
        {
            // A value that is no number at all is reported by the parser itself.
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number is < 1 or > 65535)
            {
                result.AddError("--port must be a number from 1 to 65535.");
            }
        });

        var command = new Command("demo", "Shows a sample company in a local page, with a database of its own.") { port, data };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(port), result.GetValue(data), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int port, string? folder, CancellationToken cancellationToken)
    {
        // Closing the terminal is a way to end a demo, too; PostgreSQL must not outlive it.
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            closed.Cancel();
        });

        var settings = Settings.Read(Settings.Configuration());
        CheckPort(port);

        if (settings.App is { } given)
        {
            return await ServeAsync(port, settings.Owner ?? given, AsAppRole(given, settings.Owner), closed.Token);
        }

        await Console.Error.WriteLineAsync("Starting PostgreSQL …");
        await using var postgres = await PrivatePostgres.StartDemoAsync(folder, closed.Token);
        await postgres.CreateDatabaseAsync(DatabaseName, template: null, closed.Token);
        return await ServeAsync(port, postgres.OwnerConnectionString(DatabaseName), postgres.AppConnectionString(DatabaseName), closed.Token);
    }

    private static async Task<int> ServeAsync(int port, string owner, string app, CancellationToken cancellationToken)
    {
        await MigrateCommand.MigrateAsync(owner, app, cancellationToken);
        await MoveInAsync(app, cancellationToken);

        var url = $"http://127.0.0.1:{port}";
        await using var server = Server.Build(new ServerOptions(app, url, WithSimulator: true));
        try
        {
            await server.StartAsync(cancellationToken);
            await RingAsync(server.Services, cancellationToken);
        }
        catch
        {
            // Ctrl-C before the page is ready, for one: what has been started must stop before its database does.
            await server.StopAsync(CancellationToken.None);
            throw;
        }

        Console.WriteLine();
        Console.WriteLine($"  NudgeBot is ready: {url}/simulator");
        Console.WriteLine("  Ctrl-C ends it; what you did stays.");
        Console.WriteLine();

        await server.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Done;
    }

    // A new demo begins on a working morning; one that is there goes on where its clock is.
    private static async Task MoveInAsync(string app, CancellationToken cancellationToken)
    {
        await using var database = new Database(app);
        if (await SampleCompany.IsMissingAsync(database, cancellationToken))
        {
            await Console.Error.WriteLineAsync("Making the sample company …");
            var start = SampleCompany.DemoStart(TimeProvider.System.GetUtcNow());
            await new BusinessClock(database, TimeProvider.System).SetAsync(start, cancellationToken);
            await SampleCompany.SeedAsync(database, start, cancellationToken);
        }
    }

    // Quartz rings within a minute; the first nudges are there when the page opens.
    private static async Task RingAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<Doorbell>().RingIfDueAsync(services.GetRequiredService<BusinessClock>(), cancellationToken);
            await services.GetRequiredService<Stillness>().WaitAsync(cancellationToken);
        }
        catch (DbException)
        {
            // The database went away in between: the host runs on without it, and the next ring makes up for this one.
        }
    }

    // With a single connection string its role owns the schema, so the host steps down to the app role on every connection.
    private static string AsAppRole(string given, string? owner) =>
        owner is not null ? given : new Npgsql.NpgsqlConnectionStringBuilder(given) { Options = $"-c role={Postgres.Migrator.AppRole}" }.ConnectionString;

    // Known before PostgreSQL is started for nothing.
    private static void CheckPort(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            throw new SettingsException([$"Port {port} is in use or not allowed: choose another with --port."]);
        }
    }
}
