using NudgeBot.Host.Api.Rows;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Import;
using NudgeBot.Postgres.Ingest;

namespace NudgeBot.Host.Api.Leads;

/// <summary>Leads: accounts in the state 'lead', whose owners are to call at once.</summary>
internal sealed class LeadIntake : IIntake
{
    public string Name => "leads";

    public (string Line, string Text) Says => (
        "People and companies that have come forward and are to be called at once",
        "Each becomes an account in the state 'lead'. Its owner is looked at within a second. Sending a lead again corrects what it says and never begins its first "
        + "days anew; one that has become a prospect or a customer stays what it is. A lead needs an owner, or a team whose reps get it in turn.");

    public IReadOnlyList<ApiField> Fields => LeadFields.All;

    public string Example => """
        [
          {
            "source": "website",
            "id": "form-1871",
            "name": "Globex",
            "phone": "+48 22 555 01 44",
            "country": "Poland",
            "owner": "ana@example.com",
            "contact_name": "Hank Scorpio",
            "contact_email": "hank@globex.example",
            "note": "Asks for a price for 500 boxes and a call back today."
          },
          {
            "source": "website",
            "id": "form-1872",
            "name": "Initech",
            "phone": "+1 212 555 0109",
            "time_zone": "America/New_York",
            "team": "West",
            "arrived_at": "2026-03-02T08:31:07Z"
          }
        ]
        """;

    public async Task<Kept> TakeAsync(Session session, PostedRows posted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leads = posted.Rows.Select(row => LeadReading.Of(row, now)).ToList();
        var teams = await new PostedLeadStore(session).TeamsAsync(cancellationToken);
        foreach (var source in leads.GroupBy(lead => lead.Source))
        {
            var owners = await new RowReferences(session, source.Key).PeopleAsync(source.Select(lead => lead.Account.Owner), cancellationToken);
            foreach (var lead in source)
            {
                CheckWhoCalls(lead, owners.Require(lead.Row, LeadFields.Owner, lead.Account.Owner), teams);
            }
        }

        if (posted.Refusals.Count > 0)
        {
            return Kept.Nothing;
        }

        var store = new ImportStore(session, now);
        await store.TakeTurnAsync(leads.Select(lead => lead.Source), Turn.Patience, cancellationToken);
        var kept = Kept.Nothing;
        foreach (var source in leads.GroupBy(lead => lead.Source))
        {
            kept += await new LeadWriting(session, store, source.Key, now).WriteAsync([.. source], teams, cancellationToken);
        }

        return kept;
    }

    private static void CheckWhoCalls(ReadLead lead, Reference? owner, IReadOnlyDictionary<string, LeadTeam> teams)
    {
        if (owner is { Active: false })
        {
            lead.Row.Refuse(LeadFields.Owner, $"'{PostedRow.Shown(lead.Account.Owner!)}' is no longer active, so nobody would call");
        }
        else if (lead.Team is { } name && (!teams.TryGetValue(name, out var team) || team.Reps == 0))
        {
            lead.Row.Refuse(LeadFields.Team, team is null ? $"'{PostedRow.Shown(name)}' is no team here" : $"'{team.Name}' has no reps who could call");
        }
        else if (lead.Account.Owner is null && lead.Team is null)
        {
            lead.Row.Refuse(LeadFields.Owner, "is missing: name an owner, or a team whose reps get leads in turn");
        }
    }
}
