using System.Text.RegularExpressions;
using Npgsql;
using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Packaging;

public sealed partial class ComposeTests
{
    private readonly ComposeFile _compose = ComposeFile.Read();

    [Fact]
    public void One_command_starts_the_passwords_the_database_the_migration_and_the_bot() =>
        Assert.Equal(["passwords", "database", "migrate", "bot"], _compose.Services);

    [Theory]
    [InlineData("database", "passwords", "service_completed_successfully")]
    [InlineData("migrate", "database", "service_healthy")]
    [InlineData("bot", "database", "service_healthy")]
    [InlineData("bot", "migrate", "service_completed_successfully")]
    public void Each_waits_for_what_it_needs(string service, string needed, string until) =>
        Assert.Equal(until, _compose.Value($"services/{service}/depends_on/{needed}/condition"));

    [Fact]
    public void Only_the_bot_is_reachable_and_only_from_this_machine()
    {
        Assert.Equal(["127.0.0.1:${NUDGEBOT_PORT:-5080}:8080"], _compose.List("services/bot/ports"));
        Assert.All(_compose.Services.Where(service => service != "bot"), service => Assert.Null(_compose.At($"services/{service}/ports")));
        Assert.Contains("EXPOSE 8080", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "deploy/Dockerfile")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate", "ConnectionStrings__NudgeBotOwner", "nudgebot_owner")]
    [InlineData("bot", "ConnectionStrings__NudgeBot", "nudgebot_app")]
    public void The_owner_migrates_and_the_app_role_serves_each_with_a_password_of_its_own(string service, string setting, string role)
    {
        var connection = new NpgsqlConnectionStringBuilder(_compose.Value($"services/{service}/environment/{setting}"));

        Assert.Equal(("database", "nudgebot", role), (connection.Host, connection.Database, connection.Username));
        Assert.Null(connection.Password);
        Assert.Equal("/secrets/pgpass", connection.Passfile);
        Assert.Contains($"{role["nudgebot_".Length..]}-secrets:/secrets:ro", _compose.List($"services/{service}/volumes"));
        Assert.Single((Dictionary<object, object>)_compose.At($"services/{service}/environment")!);
    }

    [Fact]
    public void No_password_stands_in_the_file() => Assert.DoesNotMatch(WrittenPassword(), ComposeFile.Text);

    [Fact]
    public void The_database_says_when_it_is_ready_and_keeps_its_data_in_a_volume()
    {
        Assert.Equal("postgres:17", _compose.Value("services/database/image"));
        Assert.Contains("pg_isready", _compose.List("services/database/healthcheck/test"));
        Assert.Contains("database:/var/lib/postgresql/data", _compose.List("services/database/volumes"));
        Assert.Contains("database", ((Dictionary<object, object>)_compose.At("volumes")!).Keys);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("bot")]
    public void The_bot_s_containers_are_built_from_the_recipe_and_may_do_little(string service)
    {
        Assert.Equal("deploy/Dockerfile", _compose.Value($"services/{service}/build/dockerfile"));
        Assert.Equal("true", _compose.Value($"services/{service}/read_only"));
        Assert.Equal(["ALL"], _compose.List($"services/{service}/cap_drop"));
        Assert.Equal(["no-new-privileges:true"], _compose.List($"services/{service}/security_opt"));
    }

    [Fact]
    public void Every_file_it_mounts_is_there()
    {
        var mounted = _compose.Services.SelectMany(service => _compose.List($"services/{service}/volumes"))
            .Where(volume => volume.StartsWith("./", StringComparison.Ordinal))
            .Select(volume => Path.Combine(RepositoryRoot.Path, volume[2..].Split(':')[0]))
            .ToList();

        Assert.NotEmpty(mounted);
        Assert.All(mounted, path => Assert.True(Path.Exists(path), path));
    }

    [GeneratedRegex(@"password\s*[:=]\s*[^\s/$]", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenPassword();
}
