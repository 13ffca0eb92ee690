using System.Globalization;
using System.Text.Json;
using NudgeBot.Core.Chat.Hours;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Nudges.Policies;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Audit;

/// <summary>One change of one value, in words.</summary>
/// <param name="Whom">The person of a team whom it is about; null where it is about what the whole entry is about.</param>
public sealed record AuditChange(string? Whom, string What, string Before, string After);

/// <summary>Names behind the ids in what is kept of a change; null for an id that nobody has any more.</summary>
public sealed record AuditNames(Func<long, string?> Person, Func<long, string?> Team);

/// <summary>Kept changes in words, for an admin who looks back.</summary>
public static class AuditWords
{
    public const string Title = "Who changed what";

    public const string Nothing = "Nobody has changed anything yet.";

    public const string WhatItShows = "Changes of policies, teams, working time and owners of customers, newest first.";

    public const string Nobody = "somebody";

    private const string None = "none";

    public static IReadOnlyList<string> Columns { get; } = ["When", "Who", "About", "What", "Before", "After"];

    /// <summary>How it was changed where no person of the organization did.</summary>
    public static string Through(string through) => through.Split(' ')[0] switch
    {
        "command" => "At the command line",
        "demo" => "The demo, as it was made",
        _ => "In chat",
    };

    /// <summary>"West", "West: Ana Nowak".</summary>
    public static string About(string? about, string? whom) => whom is null ? about ?? Nobody : $"{about ?? Nobody}: {whom}";

    /// <param name="kind"><c>policy</c>, <c>team</c>, <c>time</c> or <c>owner</c>.</param>
    /// <param name="json">As it is kept; what cannot be read gives no line.</param>
    public static IReadOnlyList<AuditChange> Changes(string kind, string json, AuditNames names)
    {
        using var changes = JsonDocument.Parse(json);
        return [.. changes.RootElement.EnumerateArray().Select(change => kind switch
        {
            "policy" => Policy(change),
            "team" => Team(change, names),
            "time" => Time(change, names),
            _ => new AuditChange(null, "Owner", Owner(change, "before", names), Owner(change, "after", names)),
        })];
    }

    private static AuditChange Policy(JsonElement change)
    {
        var (what, before, after) = PolicyWords.Spoken(new PolicyChange(Text(change, "Path") ?? "", Text(change, "Before") ?? "null", Text(change, "After") ?? "null"));
        return new AuditChange(null, what, before, after);
    }

    private static AuditChange Team(JsonElement change, AuditNames names)
    {
        var whom = Id(change, "personId") is { } person ? names.Person(person) ?? Nobody : null;
        var (before, after) = (Text(change, "before"), Text(change, "after"));
        return Text(change, "what") switch
        {
            "team" => new AuditChange(whom, "Team", TeamName(before, names), TeamName(after, names)),
            "role" => new AuditChange(whom, "Role", before ?? None, after ?? None),
            "manages" => new AuditChange(whom, "Manages the team", before ?? "no", after ?? "no"),
            "channel" => new AuditChange(whom, "Channel for reports", before is null ? None : "a channel", after is null ? None : "a channel"),
            var other => new AuditChange(whom, other ?? "", before ?? None, after ?? None),
        };
    }

    private static AuditChange Time(JsonElement change, AuditNames names)
    {
        var what = Text(change, "What") ?? "";
        return new AuditChange(null, Name(what), Value(what, Text(change, "Before"), names), Value(what, Text(change, "After"), names));
    }

    private static string Name(string what) => what switch
    {
        WorkingTimeValue.Zone => "Time zone",
        WorkingTimeValue.Days => "Working days",
        WorkingTimeValue.Hours => "Working hours",
        WorkingTimeValue.Quiet => "Quiet time",
        WorkingTimeValue.Holidays => "Holidays of",
        _ when WorkingTimeValue.OffSince(what) is not null => "Time off",
        _ when WorkingTimeValue.DayOf(what) is { } day => Date(day),
        _ => what,
    };

    private static string Value(string what, string? value, AuditNames names) => value switch
    {
        null => None,
        _ when what == WorkingTimeValue.Days => HoursWords.Days([.. value.Split(',').Select(day => int.Parse(day, CultureInfo.InvariantCulture))]),
        _ when what is WorkingTimeValue.Hours or WorkingTimeValue.Quiet => value.Replace("-", " to ", StringComparison.Ordinal),
        _ when WorkingTimeValue.OffSince(what) is not null => string.Join("; ", WorkingTimeValue.Absences(value).Select(absence => Off(absence, names))),
        _ => value,
    };

    private static string Off(Absence absence, AuditNames names)
    {
        var days = absence.IsOpen() ? $"from {Date(absence.First)}" : absence.First == absence.Last ? Date(absence.First) : $"{Date(absence.First)} to {Date(absence.Last)}";
        return absence.StandInId is { } id ? $"{days} ({names.Person(id) ?? Nobody} stands in)" : days;
    }

    private static string Owner(JsonElement change, string name, AuditNames names) => Id(change, name) is { } id ? names.Person(id) ?? Nobody : None;

    private static string TeamName(string? id, AuditNames names) =>
        id is null ? None : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var team) ? names.Team(team) ?? "a team" : id;

    private static string Date(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement change, string name) => change.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Id(JsonElement change, string name) => change.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
