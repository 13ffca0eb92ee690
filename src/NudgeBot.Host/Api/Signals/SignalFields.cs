using NudgeBot.Core.Nudges;
using NudgeBot.Host.Api.Rows;

namespace NudgeBot.Host.Api.Signals;

/// <summary>What a row about a signal may say.</summary>
internal static class SignalFields
{
    public static readonly ApiField Kind = new(
        "kind", FieldForm.Line, "What has happened.", Required: true,
        Words: [.. Enum.GetValues<SignalKind>().Select(kind => kind.Word())]);

    public static readonly ApiField Account = new(
        "account", FieldForm.Key, "The customer: the account's id in the source, or its exact name where only one account has it. It may be left out where deal says it.");

    public static readonly ApiField Deal = new("deal", FieldForm.Key, "The deal it is about: its id in the source, or its exact name where only one deal has it.");

    public static readonly ApiField Contact = new("contact", FieldForm.Key, "Whom to ask for: a name, or an e-mail address or id of a contact known here.");

    public static readonly ApiField Note = new("note", FieldForm.Text, "What to know before calling.", Most: 500);

    public static readonly ApiField ArrivedAt = new(
        "arrived_at", FieldForm.Moment, "When it happened, with an offset. Without it: now, and a repeated row leaves it as it was.");

    public static readonly ApiField ExpiresAt = new(
        "expires_at", FieldForm.Moment, "When it stops being a reason to call, with an offset. Without it: seven days after it arrived.");

    public static readonly IReadOnlyList<ApiField> All = [ApiField.Source, ApiField.Id, Kind, Account, Deal, Contact, Note, ArrivedAt, ExpiresAt];
}
