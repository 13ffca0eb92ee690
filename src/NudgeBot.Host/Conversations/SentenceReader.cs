using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>
/// Reads a sentence with all that is known when it is said. Whoever understands it, the grammar reads it too: what may be written without a question is
/// decided here, by <see cref="SafetyRule"/>, and not by the one who understands.
/// </summary>
internal sealed partial class SentenceReader(ITextUnderstanding understanding, KnownAccounts known, ILogger<SentenceReader> logger)
{
    /// <summary>How a sentence is read.</summary>
    /// <param name="account">The account being talked about.</param>
    public async Task<Reading> ReadAsync(Turn turn, string text, string? account, CancellationToken cancellationToken)
    {
        var logged = (await Undoing.NewestReportAsync(turn, cancellationToken)).Where(row => row.Kind == "call").Select(LastLogged.Of).ToList();
        var context = await ContextAsync(turn, account, turn.Now, cancellationToken);
        return await ReadAsync(turn, text, context with { LastLogged = logged.ElementAtOrDefault(0), PreviousLogged = logged.ElementAtOrDefault(1) }, cancellationToken);
    }

    /// <summary>How a changed message is read, as if it had been said so at first: "tomorrow" is the day after that, and nothing was logged before it.</summary>
    public async Task<Reading> ReadAgainAsync(Turn turn, string text, string? account, DateTimeOffset saidAt, CancellationToken cancellationToken) =>
        await ReadAsync(turn, text, await ContextAsync(turn, account, saidAt, cancellationToken), cancellationToken);

    private async Task<Reading> ReadAsync(Turn turn, string text, SentenceContext context, CancellationToken cancellationToken)
    {
        var grammar = Understand.Sentence(text, context);
        if (understanding is GrammarUnderstanding)
        {
            return grammar;
        }

        try
        {
            return SafetyRule.Check(await understanding.ReadAsync(text, context, cancellationToken), grammar);
        }
        // The edge to somebody else's code: whatever goes wrong there, the grammar has an answer.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // Its words may quote the sentence, so only its kind is told.
            Log.Failed(logger, turn.Received.InboxId, exception.GetType().Name);
            return grammar;
        }
    }

    private async Task<SentenceContext> ContextAsync(Turn turn, string? account, DateTimeOffset saidAt, CancellationToken cancellationToken)
    {
        var people = new PersonStore(turn.Session);
        return new SentenceContext(
            turn.Zone.Local(saidAt),
            Roles.FromWord(turn.Speaker.Role),
            account,
            await known.OfAsync(turn.Session, cancellationToken),
            [.. (await people.EverybodyAsync(cancellationToken)).Select(person => person.Name)],
            await people.TeamNamesAsync(cancellationToken),
            turn.Speaker.Team);
    }

    private static partial class Log
    {
        [LoggerMessage(301, LogLevel.Warning, "Event {InboxId} could not be read by the configured understanding ({Kind}); the grammar read it.")]
        public static partial void Failed(ILogger logger, long inboxId, string kind);
    }
}
