using NudgeBot.Host.Api.Rows;

namespace NudgeBot.Host.Api.Leads;

/// <summary>What a row about a lead may say.</summary>
internal static class LeadFields
{
    private const string Number = "as somebody would dial it, best with its country code";

    public static readonly ApiField Name = new("name", FieldForm.Line, "The company, or the person where there is none.", Required: true);

    public static readonly ApiField Phone = new("phone", FieldForm.Line, $"The number to call, {Number}.", Most: 50);

    public static readonly ApiField Country = new("country", FieldForm.Line, "Where they are.", Most: 100);

    public static readonly ApiField TimeZone = new(
        "time_zone", FieldForm.Line, "Theirs, by its IANA name, such as Europe/Warsaw. Without it: that of the phone number's country, else the rep's.", Most: 100);

    public static readonly ApiField Owner = new("owner", FieldForm.Key, "Who is to call: an e-mail address, or the person's id in the source.");

    public static readonly ApiField Team = new(
        "team", FieldForm.Line, "Where no owner is named: the team whose reps get leads in turn. Who is away that day is passed over. A lead that has an owner keeps it.");

    public static readonly ApiField ContactName = new("contact_name", FieldForm.Line, "Whom to ask for.");

    public static readonly ApiField ContactEmail = new("contact_email", FieldForm.Line, "Their e-mail address.");

    public static readonly ApiField ContactPhone = new("contact_phone", FieldForm.Line, $"Their own number, {Number}.", Most: 50);

    public static readonly ApiField Note = new("note", FieldForm.Text, "What they asked for. It is kept as what they wrote or said when they came.", Most: 2_000);

    public static readonly ApiField ArrivedAt = new(
        "arrived_at", FieldForm.Moment, "When the lead came, with an offset. Without it: now, and a repeated row leaves it as it was. The lead's first days count from here.");

    public static readonly IReadOnlyList<ApiField> All =
        [ApiField.Source, ApiField.Id, Name, Phone, Country, TimeZone, Owner, Team, ContactName, ContactEmail, ContactPhone, Note, ArrivedAt];
}
