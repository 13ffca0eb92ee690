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

    /// <summary>As <see cref="All"/>, with their numbers.</summary>
    public IReadOnlyList<(long Id, string Xml)> AllById()
    {
        using var connection = database.Open();
        return [.. connection.Query<(long, string)>("select id, xml from protection_keys order by id")];
    }

    /// <summary>The same key, wrapped by something else.</summary>
    public void Change(long id, string xml)
    {
        using var connection = database.Open();
        connection.Execute("update protection_keys set xml = @xml where id = @id", new { id, xml });
    }

    public void Add(string name, string xml)
    {
        using var connection = database.Open();
        connection.Execute("insert into protection_keys (name, xml) values (@name, @xml)", new { name, xml });
    }
}
