using Npgsql;
using NpgsqlTypes;

namespace NudgeBot.Postgres.Import;

/// <summary>Writes the values of one row in the order of its columns.</summary>
internal readonly struct StagingRow(NpgsqlBinaryImporter writer)
{
    /// <summary>The columns that every staged row begins with: <see cref="Head"/> writes them.</summary>
    public const string HeadColumns = "file int, line int, source_id text, changed_at timestamptz, deleted boolean";

    public const string HeadNames = "file, line, source_id, changed_at, deleted";

    public StagingRow Head(ImportedRow row) =>
        Number(row.Place.File).Number(row.Place.Line).Text(row.SourceId).Moment(row.ChangedAt).Flag(row.Deleted);

    // A NUL is the one character PostgreSQL does not keep.
    public StagingRow Text(string? value) => Write(value?.Replace("\0", "", StringComparison.Ordinal), NpgsqlDbType.Text);

    public StagingRow Texts(IReadOnlyList<string>? values) => Write(values?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);

    public StagingRow Numbers(IReadOnlyList<int>? values) => Write(values?.Select(value => (short)value).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Smallint);

    public StagingRow Moments(IEnumerable<DateTimeOffset>? values) =>
        Write(values?.Select(value => value.UtcDateTime).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.TimestampTz);

    public StagingRow Moment(DateTimeOffset? value) => WriteValue(value?.UtcDateTime, NpgsqlDbType.TimestampTz);

    public StagingRow Date(DateOnly? value) => WriteValue(value, NpgsqlDbType.Date);

    public StagingRow Time(TimeOnly? value) => WriteValue(value, NpgsqlDbType.Time);

    public StagingRow Flag(bool? value) => WriteValue(value, NpgsqlDbType.Boolean);

    public StagingRow Amount(decimal? value) => WriteValue(value, NpgsqlDbType.Numeric);

    private StagingRow Number(int value) => WriteValue<int>(value, NpgsqlDbType.Integer);

    private StagingRow Write<T>(T? value, NpgsqlDbType type)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            writer.Write(value, type);
        }

        return this;
    }

    private StagingRow WriteValue<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } given)
        {
            writer.Write(given, type);
        }
        else
        {
            writer.WriteNull();
        }

        return this;
    }
}
