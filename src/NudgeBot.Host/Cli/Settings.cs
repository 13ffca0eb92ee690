using Npgsql;

namespace NudgeBot.Host.Cli;

/// <summary>Some settings are wrong or missing: one sentence each, all at once.</summary>
internal sealed class SettingsException(IReadOnlyCollection<string> sentences) : Exception(string.Join(Environment.NewLine, sentences));

/// <summary>The settings every command reads: the connection strings. Each room reads its own.</summary>
internal sealed record Settings(string? App, string? Owner)
{
    private const string AppName = "ConnectionStrings:NudgeBot";
    private const string OwnerName = "ConnectionStrings:NudgeBotOwner";

    /// <summary>From <c>appsettings.json</c> beside the program and the environment (<c>ConnectionStrings__NudgeBot</c>).</summary>
    public static Settings Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var settings = new Settings(Checked(configuration, "NudgeBot", AppName, problems), Checked(configuration, "NudgeBotOwner", OwnerName, problems));
        return problems.Count == 0 ? settings : throw new SettingsException(problems);
    }

    /// <summary>The configuration outside a web application.</summary>
    public static IConfiguration Configuration() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>How the host connects.</summary>
    public string RequireApp() => App ?? throw new SettingsException(
    [
        $"{AppName} is missing. Set it to a connection string of the role nudgebot_app, for example as the environment variable "
        + "ConnectionStrings__NudgeBot='Host=localhost;Database=nudgebot;Username=nudgebot_app;Password=…'. To try NudgeBot without a database of your own, run 'nudgebot demo'.",
    ]);

    /// <summary>How the schema is changed.</summary>
    public string RequireOwner() => Owner ?? throw new SettingsException(
    [
        $"{OwnerName} is missing. Set it to a connection string of the database's owner, who may create tables; the host itself never uses it.",
    ]);

    private static string? Checked(IConfiguration configuration, string key, string name, List<string> problems)
    {
        var text = configuration.GetConnectionString(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(parsed.Host))
            {
                problems.Add($"{name} names no host. It should read like 'Host=localhost;Database=nudgebot;Username=…;Password=…'.");
            }
        }
        catch (ArgumentException)
        {
            // The parser's own words may repeat the password, so they are not shown.
            problems.Add($"{name} is not a PostgreSQL connection string. It should read like 'Host=localhost;Database=nudgebot;Username=…;Password=…'.");
        }

        return text;
    }
}
