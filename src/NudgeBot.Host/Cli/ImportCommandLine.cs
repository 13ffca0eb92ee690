using System.CommandLine;
using NudgeBot.Host.Import;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using Spectre.Console;

namespace NudgeBot.Host.Cli;

/// <summary>The words of <c>nudgebot import</c>; <see cref="ImportCommand"/> does it.</summary>
internal static class ImportCommandLine
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders or patterns.", Arity = ArgumentArity.OneOrMore };
        var kind = new Option<RecordKind?>("--kind") { Description = "What the files hold, where their headers do not say." };
        var source = new Option<string?>("--source") { Description = "The name under which the source's ids are kept." };
        var map = new Option<string?>("--map") { Description = "A JSON file that says what the columns mean." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing, and say what would happen." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of sentences." };
        var organization = OrganizationOption.Create();

        var command = new Command("import", "Imports people, accounts, contacts, leads, deals and activities from CSV and JSON.")
        {
            paths, kind, source, map, dryRun, json, organization,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            new ImportOptions(
                result.GetValue(paths)!, result.GetValue(kind), result.GetValue(source), result.GetValue(map), result.GetValue(dryRun), result.GetValue(json)),
            result.GetValue(organization),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ImportOptions options, string? organization, CancellationToken cancellationToken)
    {
        var connectionString = Settings.Read(Settings.Configuration()).RequireApp();
        await DatabaseDoor.CheckAsync(connectionString, cancellationToken);
        await using var database = new Database(connectionString);
        var id = await OrganizationOption.ResolveOrFoundAsync(database, organization, cancellationToken);
        var now = await new BusinessClock(database, TimeProvider.System).NowAsync(cancellationToken);
        return await ImportCommand.RunAsync(database, id, options, AnsiConsole.Console, Console.Out, now, cancellationToken);
    }
}
