using NudgeBot.Host.Api.Rows;

namespace NudgeBot.Host.Api.Activities;

/// <summary>What a row about a call, an email or a meeting may say.</summary>
internal static class ActivityFields
{
    public static readonly ApiField Kind = new(
        "kind", FieldForm.Line, "call, email, text, meeting, video or other; common words for these are understood, too. A to-do or a note is none, and refused.", Required: true);

    public static readonly ApiField Direction = new(
        "direction", FieldForm.Line, "outbound when you dialled or wrote, inbound when they did; missed for a call of theirs that nobody answered. Without it: outbound.");

    public static readonly ApiField Outcome = new(
        "outcome", FieldForm.Line,
        "Of a call: connected, voicemail, no_answer, busy, gatekeeper, callback_requested, wrong_number, do_not_call or unspecified; common names of CRMs and "
        + "phone systems are understood. 'Completed' says that a call is over and not that anybody spoke: like no outcome at all it counts as unspecified. Of "
        + "other kinds it is not read.");

    public static readonly ApiField Status = new(
        "status", FieldForm.Line, "What the source says of it, such as completed. What is planned, cancelled or not done has not happened, and is refused.");

    public static readonly ApiField Account = new(
        "account", FieldForm.Key, "The customer: the account's id in the source, or its exact name where only one account has it. It may be left out where deal or contact says it.");

    public static readonly ApiField Deal = new("deal", FieldForm.Key, "The deal it was about: its id in the source, or its exact name where only one deal has it.");

    public static readonly ApiField Contact = new("contact", FieldForm.Key, "Whom it was with: the contact's id in the source, an e-mail address, or just a name.");

    public static readonly ApiField Rep = new(
        "rep", FieldForm.Key, "Who called, wrote or met: an e-mail address, or the person's id in the source. Without it the call is nobody's, and in no report.");

    public static readonly ApiField OccurredAt = new("occurred_at", FieldForm.Moment, "When it happened, with an offset.", Required: true);

    public static readonly ApiField Minutes = new("minutes", FieldForm.Minutes, "How long it took.");

    public static readonly ApiField Note = new("note", FieldForm.Text, "What was said. Of an email it is not read, let alone kept.", Most: 2_000);

    public static readonly ApiField FollowUp = new(
        "follow_up", FieldForm.DayOrMoment, "The next promised call: a day, on which it is due when the rep's hours begin, or a moment with an offset.");

    public static readonly IReadOnlyList<ApiField> All =
        [ApiField.Source, ApiField.Id, Kind, Direction, Outcome, Status, Account, Deal, Contact, Rep, OccurredAt, Minutes, Note, FollowUp];
}
