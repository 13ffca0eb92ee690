namespace NudgeBot.Postgres.Import;

/// <summary>Who owns staged rows: the table import_owners (key, id), in which unknown and inactive people are nobody, and notices about those.</summary>
internal sealed class Owners(Staging staging)
{
    private readonly References references = new(staging);

    public async Task<IReadOnlyList<ImportNotice>> FindAsync(string source, string from, CancellationToken cancellationToken)
    {
        await references.FindAsync(References.People, source, from, "owner", "import_owners", cancellationToken);
        var unknown = await references.UnknownAsync(from, "owner", "import_owners", "is nobody we know, so nobody owns these yet", cancellationToken);
        var inactive = await references.NoticesAsync(
            $"{from} s join import_owners k on k.key = s.owner join people p on p.id = k.id where not p.active and not s.deleted",
            "owner", "is no longer active, so nobody owns these yet", cancellationToken);
        await staging.ExecuteAsync("update import_owners k set id = null from people p where p.id = k.id and not p.active", null, cancellationToken);
        return [.. unknown, .. inactive];
    }

    /// <summary>Whoever owns something is planned for, from now on.</summary>
    public Task PlanAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into planning_times (person_id, next_planning_at)
            select p.id, @now
            from   people p
            where  p.active
            and   (exists (select from accounts a where a.owner_id = p.id) or exists (select from deals d where d.owner_id = p.id))
            on conflict do nothing
            """;

        return staging.ExecuteAsync(Sql, new { now }, cancellationToken);
    }
}
