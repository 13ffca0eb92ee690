using NudgeBot.Host.Api.Rows;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Import;
using NudgeBot.Postgres.Ingest;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Api.Signals;

/// <summary>Signals: something outside says that now is the time to call.</summary>
internal sealed class SignalIntake : IIntake
{
    public string Name => "signals";

    public (string Line, string Text) Says => (
        "Reasons to call that only another system knows of",
        "A service issue, a misunderstanding, a question, a chance of a referral, a buying window, a meeting about to be booked. The owner of the account is looked at "
        + "within a second. Sending a signal again corrects it; once its expires_at has passed nobody is asked to call because of it.");

    public IReadOnlyList<ApiField> Fields => SignalFields.All;

    public string Example => """
        [
          {
            "source": "helpdesk",
            "id": "ticket-5512",
            "kind": "service_issue",
            "account": "Acme",
            "contact": "Dana Reyes",
            "note": "The third delivery in a row came late."
          },
          {
            "source": "helpdesk",
            "id": "ticket-5513",
            "kind": "question",
            "account": "Acme",
            "arrived_at": "2026-03-02T08:31:07Z",
            "expires_at": "2026-03-06T17:00:00Z"
          }
        ]
        """;

    public async Task<Kept> TakeAsync(Session session, PostedRows posted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var signals = new List<ReadSignal>();
        foreach (var source in posted.Rows.GroupBy(RowSource.Of))
        {
            signals.AddRange(await new SignalReading(session, source.Key, now).OfAsync([.. source], cancellationToken));
        }

        if (posted.Refusals.Count > 0)
        {
            return Kept.Nothing;
        }

        await new ImportStore(session, now).TakeTurnAsync(signals.Select(signal => signal.Source), Turn.Patience, cancellationToken);
        var kept = Kept.Nothing;
        foreach (var source in signals.GroupBy(signal => signal.Source))
        {
            kept += await WriteAsync(session, source.Key, [.. source], posted, now, cancellationToken);
        }

        return kept;
    }

    private static async Task<Kept> WriteAsync(
        Session session, string source, IReadOnlyList<ReadSignal> signals, PostedRows posted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var store = new PostedSignalStore(session);
        var before = await store.FindAsync(source, [.. signals.Select(signal => signal.Id)], cancellationToken);
        var after = new Dictionary<string, PostedSignal>(before);
        foreach (var signal in signals)
        {
            after[signal.Id] = signal.Over(after.GetValueOrDefault(signal.Id), now);
        }

        if (posted.Refusals.Count > 0)
        {
            return Kept.Nothing;
        }

        var written = after.Values.Where(signal => before.GetValueOrDefault(signal.SourceId) != signal).ToList();
        await store.WriteAsync(source, written, cancellationToken);

        // Where a correction moves a signal to another customer, the first one's owner must hear of it, too.
        var touched = written.Select(signal => signal.AccountId).Concat(written.Select(signal => before.GetValueOrDefault(signal.SourceId)?.AccountId).OfType<long>());
        await new PlanningTimeStore(session).WakeForAsync([.. touched.Distinct()], now, cancellationToken);
        var made = written.Count(signal => !before.ContainsKey(signal.SourceId));
        return new Kept(made, written.Count - made, after.Count - written.Count, signals.Count - after.Count);
    }
}
