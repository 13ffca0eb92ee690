using NudgeBot.Core.Calls;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>What kind of touch a row is, from its type, else from the file, else from its subject line.</summary>
internal static class ActivityKinds
{
    /// <param name="Reason">Why it is none.</param>
    internal readonly record struct Judged(ActivityKind? Touch, string? Reason);

    public static Judged Of(Cells row)
    {
        var (type, sub) = (row.Text(Field.Kind), row.Text(Field.SubKind));
        foreach (var word in (string?[])[type, sub])
        {
            if (word is not null && row.File.Map.Kinds.TryGetValue(word, out var mapped))
            {
                return mapped is null ? new Judged(null, $"'{word}' is no touch, says the map") : Live(row, mapped.Value);
            }
        }

        var byType = type is null ? null : Kinds.Of(type);
        var bySub = sub is null ? null : Kinds.Of(sub);
        var touch = byType?.Touch ?? bySub?.Touch;

        // Salesforce calls a task a task even where a call was logged with it; the event of a call is one.
        return touch is { } known && !(known == ActivityKind.Meeting && byType?.Touch is null && LooksLikeCall(row)) ? Live(row, known)
            : LooksLikeCall(row) ? new Judged(ActivityKind.Call, null)
            : byType == Kinds.Judged.NoTouch || bySub == Kinds.Judged.NoTouch ? BySubject(row, $"a note or a to-do ('{type ?? sub}')")
            : row.File.Assumed is { } assumed ? Live(row, assumed)
            : type is null && sub is null ? BySubject(row, "of no kind that the file names")
            : BySubject(row, $"of a kind that is no touch we know ('{type ?? sub}')");
    }

    // A meeting with a link to dial into is a video meeting.
    private static Judged Live(Cells row, ActivityKind kind) =>
        new(kind == ActivityKind.Meeting && row.Text(Field.Conference) is { } where && (Kinds.Of(where)?.Touch == ActivityKind.Video || IsLink(where)) ? ActivityKind.Video : kind, null);

    private static bool IsLink(string where) => where.StartsWith("http", StringComparison.OrdinalIgnoreCase) || where.All(char.IsAsciiDigit);

    private static bool LooksLikeCall(Cells row) =>
        row.File.System == KnownExports.Salesforce
        && ((row.Text(Field.Duration) is { } && row.File.Columns.Header(Field.Duration).Replace("_", "", StringComparison.Ordinal).StartsWith("CallDuration", StringComparison.OrdinalIgnoreCase))
            || row.Text(Field.Outcome) is not null
            || (row.Text(Field.Direction) is { } direction && Directions.Of(direction) != Directions.Judged.Unknown));

    private static Judged BySubject(Cells row, string otherwise) => row.Text(Field.Subject) switch
    {
        { } subject when Kinds.IsEmail(subject) => new Judged(ActivityKind.Email, null),
        { } subject when Kinds.IsCall(subject) => new Judged(ActivityKind.Call, null),
        _ => new Judged(null, otherwise),
    };
}
