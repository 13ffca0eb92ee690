using NudgeBot.Host.Import.Recognition;
using Spectre.Console;

namespace NudgeBot.Host.Import.Reporting;

/// <summary>A bar on a terminal: files are looked at once, then copied; then the database merges.</summary>
internal sealed class ProgressBar(ProgressContext context) : IImportProgress
{
    private readonly Dictionary<string, ProgressTask> tasks = [];
    private ProgressTask? merging;

    public void Looked(string path, long bytes) => Show(path, bytes / 2);

    public void Copied(string path, long bytes) => Show(path, (Size(path) / 2) + (bytes / 2));

    public void Merging(RecordKind kind)
    {
        merging?.StopTask();
        merging = context.AddTask($"merging {kind.Word()}", maxValue: 1);
        merging.IsIndeterminate = true;
    }

    private void Show(string path, long done)
    {
        if (!tasks.TryGetValue(path, out var task))
        {
            tasks[path] = task = context.AddTask(Markup.Escape(Printable.Of(Path.GetFileName(path))), maxValue: Math.Max(1, Size(path)));
        }

        merging?.StopTask();
        task.Value = Math.Max(task.Value, done);
    }

    private static long Size(string path) => new FileInfo(path).Length;
}
