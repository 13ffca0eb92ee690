using Dapper;
using Npgsql;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres;
using NudgeBot.Postgres.PrivateCluster;
using Xunit;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>What the compose file's services run on their first start.</summary>
public sealed class ComposeScriptsTests
{
    private const string Compose = "deploy/compose";

    [Fact]
    public async Task The_passwords_are_made_once_and_each_is_readable_by_its_user_alone()
    {
        await using var folder = await SecretsAsync();
        var first = await File.ReadAllTextAsync(folder["app/pgpass"]);

        await MakePasswordsAsync(folder);

        Assert.Equal(first, await File.ReadAllTextAsync(folder["app/pgpass"]));
        var modes = await Shell.RunAsync($"cd '{folder.Path}' && find . -type f -perm 600 | sort | tr '\\n' ' '");
        Assert.Equal("./app/pgpass ./database/nudgebot_app ./database/nudgebot_owner ./database/superuser ./owner/pgpass ", modes);
    }

    [SkippableFact]
    public async Task With_its_roles_the_owner_can_migrate_and_the_app_role_can_serve()
    {
        Skip.If((await Shell.TryAsync("psql --version")).ExitCode != 0, "psql is not on the PATH.");
        await using var folder = await SecretsAsync();
        await using var postgres = await FreshServerAsync(folder);
        var superuser = new NpgsqlConnectionStringBuilder(postgres.SuperuserConnectionString("postgres"));

        await Shell.RunAsync($"'{RepositoryRoot.Path}/{Compose}/roles.sh'", new Dictionary<string, string>
        {
            ["NUDGEBOT_SECRETS"] = folder["database"],
            ["POSTGRES_USER"] = "postgres",
            ["POSTGRES_DB"] = "nudgebot",
            ["PGHOST"] = "127.0.0.1",
            ["PGPORT"] = $"{postgres.Port}",
            ["PGPASSWORD"] = superuser.Password!,
        });

        await Migrator.MigrateAsync(With("nudgebot_owner", folder["owner/pgpass"]));
        await using var app = new NpgsqlConnection(With("nudgebot_app", folder["app/pgpass"]));
        Assert.Equal(Migrator.Newest, await Migrator.CurrentAsync(await OpenAsync(app), CancellationToken.None));
        Assert.Equal("nudgebot_app", await app.ExecuteScalarAsync<string>("select rolname from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls"));

        string With(string role, string passfile) =>
            new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = postgres.Port, Database = "nudgebot", Username = role, Passfile = passfile, Pooling = false }.ConnectionString;
    }

    private static async Task<TemporaryFolder> SecretsAsync()
    {
        var folder = new TemporaryFolder();
        foreach (var name in (string[])["database", "owner", "app"])
        {
            Directory.CreateDirectory(folder[name]);
        }

        await MakePasswordsAsync(folder);
        return folder;
    }

    private static Task<string> MakePasswordsAsync(TemporaryFolder folder) =>
        Shell.RunAsync($"'{RepositoryRoot.Path}/{Compose}/passwords.sh' '{folder.Path}' \"$(id -u)\" \"$(id -u)\"");

    // As the PostgreSQL image leaves it before its first scripts: a superuser and an empty database.
    private static async Task<PrivatePostgres> FreshServerAsync(TemporaryFolder folder)
    {
        var postgres = await TestPostgres.StartPrivateAsync(folder["server"]);
        await using var superuser = new NpgsqlConnection(postgres.SuperuserConnectionString("postgres") + ";Pooling=false");
        await superuser.ExecuteAsync("drop role nudgebot_owner, nudgebot_app");
        await superuser.ExecuteAsync("create database nudgebot");
        return postgres;
    }

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlConnection connection)
    {
        await connection.OpenAsync();
        return connection;
    }
}
