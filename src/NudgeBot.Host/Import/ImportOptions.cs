using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import;

/// <summary>What <c>nudgebot import</c> was asked to do.</summary>
/// <param name="Kind">What all files hold, where the user says so.</param>
/// <param name="Source">Under which name ids are kept; else the system that made the file, else "file".</param>
/// <param name="Map">A file that says what columns mean.</param>
/// <param name="DryRun">Write nothing, say what would happen.</param>
/// <param name="Json">One JSON object instead of sentences.</param>
internal sealed record ImportOptions(
    IReadOnlyList<string> Paths, RecordKind? Kind = null, string? Source = null, string? Map = null, bool DryRun = false, bool Json = false);
