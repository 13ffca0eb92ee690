using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Conversations;
using NudgeBot.Host.Import;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Host.Import.Reporting;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Files;

/// <summary>Imports files out of a conversation: fetched into a folder of their own, which is gone when they are read.</summary>
internal sealed class ChatImports(Database database, BusinessClock clock, IEnumerable<IChatFiles> places) : IFileImports
{
    private const int MostRefused = 5;

    public async Task<FileImport> RunAsync(long organizationId, string platform, string workspace, IReadOnlyList<string> files, bool dryRun, CancellationToken cancellationToken)
    {
        if (places.SingleOrDefault(place => place.Platform == platform) is not { } place)
        {
            return new FileImport.NotRead(FileWords.NotHere);
        }

        var folder = Directory.CreateTempSubdirectory("nudgebot-");
        try
        {
            var paths = new List<string>();
            foreach (var id in files)
            {
                switch (await place.FetchAsync(workspace, id, cancellationToken))
                {
                    case FetchedFile.Here here:
                        // Two files may have the same name, and a name may be anything.
                        var path = Path.Combine(folder.CreateSubdirectory(paths.Count.ToString(CultureInfo.InvariantCulture)).FullName, Path.GetFileName(here.Name));
                        await File.WriteAllBytesAsync(path, here.Bytes, cancellationToken);
                        paths.Add(path);
                        break;
                    case FetchedFile.NotHere missing:
                        return new FileImport.NotRead(missing.Reason);
                }
            }

            var importer = new Importer(database, organizationId, await clock.NowAsync(cancellationToken), new QuietProgress());
            return Told(await importer.RunAsync(new ImportOptions(paths, DryRun: dryRun), cancellationToken));
        }
        catch (UsageException)
        {
            return new FileImport.NotRead(FileWords.OnlyTables);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FileImport.Told Told(ImportReport report)
    {
        var files = report.Files.Select(file => new CardFact(Name(file), file.Problem ?? $"{file.Kind?.Word() ?? "says more about the others"}, {Count(file.Rows)} rows"));
        var kinds = report.Written.GroupBy(kind => kind.Kind).Select(group => new CardFact(
            Capital(group.Key.Word()),
            $"{Count(group.Sum(kind => kind.Result.New))} new, {Count(group.Sum(kind => kind.Result.Changed))} changed, {Count(group.Sum(kind => kind.Result.Unchanged))} unchanged"));
        var refused = report.Files.SelectMany(file => file.Refused.Select(row => new CardFact(
            $"{Name(file)}, line {row.Line}", $"left out, because {(row.Column.Length > 0 ? $"{Printable.Of(row.Column)}: " : "")}{Printable.Of(row.Reason)}"))).Take(MostRefused);
        var more = report.RefusedRows - MostRefused;
        return new FileImport.Told(
            [.. files, .. kinds, .. refused, .. more > 0 ? [new CardFact("More", $"{Count(more)} more rows are left out like these")] : (CardFact[])[]], report.Written.Count > 0);
    }

    private static string Name(FileReport file) => Printable.Of(Path.GetFileName(file.Path));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Count(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
