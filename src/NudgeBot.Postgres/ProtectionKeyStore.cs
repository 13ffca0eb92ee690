using Dapper;

namespace NudgeBot.Postgres;

/// <summary>The keys that encrypt stored tokens, each wrapped by something that is not in the database. Their library asks without waiting.</summary>
public sealed class ProtectionKeyStore(Database database)
{
    public IReadOnlyList<string> All()
    {
        using var connection = database.Open();
        return [.. connection.Query<string>("select xml from protection_keys order by id")];
    }

    public void Add(string name, string xml)
    {
        using var connection = database.Open();
        connection.Execute("insert into protection_keys (name, xml) values (@name, @xml)", new { name, xml });
    }
}
