namespace NudgeBot.Postgres.Import;

/// <summary>Makes one row of the several that a source may have for one id.</summary>
internal static class StagedRows
{
    /// <summary>
    /// Rows that share <paramref name="identity"/> become one: live before deleted, newest before older, and what a better row leaves
    /// open the next one fills. Where nothing tells them apart their text decides, so that the order of rows and files never does.
    /// </summary>
    /// <param name="columns">All columns but the head and the identity.</param>
    public static string Merge(string from, string into, string identity, IReadOnlyList<string> columns)
    {
        var content = string.Join(", ", columns);
        var best = string.Join(",\n       ", columns.Select(column => $"(array_agg({column} order by rank) filter (where {column} is not null))[1] as {column}"));
        return $"""
            drop table if exists pg_temp.{into};
            create temporary table {into} on commit drop as
            with ranked as (
                select *, row_number() over (partition by {identity} order by deleted, changed_at desc nulls last, row({content}, source_id)::text) as rank
                from   {from}
            )
            select {identity} as identity,
                   min(source_id) as source_id,
                   (array_agg(file order by rank))[1] as file,
                   (array_agg(line order by rank))[1] as line,
                   (array_agg(changed_at order by rank))[1] as changed_at,
                   bool_and(deleted) as deleted,
                   count(*) as copies,
                   {best}
            from   ranked
            group  by {identity};
            analyze {into}
            """;
    }
}
