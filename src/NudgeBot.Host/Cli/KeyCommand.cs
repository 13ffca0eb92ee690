using System.CommandLine;
using System.Globalization;
using NudgeBot.Host.Api;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot key add|list|revoke</c>: keys for the ingest API. A key is shown once; the database keeps only its hash.</summary>
internal static class KeyCommand
{
    public static Command Create()
    {
        var (name, organization) = (new Argument<string>("NAME") { Description = "What the key is for, such as 'phone system'." }, OrganizationOption.Create());
        var add = new Command("add", "Makes a key and shows it once.") { name, organization };
        add.SetAction((result, cancellationToken) => WithAsync(
            result.GetValue(organization),
            (database, id) => AddAsync(database, id, result.GetValue(name)!, Console.Out, Console.Error, cancellationToken), cancellationToken));

        var listed = OrganizationOption.Create();
        var list = new Command("list", "Shows which keys there are, never the keys themselves.") { listed };
        list.SetAction((result, cancellationToken) => WithAsync(
            result.GetValue(listed), (database, id) => ListAsync(database, id, Console.Out, cancellationToken), cancellationToken));

        var (named, of) = (new Argument<string>("NAME") { Description = "The key's name, or its number in the list." }, OrganizationOption.Create());
        var revoke = new Command("revoke", "Lets nobody in with a key any more.") { named, of };
        revoke.SetAction((result, cancellationToken) => WithAsync(
            result.GetValue(of),
            (database, id) => RevokeAsync(database, id, result.GetValue(named)!, TimeProvider.System.GetUtcNow(), Console.Out, cancellationToken), cancellationToken));

        return new Command("key", "Keys for the ingest API.") { add, list, revoke };
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

    private static async Task<int> WithAsync(string? organization, Func<Database, long, Task<int>> run, CancellationToken cancellationToken)
    {
        await using var database = new Database(Settings.Read(Settings.Configuration()).RequireApp());
        return await run(database, await OrganizationOption.ResolveAsync(database, organization, cancellationToken));
    }

    private static string Names(IEnumerable<ApiKeyRow> keys) => string.Join(", ", keys.Select(key => $"'{key.Name}' ({key.Id})"));

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
