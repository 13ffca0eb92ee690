using NudgeBot.Core.Nudges;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Core.Tests.Quarter.Running;

/// <summary>What the bot remembers of its own nudges, as the database would.</summary>
internal sealed class Books
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    private readonly Dictionary<long, NudgeRecord> nudges = [];
    private readonly Dictionary<long, long> readers = [];
    private readonly Dictionary<long, List<long>> ofRep = [];
    private readonly Dictionary<long, List<long>> ofAccount = [];
    private readonly Dictionary<(long Rep, long Account), Dictionary<(string Rule, string Subject, DateTimeOffset Silence), long>> newest = [];

    public NudgeRecord this[long id] => nudges[id];

    public long ReaderOf(long id) => readers[id];

    public NudgeRecord Write(long rep, Candidate nudge, NudgeState state, DateTimeOffset dueAt, DateTimeOffset now)
    {
        var record = new NudgeRecord(
            nudges.Count + 1, nudge.Rule.Name, nudge.Account.Id, nudge.Deal?.Id, nudge.Subject, nudge.SilenceSince, nudge.Occurrence.Number,
            state, now, dueAt, SentAt: null, state == NudgeState.Held ? null : nudge.PointlessAfter, Delivery: state == NudgeState.Held ? 0 : 1)
        {
            Place = nudge.Place,
            ForRepId = nudge.StandsInFor?.Id,
        };
        readers.Add(record.Id, rep);
        Of(ofRep, rep).Add(record.Id);
        Of(ofAccount, record.AccountId).Add(record.Id);
        Keep(record);

        var silences = newest.TryGetValue((rep, record.AccountId), out var known) ? known : newest[(rep, record.AccountId)] = [];
        var key = (record.Rule, record.Subject, record.SilenceSince);
        silences[key] = silences.TryGetValue(key, out var other) && nudges[other].Occurrence > record.Occurrence ? other : record.Id;
        return record;
    }

    public void Keep(NudgeRecord changed) => nudges[changed.Id] = changed;

    /// <summary>The open ones, and those of the last month.</summary>
    public IReadOnlyList<NudgeRecord> LatelyOf(long rep, DateTimeOffset now) =>
        [.. Of(ofRep, rep).Select(id => nudges[id]).Where(nudge => nudge.IsOpen || nudge.PlannedAt >= now - Lately)];

    public IEnumerable<NudgeRecord> LastOfEachSilence(long rep, IEnumerable<Customer> customers) =>
        customers.SelectMany(customer => newest.TryGetValue((rep, customer.Id), out var silences) ? silences.Values.Select(id => nudges[id]) : []);

    public IReadOnlyList<NudgeRecord> OpenAbout(long account) => [.. Of(ofAccount, account).Select(id => nudges[id]).Where(nudge => nudge.IsOpen)];

    /// <summary>The newest nudge about them that was said to anybody.</summary>
    public SaidNudge? LastAbout(long account)
    {
        NudgeRecord? last = null;
        foreach (var id in Of(ofAccount, account))
        {
            last = nudges[id] is { SaidAt: { } at } nudge && !(at < last?.SaidAt) ? nudge : last;
        }

        return last is null ? null : new SaidNudge(last.Id, last.SaidAt!.Value);
    }

    private static List<long> Of(Dictionary<long, List<long>> lists, long key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
