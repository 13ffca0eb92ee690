using NudgeBot.Host.Api.Rows;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Import;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Api.Activities;

/// <summary>Calls, emails and meetings: they go the way of an import, so that a repeated row corrects the log and the clocks follow at once.</summary>
internal sealed class ActivityIntake : IIntake
{
    public string Name => "activities";

    public (string Line, string Text) Says => (
        "Calls, emails, texts and meetings that have happened",
        "Clocks, reports and open nudges follow at once: a call takes back the nudge that asked for it. Contacting is not connecting: only a call whose outcome is "
        + "'connected' counts as a conversation by phone. A call that two systems report with the same rep, account, instant, outcome, length and note is one call.");

    public IReadOnlyList<ApiField> Fields => ActivityFields.All;

    public string Example => """
        [
          {
            "source": "aircall",
            "id": "call-90210",
            "kind": "call",
            "direction": "outbound",
            "outcome": "connected",
            "account": "Acme",
            "contact": "Dana Reyes",
            "rep": "ana@example.com",
            "occurred_at": "2026-03-02T10:05:00+01:00",
            "minutes": 11,
            "note": "Wants a quote for 40 seats.",
            "follow_up": "2026-03-10"
          },
          {
            "source": "aircall",
            "id": "call-90211",
            "kind": "call",
            "direction": "missed",
            "account": "Acme",
            "occurred_at": "2026-03-02T08:31:07Z"
          }
        ]
        """;

    public async Task<Kept> TakeAsync(Session session, PostedRows posted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var bySource = posted.Rows.Select(row => ActivityReading.Of(row, now)).GroupBy(touch => touch.Source).ToList();
        var checkedRows = new List<(string Source, IReadOnlyList<ImportedActivity> Touches)>();
        foreach (var source in bySource)
        {
            checkedRows.Add((source.Key, await AttributeAsync(session, source.Key, [.. source], cancellationToken)));
        }

        if (posted.Refusals.Count > 0)
        {
            return Kept.Nothing;
        }

        var (store, kept) = (new ImportStore(session, now), Kept.Nothing);
        await store.TakeTurnAsync(checkedRows.Select(rows => rows.Source), Turn.Patience, cancellationToken);
        var touched = new HashSet<long>();
        foreach (var (source, touches) in checkedRows)
        {
            var result = await store.WriteActivitiesAsync(source, touches.ToAsyncEnumerable(), cancellationToken);
            touched.UnionWith(result.Accounts);
            kept += new Kept(result.New, result.Changed, result.Unchanged, result.Repeated);
        }

        await new PlanningTimeStore(session).WakeForAsync(touched, now, cancellationToken);
        return kept;
    }

    // Every touch hangs on a customer, so that it moves somebody's clock.
    private static async Task<IReadOnlyList<ImportedActivity>> AttributeAsync(
        Session session, string source, IReadOnlyList<PostedActivity> touches, CancellationToken cancellationToken)
    {
        var references = new RowReferences(session, source);
        var reps = await references.PeopleAsync(touches.Select(one => one.Touch.Rep), cancellationToken);
        var accounts = await references.AccountsAsync(touches.Select(one => one.Touch.Account), cancellationToken);
        var deals = await references.DealsAsync(touches.Select(one => one.Touch.Deal), cancellationToken);
        var contacts = await references.ContactsAsync(touches.Select(one => one.Touch.Contact), cancellationToken);

        return [.. touches.Select(one =>
        {
            var (row, touch) = (one.Row, one.Touch);
            reps.Require(row, ActivityFields.Rep, touch.Rep);
            var account = accounts.Require(row, ActivityFields.Account, touch.Account);
            var deal = deals.Require(row, ActivityFields.Deal, touch.Deal);
            var contact = contacts.Find(touch.Contact);
            RowCustomer.Check(
                row, ActivityFields.Account, account, ActivityFields.Deal, deal, "account, by deal, or by a contact who is known here", contact?.AccountId);

            // Of a contact we know, our own name is better than what the source calls them by.
            return contact is null ? touch : touch with { ContactName = contact.Name };
        })];
    }
}
