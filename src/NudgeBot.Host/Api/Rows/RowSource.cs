using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Api.Rows;

/// <summary>Where a row comes from, and where it stood.</summary>
internal static class RowSource
{
    // The names under which the bot keeps what it writes itself.
    private static readonly string[] Ours = ["chat", "nudgebot"];

    /// <summary>The row's source; empty where it is refused.</summary>
    public static string Of(PostedRow row)
    {
        var source = row.Line(ApiField.Source);
        if (Ours.Contains(source, StringComparer.OrdinalIgnoreCase))
        {
            row.Refuse(ApiField.Source, $"'{source}' is what the bot calls its own rows: choose another name");
        }

        return source ?? "";
    }

    public static RowPlace PlaceOf(PostedRow row) => new(0, row.Index);

    /// <summary>Of several rows of one id the last one counts, and what it leaves open an earlier one fills: as if they had been sent one after the other.</summary>
    public static DateTimeOffset OrderOf(PostedRow row) => DateTimeOffset.UnixEpoch.AddSeconds(row.Index);
}
