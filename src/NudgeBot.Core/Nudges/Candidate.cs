namespace NudgeBot.Core.Nudges;

/// <summary>A nudge that a rule would like to send. Restraint decides whether, and when, it may.</summary>
/// <param name="Subject">What it is about, such as <c>account:17</c>.</param>
/// <param name="SilenceSince">A fact of the log: with rule, subject and occurrence the nudge's identity.</param>
/// <param name="Urgency">How far past its time it is; 1 means just now.</param>
/// <param name="Urgent">Past the maximum: it goes before whatever is not.</param>
/// <param name="NextAt">When the same silence is nudged again, if nothing changes.</param>
/// <param name="PointlessAfter">From here on it is better not sent at all; null when it never is.</param>
/// <param name="Returns">The snoozed nudge that comes back with this; null for a new one.</param>
public sealed record Candidate(
    IRule Rule,
    AccountFacts Account,
    DealFacts? Deal,
    string Subject,
    DateTimeOffset SilenceSince,
    Occurrence Occurrence,
    double Urgency,
    bool Urgent,
    DateTimeOffset? NextAt = null,
    DateTimeOffset? PointlessAfter = null,
    NudgeRecord? Returns = null)
{
    private readonly Place? place;

    /// <summary>How it finds its place in the day: as its rule has it, or as it did before.</summary>
    public Place Place
    {
        get => place ?? Returns?.Place ?? Rule.Place;
        init => place = value;
    }

    /// <summary>The signal it is about, where it is about one.</summary>
    public SignalFacts? Signal { get; init; }

    /// <summary>Further customers it names, best first.</summary>
    public IReadOnlyList<AccountFacts> Others { get; init; } = [];

    /// <summary>The absent colleague in whose place the rep is asked.</summary>
    public StoodInFor? StandsInFor { get; init; }

    /// <summary>What makes it the same nudge whenever it is planned.</summary>
    internal (string Rule, string Subject) About => (Rule.Name, Subject);

    /// <summary>Value times urgency. Where nobody has entered an amount, urgency alone decides.</summary>
    public double Score => (double)Math.Max(1, Math.Max(Account.Value, Deal?.Amount ?? 0)) * Urgency;

    /// <summary>The same for the same nudge whenever it is looked at; it picks the wording.</summary>
    public string Identity => FormattableString.Invariant($"{Rule.Name}/{Subject}/{SilenceSince.UtcDateTime:O}/{Occurrence.Number}");

    /// <summary>Best first: what comes back, then what is urgent, then by score; equals in an order that no list's order decides.</summary>
    internal static IReadOnlyList<Candidate> Ranked(IEnumerable<Candidate> candidates) =>
    [
        .. candidates
            .OrderByDescending(candidate => candidate.Returns is not null)
            .ThenByDescending(candidate => candidate.Urgent)
            .ThenByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Subject, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Rule.Name, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.SilenceSince),
    ];
}
