using NudgeBot.Core.Calls;

namespace NudgeBot.Postgres.Import;

/// <summary>
/// A touch that happened. A planned call or a to-do is none, and does not come here.
/// </summary>
/// <param name="Outcome">Of a call; where the source does not say, <see cref="CallOutcome.Unspecified"/>. Null for every other kind.</param>
/// <param name="Account">The account's id in the source, or its name; where not given it follows from the deal, else from the contact.</param>
/// <param name="Contact">The contact's id in the source, e-mail address, or name at that account.</param>
/// <param name="Rep">Id in the source, e-mail address or full name of who called, wrote or met.</param>
/// <param name="FollowUpOn">The day of the next promised call, where the rep works: due when their hours open, unless <paramref name="FollowUpAt"/> says when.</param>
public sealed record ImportedActivity(
    string SourceId,
    ActivityKind Kind,
    DateTimeOffset OccurredAt,
    CallDirection Direction = CallDirection.Outbound,
    CallOutcome? Outcome = null,
    string? Account = null,
    string? Contact = null,
    string? Deal = null,
    string? Rep = null,
    decimal? Minutes = null,
    string? ContactName = null,
    string? Note = null,
    DateOnly? FollowUpOn = null,
    DateTimeOffset? FollowUpAt = null) : ImportedRow(SourceId)
{
    /// <summary>
    /// The time of day is known. Two reports of one person, one customer and one instant are then one touch under two ids;
    /// where only the day is known they may well be two.
    /// </summary>
    public bool TimeIsKnown { get; init; } = true;
}
