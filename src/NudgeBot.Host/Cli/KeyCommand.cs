using System.Buffers.Text;
using System.CommandLine;
using System.Security.Cryptography;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot key add NAME</c>: a key for the ingest API, shown once; the database keeps only its hash.</summary>
internal static class KeyCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "What the key is for, such as 'phone system'." };
        var organization = OrganizationOption.Create();
        var add = new Command("add", "Makes a key and shows it once.") { name, organization };
        add.SetAction((result, cancellationToken) => AddAsync(result.GetValue(name)!, result.GetValue(organization), cancellationToken));
        return new Command("key", "Keys for the ingest API.") { add };
    }

    private static async Task<int> AddAsync(string name, string? organization, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new UsageException("The key needs a name, such as 'phone system'.");
        }

        await using var database = new Database(Settings.Read(Settings.Configuration()).RequireApp());
        var id = await OrganizationOption.ResolveAsync(database, organization, cancellationToken);
        var key = "nb_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var hash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key));
        await database.InAsync(id, session => new OrganizationStore(session).AddKeyAsync(name.Trim(), hash, cancellationToken), cancellationToken);

        await Console.Error.WriteLineAsync("Keep this key now; it is not shown again.");
        Console.WriteLine(key);
        return CommandLine.Done;
    }
}
