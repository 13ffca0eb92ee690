using NudgeBot.Core.Calls;
using NudgeBot.Core.People;
using NudgeBot.Host.Import.Reading;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>A file of records, with everything known about its columns before the first row is used.</summary>
internal sealed class SourceFile
{
    public required int Number { get; init; }

    public required SourceTable Table { get; init; }

    public required RecordKind Kind { get; init; }

    public required string Source { get; init; }

    /// <summary>The system that made the file, whatever name its ids are kept under.</summary>
    public required string System { get; init; }

    public required ColumnBinding Columns { get; init; }

    public required FileMap Map { get; init; }

    public ActivityKind? Assumed { get; init; }

    /// <summary>Where a time was written that does not say.</summary>
    public required Zone Zone { get; init; }

    public required ColumnFacts Facts { get; init; }

    public bool IsSalesforce => System == KnownExports.Salesforce;
}
