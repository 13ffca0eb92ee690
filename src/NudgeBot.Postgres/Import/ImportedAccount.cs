namespace NudgeBot.Postgres.Import;

/// <summary>A customer, a prospect or a lead. Two of one name under two ids are two.</summary>
/// <param name="State"><c>lead</c>, <c>prospect</c>, <c>customer</c> or <c>closed</c>; a won deal makes a customer of a prospect.</param>
/// <param name="Tier">A, B or C where the source has one; otherwise it follows from the value.</param>
/// <param name="Owner">The owner's id in the source, e-mail address or full name; empty says that nobody owns it.</param>
/// <param name="TimeZone">An IANA id.</param>
/// <param name="OpenedAt">Since when it is there: its silence cannot be longer.</param>
public sealed record ImportedAccount(
    string SourceId,
    string Name,
    string? State = null,
    string? Tier = null,
    string? Owner = null,
    string? Phone = null,
    string? Country = null,
    string? TimeZone = null,
    bool DoNotCall = false,
    DateTimeOffset? OpenedAt = null) : ImportedRow(SourceId);
