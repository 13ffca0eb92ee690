using NudgeBot.Core.Calls;
using NudgeBot.Host.Api.Rows;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Postgres.Import;
using NudgeBot.Postgres.Ingest;
using static NudgeBot.Host.Api.Leads.LeadFields;

namespace NudgeBot.Host.Api.Leads;

/// <summary>A posted lead: an account that nobody has won over, somebody there to ask for, and what they said when they came.</summary>
/// <param name="Team">The team that it goes to where it has no owner.</param>
internal sealed record ReadLead(PostedRow Row, string Source, ImportedAccount Account, ImportedContact? Contact, string? Note, string? Team)
{
    public string Id => Account.SourceId;

    /// <summary>The note as an entry of the log, at the moment the lead came.</summary>
    public ImportedActivity? Touch(DateTimeOffset at) => Note is null ? null
        : new ImportedActivity(
            PostedLeadStore.NoteId(Id), ActivityKind.Other, at, CallDirection.Inbound, Account: Id, Contact: Contact?.SourceId, ContactName: Contact?.Name, Note: Note)
        { Place = Account.Place, ChangedAt = Account.ChangedAt };
}

/// <summary>Makes leads of rows. A row that is refused becomes one, too, which nobody writes.</summary>
internal static class LeadReading
{
    public static ReadLead Of(PostedRow row, DateTimeOffset now)
    {
        var source = RowSource.Of(row);
        var id = RowReferences.Key(row, ApiField.Id, source) ?? "";
        var (place, order) = (RowSource.PlaceOf(row), RowSource.OrderOf(row));
        var account = new ImportedAccount(
            id, row.Line(Name) ?? "", "lead", Tier: null, RowReferences.Key(row, Owner, source), PhoneOf(row, Phone), row.Line(Country),
            row.Cleaned(LeadFields.TimeZone, Zones.Find, "is no time zone such as Europe/Warsaw"), DoNotCall: false, row.Past(ArrivedAt, now))
        { Place = place, ChangedAt = order };

        var (email, phone) = (row.Cleaned(ContactEmail, Blanks.Email, "is no e-mail address"), PhoneOf(row, ContactPhone));
        var contact = (row.Line(ContactName) ?? email) is { } name
            ? new ImportedContact(id, name, id, Title: null, phone, email) { Place = place, ChangedAt = order }
            : null;
        if (contact is null && phone is not null)
        {
            row.Refuse(ContactPhone, "is nobody's: say contact_name, or give the number as phone");
        }

        return new ReadLead(row, source, account, contact, row.Text(Note), row.Line(Team));
    }

    private static string? PhoneOf(PostedRow row, ApiField field) => row.Cleaned(field, Blanks.Phone, "is no number that somebody could dial");
}
