using System.CommandLine;
using System.Globalization;
using NudgeBot.Host.Security;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Slack;
using NudgeBot.Slack;
using NudgeBot.Slack.Installing;
using NudgeBot.Teams;
using NudgeBot.Teams.Tokens;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot doctor</c>: checks settings, database and platforms, and says what to mend.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Checks configuration, database and tokens, and says what to mend.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var configuration = Settings.Configuration();
        var checks = new (string Name, Func<Task<string>> Check)[]
        {
            ("settings", () => Task.FromResult(Settings.Read(configuration) is { App: not null } ? "read" : "no connection string; 'demo' needs none")),
            ("database", () => DatabaseAsync(configuration, cancellationToken)),
            ("slack", () => SlackAsync(configuration, cancellationToken)),
            ("teams", () => TeamsAsync(configuration, cancellationToken)),
        };

        var failed = 0;
        foreach (var (name, check) in checks)
        {
            try
            {
                Console.WriteLine($"ok    {name}: {await check()}");
            }
            catch (Exception exception) when (Edge.Sentence(exception) is { } sentence)
            {
                Console.WriteLine($"MEND  {name}: {sentence}");
                failed++;
            }
        }

        Console.WriteLine(failed == 0 ? "Nothing to mend." : $"{failed} to mend.");
        return failed == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static async Task<string> SlackAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (SlackSetup.Read(configuration) is not { } options)
        {
            return "off: no settings";
        }

        IReadOnlyList<string> problems = [.. SecuritySetup.Problems(configuration), .. options.Problems(SecuritySetup.CanEncrypt(configuration))];
        if (problems.Count > 0)
        {
            throw new SettingsException(problems);
        }

        var (isFine, sentence) = await SlackCheck.RunAsync(options, cancellationToken);
        return !isFine ? throw new SettingsException([sentence])
            : options.IsForMany && await RefusedAsync(configuration, cancellationToken) is { Count: > 0 } refused ? throw new SettingsException(refused)
            : sentence;
    }

    // Slack gives no new token there, and says so once only; from then on nothing but an install helps.
    private static async Task<IReadOnlyList<string>> RefusedAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var database = new Database(Settings.Read(configuration).RequireApp());
        var refused = new List<RefusedWorkspace>();
        foreach (var organization in await new Claims(database).OrganizationIdsAsync(cancellationToken))
        {
            refused.AddRange(await database.InAsync(organization, session => new SlackInstallationStore(session).RefusedAsync(cancellationToken), cancellationToken));
        }

        return
        [
            .. refused.Select(workspace => string.Create(
                CultureInfo.InvariantCulture,
                $"Slack gives no new token for workspace {workspace.Name} since {workspace.RefusedAt:yyyy-MM-dd HH:mm} UTC: an admin there has to install NudgeBot again, at /slack/install.")),
        ];
    }

    private static async Task<string> TeamsAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (TeamsSetup.Read(configuration) is not { } options)
        {
            return "off: no settings";
        }

        var problems = options.Problems();
        if (problems.Count > 0)
        {
            throw new SettingsException([.. problems]);
        }

        var (isFine, sentence) = await TeamsCheck.RunAsync(options, cancellationToken);
        return !isFine ? throw new SettingsException([sentence])
            : configuration["Server:PublicUrl"] is { Length: > 0 } && SecuritySetup.CanEncrypt(configuration) ? sentence
            : $"{sentence.TrimEnd('.')}; files and the page need Server:PublicUrl and Security:Key";
    }

    private static async Task<string> DatabaseAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var connectionString = Settings.Read(configuration).RequireApp();
        await DatabaseDoor.CheckAsync(connectionString, cancellationToken);
        if (!SecuritySetup.Problems(configuration).Any())
        {
            await DatabaseDoor.CheckKeysAsync(connectionString, configuration, cancellationToken);
        }

        return $"answers, schema {Migrator.Newest}; {await KeysAsync(connectionString, cancellationToken)}";
    }

    private static async Task<string> KeysAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var database = new Database(connectionString);
        var keys = 0;
        foreach (var organization in await new Claims(database).OrganizationIdsAsync(cancellationToken))
        {
            var all = await database.InAsync(organization, session => new ApiKeyStore(session).AllAsync(cancellationToken), cancellationToken);
            keys += all.Count(key => key.RevokedAt is null);
        }

        return keys == 0 ? "no key for the API ('nudgebot key add NAME' makes one)" : $"{keys} {(keys == 1 ? "key" : "keys")} for the API";
    }
}
