namespace NudgeBot.Postgres.Import;

/// <summary>A row of a link table: whom an activity of another file is about.</summary>
public sealed record ImportedLink(string ActivityId, string? Account = null, string? Contact = null, string? Deal = null);

/// <summary>Which noun another id is of.</summary>
public enum OtherIdOf
{
    Person,
    Account,
    Contact,
    Deal,
}
