namespace NudgeBot.Postgres.Import;

/// <summary>Somebody to ask for on the phone.</summary>
/// <param name="Account">The account's id in the source, or its name where only one account has it.</param>
public sealed record ImportedContact(
    string SourceId,
    string Name,
    string? Account = null,
    string? Title = null,
    string? Phone = null,
    string? Email = null,
    bool DoNotCall = false) : ImportedRow(SourceId);
