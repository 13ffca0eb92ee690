using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>Makes people of rows.</summary>
internal static class PersonMapping
{
    private static readonly string[] Machines = ["automatedprocess", "cloudintegrationuser", "guest", "csplite", "cspliteportal", "customersuccess", "powercustomersuccess", "selfservice"];

    private static readonly string[] Weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"];

    public static Judgement Of(Cells row, Companions companions)
    {
        if (row.Text(Field.UserType) is { } type && Machines.Contains(type.ToLowerInvariant()))
        {
            return new Judgement.LeftOut("a user that is nobody");
        }

        var email = row.Email(Field.Email);
        if ((Name(row) ?? email) is not { } name)
        {
            return new Judgement.Refused(row.File.Columns.Header(Field.Name), "has neither a name nor an e-mail address");
        }

        var id = row.Id(Field.Id) ?? (email ?? $"name:{name}").ToLowerInvariant();
        var same = companions.SamePerson.GetValueOrDefault(id, id);
        return new Judgement.Use(new ImportedPerson(
            same,
            name,
            email,
            row.Text(Field.Role)?.ToLowerInvariant() switch { "manager" or "team lead" or "sales manager" => "manager", "admin" or "administrator" => "admin", "rep" or "sales rep" or "representative" => "rep", _ => null },
            Team(row, companions, id),
            row.Text(Field.Manages) is { } teams ? [.. teams.Split([';', ',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : null,
            row.Id(Field.Manager),
            row.Zone(Field.TimeZone),
            Active(row),
            Days(row),
            row.Written(Field.Opens)?.Time,
            row.Written(Field.Closes)?.Time)
        { Place = row.Place, ChangedAt = row.ChangedAt, Deleted = row.IsDeleted });
    }

    private static string? Name(Cells row) =>
        row.Name(Field.Name) is { } name && !name.Contains('@', StringComparison.Ordinal) ? name
        : string.Join(' ', new[] { row.Name(Field.First), row.Name(Field.Last) }.Where(part => part is not null)) is { Length: > 0 } full ? full
        : null;

    // Salesforce knows a role where others have a team; HubSpot's teams stand in a file of their own.
    private static string? Team(Cells row, Companions companions, string id)
    {
        var team = companions.TeamOf.GetValueOrDefault(id) ?? row.Text(Field.Team);
        return team is null ? null
            : companions.Teams.TryGetValue(team, out var named) ? named
            : row.File.System is KnownExports.Salesforce or KnownExports.HubSpot && row.File.Columns.Header(Field.Team).EndsWith("id", StringComparison.OrdinalIgnoreCase) ? null
            : team;
    }

    private static bool? Active(Cells row) => row.Flag(Field.Active) ?? row.Text(Field.Active)?.ToLowerInvariant() switch
    {
        "active" => true,
        "inactive" or "disabled" or "deactivated" or "suspended" => false,
        _ => null,
    };

    // 1-5 | 1,2,3 | Mon-Fri | Mo Tu We
    private static int[]? Days(Cells row)
    {
        if (row.Text(Field.WorkingDays) is not { } text)
        {
            return null;
        }

        int Day(string word) => word is [>= '1' and <= '7'] ? word[0] - '0' : word.Length < 2 ? 0 : Array.IndexOf(Weekdays, word[..2].ToLowerInvariant()) + 1;

        var range = text.Split(['-', '–'], StringSplitOptions.TrimEntries).Select(Day).ToArray();
        int[] days = range is [> 0 and var first, > 0 and var last] && first <= last
            ? [.. Enumerable.Range(first, last - first + 1)]
            : [.. text.Split([',', ';', ' ', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Day)];
        if (days.Length > 0 && !days.Contains(0))
        {
            return [.. days.Distinct().Order()];
        }

        row.Ignore(Field.WorkingDays, "are no working days such as Mon-Fri");
        return null;
    }
}
