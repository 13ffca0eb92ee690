namespace NudgeBot.Postgres.Import;

/// <summary>Finds out whom the touches in import_rows are about, and who made them.</summary>
internal sealed class ActivityReferences(Staging staging)
{
    private readonly References references = new(staging);

    public async Task<IReadOnlyList<ImportNotice>> ResolveAsync(string source, CancellationToken cancellationToken)
    {
        await references.FindAsync(References.People, source, "import_rows", "rep", "import_rep_keys", cancellationToken);
        await references.FindAsync(References.Accounts, source, "import_rows", "account", "import_account_keys", cancellationToken);
        await references.FindAsync(References.Deals, source, "import_rows", "deal", "import_deal_keys", cancellationToken);
        await references.FindAsync(References.Contacts, source, "import_rows", "contact", "import_contact_keys", cancellationToken);
        await staging.ExecuteAsync(ResolveSql, null, cancellationToken);
        await staging.ExecuteAsync(NamesSql, null, cancellationToken);

        return
        [
            .. await references.UnknownAsync("import_rows", "rep", "import_rep_keys", "is nobody we know, so these are nobody's", cancellationToken),
            .. await references.NoticesAsync(
                "import_resolved s where s.account_id is null and s.account <> '' and not s.deleted",
                "account", "is no account we know, or more than one, so these hang on none", cancellationToken),
            .. await references.UnknownAsync("import_rows", "deal", "import_deal_keys", "is no deal we know", cancellationToken),
        ];
    }

    // A touch on a deal or on a person is a touch on their company.
    private const string ResolveSql = """
        drop table if exists pg_temp.import_resolved;
        create temporary table import_resolved on commit drop as
        select r.*, rk.id as rep_id, dk.id as deal_id, ck.id as contact_id, coalesce(ak.id, d.account_id, c.account_id) as account_id
        from   import_rows r
        left   join import_rep_keys rk on rk.key = r.rep
        left   join import_account_keys ak on ak.key = r.account
        left   join import_deal_keys dk on dk.key = r.deal
        left   join deals d on d.id = dk.id
        left   join import_contact_keys ck on ck.key = r.contact
        left   join contacts c on c.id = ck.id;
        analyze import_resolved
        """;

    // Eight accounts of one name: the rep's own, where that is one. A person by name: the one of that name at the account.
    private const string NamesSql = """
        with candidates as (
            select r.source_id, min(a.id) as account_id
            from   import_resolved r
            join   accounts a on lower(a.name) = lower(r.account) and a.owner_id = r.rep_id
            where  r.account_id is null and r.account <> '' and r.rep_id is not null
            group  by r.source_id
            having count(*) = 1)
        update import_resolved r set account_id = c.account_id from candidates c where c.source_id = r.source_id;

        with named as (
            select account_id, lower(name) as name, min(id) as id
            from   contacts
            where  account_id is not null
            group  by account_id, lower(name)
            having count(*) = 1)
        update import_resolved r
        set    contact_id = n.id
        from   named n
        where  r.contact_id is null and n.account_id = r.account_id and n.name = lower(coalesce(nullif(r.contact, ''), r.contact_name))
        """;
}
