namespace NudgeBot.Postgres.Import;

/// <summary>
/// Somebody who sells or manages. Known again by the source's id, or else by e-mail address; teams are made as people name them.
/// </summary>
/// <param name="Role"><c>rep</c>, <c>manager</c> or <c>admin</c>; where not given, who manages is a manager and everyone else a rep.</param>
/// <param name="Manages">Names of teams.</param>
/// <param name="Manager">Id, e-mail address or name of this person's manager, who then manages this person's team.</param>
/// <param name="TimeZone">An IANA id.</param>
/// <param name="WorkingDays">1 is Monday, 7 is Sunday.</param>
public sealed record ImportedPerson(
    string SourceId,
    string Name,
    string? Email = null,
    string? Role = null,
    string? Team = null,
    IReadOnlyList<string>? Manages = null,
    string? Manager = null,
    string? TimeZone = null,
    bool? Active = null,
    IReadOnlyList<int>? WorkingDays = null,
    TimeOnly? Opens = null,
    TimeOnly? Closes = null) : ImportedRow(SourceId);
