using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Conversations;

/// <summary>What an import did, or would do.</summary>
internal abstract record FileImport
{
    private FileImport() { }

    /// <param name="Facts">File by file and kind by kind.</param>
    /// <param name="IsUsable">Whether there is anything in the files to import.</param>
    public sealed record Told(IReadOnlyList<CardFact> Facts, bool IsUsable) : FileImport;

    /// <param name="Reason">For the person, as a sentence.</param>
    public sealed record NotRead(string Reason) : FileImport;
}

/// <summary>Imports files out of a conversation.</summary>
internal interface IFileImports
{
    /// <param name="files">The platform's ids.</param>
    /// <param name="dryRun">Writes nothing, and says what would be written.</param>
    Task<FileImport> RunAsync(long organizationId, string platform, string workspace, IReadOnlyList<string> files, bool dryRun, CancellationToken cancellationToken);
}

/// <summary>
/// Files that an admin drops into the DM: first shown for what they hold, then imported when the admin says so. They are fetched anew for the
/// import, so that nothing of them is kept meanwhile; importing them twice changes nothing.
/// </summary>
internal sealed class FileDrops(IEnumerable<IFileImports> imports)
{
    private static readonly string[] Tables = [".csv", ".tsv"];

    /// <summary>Whether this message is about its files; one with a picture and a sentence is about the sentence.</summary>
    public static bool IsAbout(ChatEvent happened) =>
        happened.Files is { Count: > 0 } files && (files.Any(IsTable) || string.IsNullOrWhiteSpace(happened.Text));

    public async Task LookAsync(Turn turn, CancellationToken cancellationToken)
    {
        var tables = turn.Received.Event.Files!.Where(IsTable).Select(file => file.Id).ToList();
        if (tables.Count == 0)
        {
            await turn.SayAsync(FileWords.OnlyTables, cancellationToken);
            return;
        }

        switch (await RunAsync(turn, tables, dryRun: true, cancellationToken))
        {
            case FileImport.Told { IsUsable: true } told:
                await turn.SayAsync(
                    FileWords.Preview(told.Facts, [new CardAction(Actions.Import, FileWords.Import, string.Join(',', tables)), new CardAction(Actions.LeaveFiles, FileWords.LeaveIt, "")]), cancellationToken);
                break;
            case FileImport.Told told:
                await turn.SayAsync(FileWords.Preview(told.Facts, []), cancellationToken);
                break;
            case FileImport.NotRead unread:
                await turn.SayAsync(unread.Reason, cancellationToken);
                break;
        }
    }

    public async Task ImportAsync(Turn turn, CancellationToken cancellationToken)
    {
        var files = (turn.Received.Event.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        switch (await RunAsync(turn, files, dryRun: false, cancellationToken))
        {
            case FileImport.Told told:
                await SettleAsync(turn, "Imported.", cancellationToken);
                await turn.SayAsync(FileWords.Imported(told.Facts), cancellationToken);
                break;
            case FileImport.NotRead unread:
                await turn.SayAsync(unread.Reason, cancellationToken);
                break;
        }
    }

    public static async Task LeaveAsync(Turn turn, CancellationToken cancellationToken)
    {
        await SettleAsync(turn, FileWords.NotImported, cancellationToken);
        await turn.SayAsync(FileWords.NotNow, cancellationToken);
    }

    private async Task<FileImport> RunAsync(Turn turn, IReadOnlyList<string> files, bool dryRun, CancellationToken cancellationToken) =>
        turn.Speaker.Role != "admin" ? new FileImport.NotRead(FileWords.OnlyAdmins)
        : imports.FirstOrDefault() is not { } import ? new FileImport.NotRead(FileWords.NotHere)
        : await import.RunAsync(turn.Session.OrganizationId, turn.Received.Event.Platform, turn.Received.Event.Workspace, files, dryRun, cancellationToken);

    private static async Task SettleAsync(Turn turn, string state, CancellationToken cancellationToken)
    {
        var outbox = new OutboxStore(turn.Session);
        if (turn.Received.Event.MessageId is { } id && await outbox.ByPlatformIdAsync(turn.Received.WorkspaceId, id, cancellationToken) is { } asked && asked.Message is { Card: { } card } message)
        {
            await outbox.PlanUpdateAsync(asked, message with { Text = $"{message.Text}\n{state}", Card = card.Settled(state) }, turn.Now, cancellationToken);
        }
    }

    private static bool IsTable(SharedFile file) => Array.Exists(Tables, ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
