using NudgeBot.Core.Nudges;
using NudgeBot.Host.Api.Rows;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Ingest;
using static NudgeBot.Host.Api.Signals.SignalFields;

namespace NudgeBot.Host.Api.Signals;

/// <summary>A posted signal; what it leaves open is null.</summary>
internal sealed record ReadSignal(
    PostedRow Row, string Source, string Id, string Kind, long AccountId, long? DealId, string? ContactName, string? Note, DateTimeOffset? ArrivedAt, DateTimeOffset? ExpiresAt)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>What is then known of it: what this row leaves open stays as it was.</summary>
    /// <param name="known">What was known; null for a new one.</param>
    public PostedSignal Over(PostedSignal? known, DateTimeOffset now)
    {
        var arrived = ArrivedAt ?? known?.ArrivedAt ?? now;
        var expires = ExpiresAt ?? (ArrivedAt is null ? known?.ExpiresAt : null) ?? arrived + Lasts;
        if (expires <= arrived)
        {
            Row.Refuse(SignalFields.ExpiresAt, "lies before the signal arrived");
        }

        var deal = DealId ?? (known?.AccountId == AccountId ? known.DealId : null);
        return new PostedSignal(Id, Kind, AccountId, deal, ContactName ?? known?.ContactName, Note ?? known?.Note, arrived, expires);
    }
}

/// <summary>Makes signals of the rows of one source. A row that is refused becomes one, too, which nobody writes.</summary>
internal sealed class SignalReading(Session session, string source, DateTimeOffset now)
{
    public async Task<IReadOnlyList<ReadSignal>> OfAsync(IReadOnlyList<PostedRow> rows, CancellationToken cancellationToken)
    {
        var references = new RowReferences(session, source);
        var said = rows.Select(row => (Row: row, Account: Key(row, Account), Deal: Key(row, Deal), Contact: Key(row, Contact))).ToList();
        var accounts = await references.AccountsAsync(said.Select(one => one.Account), cancellationToken);
        var deals = await references.DealsAsync(said.Select(one => one.Deal), cancellationToken);
        var contacts = await references.ContactsAsync(said.Select(one => one.Contact), cancellationToken);

        return [.. said.Select(one =>
        {
            var (account, deal) = (accounts.Require(one.Row, Account, one.Account), deals.Require(one.Row, Deal, one.Deal));
            RowCustomer.Check(one.Row, Account, account, Deal, deal, "account or by deal");
            return new ReadSignal(
                one.Row, source, Key(one.Row, ApiField.Id) ?? "", KindOf(one.Row), account?.Id ?? deal?.AccountId ?? 0, deal?.Id,
                contacts.Find(one.Contact)?.Name ?? one.Contact, one.Row.Text(Note), one.Row.Past(ArrivedAt, now), one.Row.Moment(ExpiresAt));
        })];
    }

    private string? Key(PostedRow row, ApiField field) => RowReferences.Key(row, field, source);

    private static string KindOf(PostedRow row) => row.Word(
        SignalFields.Kind, word => SignalKinds.FromWord(word.ToLowerInvariant()), $"is none of {string.Join(", ", SignalFields.Kind.Words!)}")?.Word() ?? "";
}
