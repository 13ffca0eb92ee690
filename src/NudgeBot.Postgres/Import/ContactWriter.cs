namespace NudgeBot.Postgres.Import;

/// <summary>Merges contacts.</summary>
internal sealed class ContactWriter(Staging staging)
{
    private static readonly string[] Columns = ["name", "account", "title", "phone", "email", "do_not_call"];

    public async Task<ImportResult> WriteAsync(string source, IAsyncEnumerable<ImportedContact> rows, CancellationToken cancellationToken)
    {
        await staging.CreateAsync(
            "import_contacts", $"{StagingRow.HeadColumns}, name text, account text, title text, phone text, email text, do_not_call boolean", cancellationToken);
        await staging.CopyAsync("import_contacts", $"{StagingRow.HeadNames}, {string.Join(", ", Columns)}", rows, Write, cancellationToken);
        await staging.ExecuteAsync(StagedRows.Merge("import_contacts", "import_contact_rows", "source_id", Columns), null, cancellationToken);

        var references = new References(staging);
        await references.FindAsync(References.Accounts, source, "import_contact_rows", "account", "import_account_keys", cancellationToken);
        var notices = await references.UnknownAsync(
            "import_contact_rows", "account", "import_account_keys", "is no account we know, or more than one, so these contacts have none", cancellationToken);
        var counts = (await staging.QueryAsync<MergeCounts>(MergeSql, new { source }, cancellationToken))[0];
        return counts.Result(notices);
    }

    private static void Write(StagingRow row, ImportedContact contact) => row.Head(contact)
        .Text(contact.Name).Text(contact.Account).Text(contact.Title).Text(contact.Phone).Text(contact.Email).Flag(contact.DoNotCall);

    // Nobody can be rung who is gone: a deleted contact loses its number and stays as the name in old calls.
    private const string MergeSql = """
        with wanted as (
            select r.*, k.id as account_id, c.id as contact_id
            from   import_contact_rows r
            left   join import_account_keys k on k.key = r.account
            left   join contacts c on c.source = @source and c.source_id = r.source_id
            where  not exists (select from source_aliases s where s.source = @source and s.source_id = r.source_id and s.contact_id is not null)),
        changed as (
            update contacts c
            set    name        = coalesce(w.name, c.name),
                   account_id  = case when w.account is null then c.account_id else w.account_id end,
                   title       = coalesce(w.title, c.title),
                   phone       = case when w.deleted then null else coalesce(w.phone, c.phone) end,
                   email       = coalesce(w.email, c.email),
                   do_not_call = c.do_not_call or w.do_not_call,
                   listed_do_not_call = c.listed_do_not_call or w.do_not_call
            from   wanted w
            where  c.id = w.contact_id
            and    (c.name, c.account_id, c.title, c.phone, c.email, c.do_not_call, c.listed_do_not_call)
                   is distinct from
                   (coalesce(w.name, c.name), case when w.account is null then c.account_id else w.account_id end, coalesce(w.title, c.title),
                    case when w.deleted then null else coalesce(w.phone, c.phone) end, coalesce(w.email, c.email), c.do_not_call or w.do_not_call,
                    c.listed_do_not_call or w.do_not_call)
            returning w.deleted),
        made as (
            insert into contacts (source, source_id, account_id, name, title, phone, email, do_not_call, listed_do_not_call)
            select @source, w.source_id, w.account_id, w.name, w.title, w.phone, w.email, w.do_not_call, w.do_not_call
            from   wanted w
            where  w.contact_id is null and not w.deleted
            order  by w.source_id
            returning id)
        select (select count(*) from made) as made,
               (select count(*) from changed where not deleted) as changed,
               (select count(*) from changed where deleted) as removed,
               (select count(*) from wanted) as wanted,
               (select count(*) from wanted where deleted and contact_id is null) as absent,
               (select coalesce(sum(copies), 0) from import_contact_rows)::bigint - (select count(*) from wanted) as repeated
        """;
}
