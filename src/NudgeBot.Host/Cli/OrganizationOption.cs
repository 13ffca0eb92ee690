using System.CommandLine;
using System.Globalization;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Cli;

/// <summary><c>--organization</c>: by id or by name. One present needs no naming; several and none named is wrong usage.</summary>
internal static class OrganizationOption
{
    public static Option<string?> Create() => new("--organization") { Description = "The organization, by name or id, where there are several." };

    /// <summary>As <see cref="ResolveAsync"/>, but the first import of all founds the organization it is for.</summary>
    public static async Task<long> ResolveOrFoundAsync(Database database, string? named, CancellationToken cancellationToken)
    {
        var claims = new Claims(database);
        return await claims.OrganizationIdsAsync(cancellationToken) is { Count: 0 }
            ? await claims.FoundAsync(named ?? "My organization", cancellationToken)
            : await ResolveAsync(database, named, cancellationToken);
    }

    public static async Task<long> ResolveAsync(Database database, string? named, CancellationToken cancellationToken)
    {
        var ids = await new Claims(database).OrganizationIdsAsync(cancellationToken);
        var all = new List<(long Id, string Name)>();
        foreach (var id in ids)
        {
            all.Add((id, await database.InAsync(id, session => new OrganizationStore(session).NameAsync(cancellationToken), cancellationToken)));
        }

        var fitting = named is null
            ? all
            : all.Where(one => one.Name.Equals(named, StringComparison.OrdinalIgnoreCase) || one.Id.ToString(CultureInfo.InvariantCulture) == named).ToList();
        var known = string.Join(", ", all.Select(one => $"'{one.Name}' ({one.Id})"));

        return fitting switch
        {
            [var only] => only.Id,
            [] when all.Count == 0 => throw new UsageException("There is no organization yet: import people first ('nudgebot import people.csv'), install a chat workspace, or run 'nudgebot demo'."),
            [] => throw new UsageException($"There is no organization '{named}'. There is: {known}."),
            _ => throw new UsageException($"There are several organizations, so name one with --organization: {known}."),
        };
    }
}
