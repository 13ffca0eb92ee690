using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Ingest;

namespace NudgeBot.Host.Api.Rows;

/// <summary>What the rows of one source speak of. A reference that leads nowhere is refused: a row in the wrong place is worse than a question.</summary>
internal sealed class RowReferences(Session session, string source)
{
    private readonly ReferenceStore store = new(session);

    /// <summary>A key as the source's records are known by it.</summary>
    public static string? Key(PostedRow row, ApiField field, string source) =>
        row.Line(field) is not { } key ? null : source == KnownExports.Salesforce ? SalesforceIds.Long(key) : key;

    public Task<Answers> PeopleAsync(IEnumerable<string?> keys, CancellationToken cancellationToken) =>
        AskAsync(keys, store.PeopleAsync, "nobody", "people", "an e-mail address or their id", cancellationToken);

    public Task<Answers> AccountsAsync(IEnumerable<string?> keys, CancellationToken cancellationToken) =>
        AskAsync(keys, store.AccountsAsync, "no account", "accounts", "the account's id", cancellationToken);

    public Task<Answers> DealsAsync(IEnumerable<string?> keys, CancellationToken cancellationToken) =>
        AskAsync(keys, store.DealsAsync, "no deal", "deals", "the deal's id", cancellationToken);

    /// <summary>A contact nobody knows is only a name, and no reason to refuse.</summary>
    public Task<Answers> ContactsAsync(IEnumerable<string?> keys, CancellationToken cancellationToken) =>
        AskAsync(keys, store.ContactsAsync, "no contact", "contacts", "the contact's id", cancellationToken);

    private async Task<Answers> AskAsync(
        IEnumerable<string?> keys,
        Func<string, IEnumerable<string>, CancellationToken, Task<IReadOnlyDictionary<string, Reference>>> ask,
        string nobody, string several, string say, CancellationToken cancellationToken) =>
        new(await ask(source, keys.OfType<string>(), cancellationToken), nobody, several, say);

    /// <summary>What was found under each key.</summary>
    internal sealed class Answers(IReadOnlyDictionary<string, Reference> found, string nobody, string several, string say)
    {
        /// <summary>Null where nothing was asked for, or nothing was found.</summary>
        public Reference? Find(string? key) => key is not null && found.TryGetValue(key, out var reference) && reference.Id is not null ? reference : null;

        /// <summary>As <see cref="Find"/>; what leads nowhere is refused.</summary>
        public Reference? Require(PostedRow row, ApiField field, string? key)
        {
            if (Find(key) is { } reference)
            {
                return reference;
            }

            if (key is not null)
            {
                var shown = PostedRow.Shown(key);
                row.Refuse(field, found[key].Namesakes > 1 ? $"'{shown}' is the name of several {several}: give {say}" : $"'{shown}' is {nobody} known here, neither by an id of this source nor by name");
            }

            return null;
        }
    }
}
