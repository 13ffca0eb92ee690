using NudgeBot.Postgres;
using NudgeBot.Postgres.Import;
using NudgeBot.Postgres.Ingest;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Api.Leads;

/// <summary>Writes the leads of one source, which have been checked, in the session's transaction.</summary>
internal sealed class LeadWriting(Session session, ImportStore import, string source, DateTimeOffset now)
{
    private readonly PostedLeadStore store = new(session);

    public async Task<Kept> WriteAsync(IReadOnlyList<ReadLead> leads, IReadOnlyDictionary<string, LeadTeam> teams, CancellationToken cancellationToken)
    {
        var ids = leads.Select(lead => lead.Id).Distinct().ToList();
        var before = await FindAsync(ids, cancellationToken);

        // Only a lead that is new comes now: sending it again must not move its arrival.
        var accounts = leads.Select(lead => before.ContainsKey(lead.Id) || lead.Account.OpenedAt is not null ? lead.Account : lead.Account with { OpenedAt = now });
        await import.WriteLeadsAsync(source, accounts.ToAsyncEnumerable(), cancellationToken);
        await import.WriteContactsAsync(source, leads.Select(lead => lead.Contact).OfType<ImportedContact>().ToAsyncEnumerable(), cancellationToken);
        await HandOutAsync(leads, teams, cancellationToken);

        var written = await FindAsync(ids, cancellationToken);
        var notes = leads.Select(lead => written.TryGetValue(lead.Id, out var account) ? lead.Touch(account.OpenedAt) : null).OfType<ImportedActivity>();
        await import.WriteActivitiesAsync(source, notes.ToAsyncEnumerable(), cancellationToken);

        var after = await FindAsync(ids, cancellationToken);
        var made = after.Values.Where(lead => !before.ContainsKey(lead.Id)).ToList();
        var changed = after.Values.Where(lead => before.TryGetValue(lead.Id, out var was) && was.Said != lead.Said).ToList();
        await new PlanningTimeStore(session).WakeForAsync([.. made.Concat(changed).Select(lead => lead.AccountId)], now, cancellationToken);
        return new Kept(made.Count, changed.Count, ids.Count - made.Count - changed.Count, leads.Count - ids.Count);
    }

    private async Task HandOutAsync(IReadOnlyList<ReadLead> leads, IReadOnlyDictionary<string, LeadTeam> teams, CancellationToken cancellationToken)
    {
        var accounts = await FindAsync([.. leads.Select(lead => lead.Id)], cancellationToken);
        foreach (var team in leads.Where(lead => lead.Team is not null).GroupBy(lead => teams[lead.Team!].Id).OrderBy(team => team.Key))
        {
            var unowned = team.Select(lead => accounts.GetValueOrDefault(lead.Id)).OfType<PostedLead>().Where(lead => lead.OwnerId is null).DistinctBy(lead => lead.AccountId);
            await store.HandOutAsync(team.Key, [.. unowned.Select(lead => lead.AccountId)], now, cancellationToken);
        }
    }

    private async Task<Dictionary<string, PostedLead>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        (await store.FindAsync(source, ids, cancellationToken)).ToDictionary(lead => lead.Id);
}
