using System.CommandLine;
using System.Globalization;
using NudgeBot.Host.Api;
using NudgeBot.Postgres;
using NudgeBot.Postgres.PrivateCluster;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot key add|list|revoke</c>: keys for the ingest API. A key is shown once; the database keeps only its hash.</summary>
internal static class KeyCommand
{
    public static Command Create()
    {
        var (named, revoked) = (Name("What the key is for, such as 'phone system'."), Name("The key's name, or its number in the list."));
        return new Command("key", "Keys for the ingest API.")
        {
            Verb("add", "Makes a key and shows it once.", named, (result, database, id, cancellationToken) =>
                AddAsync(database, id, result.GetValue(named)!, Console.Out, Console.Error, cancellationToken)),
            Verb("list", "Shows which keys there are, never the keys themselves.", name: null, (_, database, id, cancellationToken) =>
                ListAsync(database, id, Console.Out, cancellationToken)),
            Verb("revoke", "Lets nobody in with a key any more.", revoked, (result, database, id, cancellationToken) =>
                RevokeAsync(database, id, result.GetValue(revoked)!, TimeProvider.System.GetUtcNow(), Console.Out, cancellationToken)),
        };
    }

    /// <exception cref="UsageException">The name is blank.</exception>
    public static async Task<int> AddAsync(Database database, long organizationId, string name, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new UsageException("The key needs a name, such as 'phone system'.");
        }

        var key = ApiKey.Make();
        await database.InAsync(organizationId, session => new ApiKeyStore(session).AddAsync(name.Trim(), ApiKey.Hash(key), cancellationToken), cancellationToken);

        await errors.WriteLineAsync("Keep this key now; it is not shown again.");
        await output.WriteLineAsync(key);
        return CommandLine.Done;
    }

    public static async Task<int> ListAsync(Database database, long organizationId, TextWriter output, CancellationToken cancellationToken)
    {
        var keys = await AllAsync(database, organizationId, cancellationToken);
        foreach (var key in keys)
        {
            await output.WriteLineAsync($"{key.Id,4}  {key.Name}, made {Day(key.CreatedAt)}{(key.RevokedAt is { } gone ? $", revoked {Day(gone)}" : "")}");
        }

        if (keys.Count == 0)
        {
            await output.WriteLineAsync("There is no key yet: 'nudgebot key add NAME' makes one.");
        }

        return CommandLine.Done;
    }

    /// <returns>0 revoked, now or before.</returns>
    /// <exception cref="UsageException">There is no such key, or there are several.</exception>
    public static async Task<int> RevokeAsync(Database database, long organizationId, string named, DateTimeOffset now, TextWriter output, CancellationToken cancellationToken)
    {
        var keys = await AllAsync(database, organizationId, cancellationToken);
        var fitting = keys.Where(key => key.Name.Equals(named.Trim(), StringComparison.OrdinalIgnoreCase) || key.Id.ToString(CultureInfo.InvariantCulture) == named.Trim()).ToList();
        switch (fitting, fitting.FindAll(key => key.RevokedAt is null))
        {
            case ([], _):
                throw new UsageException($"There is no key '{named}'. {(keys.Count == 0 ? "There is none at all." : $"There is: {Names(keys)}.")}");
            case (_, []):
                await output.WriteLineAsync($"'{fitting[^1].Name}' has been revoked before, on {Day(fitting[^1].RevokedAt!.Value)}.");
                return CommandLine.Done;
            case (_, [var key]):
                await database.InAsync(organizationId, session => new ApiKeyStore(session).RevokeAsync(key.Id, now, cancellationToken), cancellationToken);
                await output.WriteLineAsync($"'{key.Name}' is revoked: nobody comes in with it any more.");
                return CommandLine.Done;
            case (_, var several):
                throw new UsageException($"Several keys have this name, so give the number: {Names(several)}.");
        }
    }

    private static Task<IReadOnlyList<ApiKeyRow>> AllAsync(Database database, long organizationId, CancellationToken cancellationToken) =>
        database.InAsync(organizationId, session => new ApiKeyStore(session).AllAsync(cancellationToken), cancellationToken);

    private static Command Verb(string verb, string description, Argument<string>? name, Func<ParseResult, Database, long, CancellationToken, Task<int>> run)
    {
        var organization = OrganizationOption.Create();
        var data = new Option<string?>("--data") { Description = "The folder of a running demo, where a key of the demo is meant." };
        var command = new Command(verb, description) { organization, data };
        if (name is not null)
        {
            command.Add(name);
        }

        command.SetAction(async (result, cancellationToken) =>
        {
            await using var database = new Database(ConnectionString(result.GetValue(data)));
            return await run(result, database, await OrganizationOption.ResolveAsync(database, result.GetValue(organization), cancellationToken), cancellationToken);
        });
        return command;
    }

    private static Argument<string> Name(string description) => new("NAME") { Description = description };

    private static string ConnectionString(string? demoFolder) =>
        demoFolder is null ? Settings.Read(Settings.Configuration()).RequireApp()
        : PrivatePostgres.FindRunning(demoFolder, DemoCommand.DatabaseName) ?? throw new UsageException($"No demo runs in {demoFolder}: start it with 'nudgebot demo --data {demoFolder}'.");

    private static string Names(IEnumerable<ApiKeyRow> keys) => string.Join(", ", keys.Select(key => $"'{key.Name}' ({key.Id})"));

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
