using System.Globalization;

namespace NudgeBot.Postgres.Import;

/// <summary>
/// Finds the records that rows refer to: by what its id was merged into, by the source's id, by e-mail address, by name where
/// only one has it. A source without records of its own (a phone system beside a CRM) may mean another source's ids.
/// </summary>
internal sealed class References(Staging staging)
{
    public static readonly Noun People = new("people", "person_id", HasEmail: true, HasName: true);
    public static readonly Noun Accounts = new("accounts", "account_id", HasEmail: false, HasName: true);
    public static readonly Noun Contacts = new("contacts", "contact_id", HasEmail: true, HasName: false);
    public static readonly Noun Deals = new("deals", "deal_id", HasEmail: false, HasName: true);

    /// <summary>Makes the table <paramref name="keys"/> (key, id), one row per reference in a column of staged rows; id is null where nobody is meant.</summary>
    public Task FindAsync(Noun noun, string source, string from, string column, string keys, CancellationToken cancellationToken)
    {
        var sql = $"""
            drop table if exists pg_temp.{keys};
            create temporary table {keys} on commit drop as
            with
            asked as (select distinct {column} as key from {from} where {column} <> ''),
            elsewhere as (
                select source_id, min(id) as id from {noun.Table}
                where  source <> @source and source_id is not null
                and    not exists (select from {noun.Table} where source = @source)
                group  by source_id having count(*) = 1)
            select asked.key, coalesce(alias.{noun.Alias}, own.id{Mail(noun, ", mail.id")}, elsewhere.id{Name(noun, ", named.id")}) as id
            from   asked
            left   join {noun.Table} own on own.source = @source and own.source_id = asked.key
            left   join source_aliases alias on alias.source = @source and alias.source_id = asked.key and alias.{noun.Alias} is not null
            {Mail(noun, $"left   join (select lower(email) as email, min(id) as id from {noun.Table} group by lower(email) having count(*) = 1) mail on mail.email = lower(asked.key)")}
            left   join elsewhere on elsewhere.source_id = asked.key
            {Name(noun, $"left   join (select lower(name) as name, min(id) as id from {noun.Table} group by lower(name) having count(*) = 1) named on named.name = lower(asked.key)")};
            analyze {keys}
            """;
        return staging.ExecuteAsync(sql, new { source }, cancellationToken);
    }

    /// <summary>One notice per reference that leads nowhere, the most frequent first.</summary>
    public Task<IReadOnlyList<ImportNotice>> UnknownAsync(string from, string column, string keys, string reason, CancellationToken cancellationToken) =>
        NoticesAsync($"{from} s join {keys} k on k.key = s.{column} where k.id is null and not s.deleted", column, reason, cancellationToken);

    /// <summary>Notices about the rows of a query whose staged row is called <c>s</c>, one per value of a column.</summary>
    public async Task<IReadOnlyList<ImportNotice>> NoticesAsync(string fromWhere, string column, string reason, CancellationToken cancellationToken)
    {
        const int Most = 100;

        var sql = $"""
            select s.{column} as value, count(*) as rows,
                   array_to_string((array_agg(s.file || ':' || s.line order by s.file, s.line))[1:5], ' ') as places
            from   {fromWhere}
            group  by s.{column}
            order  by count(*) desc, s.{column}
            limit  {Most + 1}
            """;

        var found = await staging.QueryAsync<Found>(sql, null, cancellationToken);
        var notices = found.Take(Most)
            .Select(f => new ImportNotice(column, f.Value ?? "", reason, f.Rows, [.. f.Places.Split(' ').Select(Place)]))
            .ToList();
        if (found.Count > Most)
        {
            notices.Add(new ImportNotice(column, "…", $"{reason}, and so are more than {Most} other values", 0, []));
        }

        return notices;
    }

    private static RowPlace Place(string text) =>
        text.Split(':') is [var file, var line]
            ? new RowPlace(int.Parse(file, CultureInfo.InvariantCulture), int.Parse(line, CultureInfo.InvariantCulture))
            : default;

    private static string Mail(Noun noun, string sql) => noun.HasEmail ? sql : "";

    private static string Name(Noun noun, string sql) => noun.HasName ? sql : "";

    internal sealed record Noun(string Table, string Alias, bool HasEmail, bool HasName);

    private sealed record Found(string? Value, long Rows, string Places);
}
