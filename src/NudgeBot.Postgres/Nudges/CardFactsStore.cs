using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Postgres.Nudges;

/// <summary>What the card of one nudge shows: whom to ask for, the number, the last conversation.</summary>
public sealed class CardFactsStore(Session session)
{
    public async Task<CardFacts> OfAsync(RepFacts rep, Candidate nudge, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var account = nudge.Account;
        var last = await LastConversationAsync(account, cancellationToken);
        var whom = await WhomAsync(account.Id, last?.ContactId, last?.ContactName, cancellationToken);
        return new CardFacts(
            account, nudge.Deal, rep.Hours, rep.ZoneOf(account), rep.Policy,
            whom?.Name is { } name ? new Contact(name, whom.Title) : null,
            whom?.Number,
            last is null ? null : new LastConversation(last.OccurredAt, last.ContactName, last.Minutes, last.Note),
            now)
        {
            Signal = nudge.Signal,
            Others = nudge.Others,
            OpenPipeline = rep.OpenPipeline,
            StandsInFor = nudge.StandsInFor,
        };
    }

    // The clock says when it was, so it is one step down the index however much was written since.
    private async Task<ConversationRow?> LastConversationAsync(AccountFacts account, CancellationToken cancellationToken)
    {
        const string Sql = """
            select v.occurred_at as occurredat, v.contact_id as contactid, coalesce(v.contact_name, c.name) as contactname, v.minutes::float8 as minutes, v.note
            from   activities v
            left   join contacts c on c.organization_id = v.organization_id and c.id = v.contact_id
            where  v.account_id = @accountId and v.occurred_at = @at and v.retracted_at is null and v.kind = 'call' and v.outcome = 'connected'
            order  by v.id desc
            limit  1
            """;

        return account.Clock.LastConnectAt is { } at
            ? await session.FirstAsync<ConversationRow>(Sql, new { accountId = account.Id, at }, cancellationToken)
            : null;
    }

    // Whoever was spoken with last; else the first contact who has a number; else the customer's own number, and its contact's name where there is only one.
    private Task<WhomRow?> WhomAsync(long accountId, long? contactId, string? contactName, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.name, c.title, coalesce(c.phone, a.phone) as number
            from   accounts a
            left   join contacts c on c.account_id = a.id and not c.do_not_call
                                  and (c.phone is not null
                                       or a.phone is not null and (c.id = @contactId or lower(c.name) = lower(@contactName)
                                                                   or not exists (select from contacts o where o.account_id = a.id and o.id <> c.id)))
            where  a.id = @accountId
            order  by (c.id = @contactId) is true desc,
                      (lower(c.name) = lower(@contactName) or lower(c.name) like lower(@contactName) || ' %') is true desc,
                      c.phone is not null desc, c.id
            limit  1
            """;

        return session.FirstAsync<WhomRow>(Sql, new { accountId, contactId, contactName }, cancellationToken);
    }

    private sealed record ConversationRow(DateTimeOffset OccurredAt, long? ContactId, string? ContactName, double? Minutes, string? Note);

    private sealed record WhomRow(string? Name, string? Title, string? Number);
}
