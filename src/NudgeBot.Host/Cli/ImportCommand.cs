using NudgeBot.Host.Import;
using NudgeBot.Host.Import.Reporting;
using NudgeBot.Postgres;
using Spectre.Console;

namespace NudgeBot.Host.Cli;

/// <summary>
/// <c>nudgebot import</c>: files of people, accounts, contacts, leads, deals and activities into an organization, as often as one likes.
/// </summary>
internal static class ImportCommand
{
    /// <param name="terminal">Where progress is drawn, if it is a terminal somebody looks at.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="now">Business time.</param>
    /// <returns>0 everything went in, 1 some rows or files did not, 2 the user has to say more.</returns>
    public static async Task<int> RunAsync(
        Database database, long organizationId, ImportOptions options, IAnsiConsole terminal, TextWriter output, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Task<ImportReport> Import(IImportProgress progress) => new Importer(database, organizationId, now, progress).RunAsync(options, cancellationToken);

        var report = terminal.Profile.Capabilities.Interactive && !options.Json
            ? await terminal.Progress().AutoClear(true).StartAsync(context => Import(new ProgressBar(context)))
            : await Import(new QuietProgress());

        if (options.Json)
        {
            await output.WriteLineAsync(ReportJson.Of(report));
        }
        else
        {
            await ReportText.WriteAsync(report, output);
        }

        return report.ExitCode;
    }
}
