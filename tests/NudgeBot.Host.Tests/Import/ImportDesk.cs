using System.Text;
using System.Text.Json;
using Dapper;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Import;
using NudgeBot.Postgres;
using Spectre.Console;
using Xunit;

namespace NudgeBot.Host.Tests.Import;

/// <summary>An admin with a folder of files and an organization to bring them into.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase postgres;
    private readonly Database database;
    private readonly long organization;

    private ImportDesk(TestDatabase postgres, Database database, long organization) =>
        (this.postgres, this.database, this.organization) = (postgres, database, organization);

    public string Folder { get; } = Directory.CreateTempSubdirectory("nudgebot-import-").FullName;

    public static async Task<ImportDesk> OpenAsync()
    {
        var postgres = await TestPostgres.CreateAsync();
        var database = new Database(postgres.App);
        return new ImportDesk(postgres, database, (await database.AskAsync<long>("select create_organization('West & Sons')", null, default))[0]);
    }

    /// <summary>Puts a file into the folder; lines end as they are written.</summary>
    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Imports these paths, or else the whole folder.</summary>
    public Task<Said> ImportAsync(params string[] paths) => ImportAsync(new ImportOptions(paths.Length > 0 ? paths : [Folder]));

    public async Task<Said> ImportAsync(ImportOptions options, DateTimeOffset? at = null)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Interactive = InteractionSupport.No });
        var code = await ImportCommand.RunAsync(database, organization, options, console, output, at ?? Now, default);
        return new Said(code, output.ToString().ReplaceLineEndings("\n").TrimEnd());
    }

    public async Task<JsonElement> JsonAsync(params string[] paths)
    {
        var said = await ImportAsync(new ImportOptions(paths.Length > 0 ? paths : [Folder], Json: true));
        return JsonDocument.Parse(said.Text).RootElement;
    }

    /// <summary>Asks past every wall.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.Superuser);
        return [.. await connection.QueryAsync<string>(sql)];
    }

    public async Task<string> OneAsync(string sql) => Assert.Single(await AskAsync(sql));

    /// <summary>Every row of every table an import writes, ids and all.</summary>
    public Task<IReadOnlyList<string>> EverythingAsync() => AskAsync("""
        select 'people ' || row(t.*)::text from people t
        union all select 'teams ' || row(t.*)::text from teams t
        union all select 'managers ' || row(t.*)::text from team_managers t
        union all select 'accounts ' || row(t.*)::text from accounts t
        union all select 'contacts ' || row(t.*)::text from contacts t
        union all select 'deals ' || row(t.*)::text from deals t
        union all select 'stages ' || row(t.*)::text from deal_stage_changes t
        union all select 'activities ' || row(t.*)::text from activities t
        union all select 'planning ' || row(t.*)::text from planning_times t
        union all select 'aliases ' || row(t.*)::text from source_aliases t
        order by 1
        """);

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        await database.DisposeAsync();
        await postgres.DisposeAsync();
    }

    internal sealed record Said(int Code, string Text);
}
