using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>Whether a row tells of something that has not happened.</summary>
internal static class ActivityPlans
{
    private const string Planned = "planned or not done";
    private const string Cancelled = "cancelled, moved or not attended";

    /// <summary>Why it has not happened, or null.</summary>
    public static string? NotDone(Cells row)
    {
        if (row.Flag(Field.NoShow) == true)
        {
            return Cancelled;
        }

        foreach (var column in row.File.Columns[Field.Done])
        {
            if (row.Raw(column) is { } done && (Blanks.Flag(done) == false ? Planned : NotDone(done)) is { } why)
            {
                return why;
            }
        }

        return row.Text(Field.CallStatus) is { } status ? NotDone(status) : null;
    }

    /// <summary>Why what a source says in this word has not happened, or null.</summary>
    public static string? NotDone(string text) => text.Replace('_', ' ').Replace('-', ' ').Trim().ToLowerInvariant() switch
    {
        "not started" or "planned" or "scheduled" or "open" or "in progress" or "waiting" or "waiting on someone else" or "deferred" or "to do" or "todo" or "queued"
            or "pending" or "upcoming" or "new" or "not done" or "connecting" or "calling crm user" or "initiated" or "ringing now" or "overdue" or "draft" => Planned,
        "canceled" or "cancelled" or "rescheduled" or "no show" or "noshow" or "declined" or "aborted" or "skipped" => Cancelled,
        _ => null,
    };
}
