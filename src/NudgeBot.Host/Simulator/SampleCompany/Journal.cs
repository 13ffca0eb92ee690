using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>What somebody did, before it has a time.</summary>
/// <param name="Who">The contact it was with; null where nobody was met.</param>
internal sealed record Touch(
    ActivityKind Kind,
    CallDirection Direction = CallDirection.Outbound,
    CallOutcome? Outcome = null,
    ImportedContact? Who = null,
    decimal? Minutes = null,
    string? Note = null,
    DateTimeOffset? FollowUpAt = null);

/// <summary>
/// Everything that happened, each at a time of its own: while the rep works, while the customer is awake, and before the demo begins.
/// </summary>
internal sealed class Journal(Dice dice, Calendars calendars)
{
    private static readonly TimeOnly Opens = new(9, 5);
    private static readonly TimeOnly Closes = new(17, 45);
    private static readonly TimeOnly CustomerOpens = new(8, 15);
    private static readonly TimeOnly CustomerCloses = new(19, 0);

    private readonly Dictionary<(string Rep, DateTimeOffset At), ImportedActivity> entries = [];
    private readonly Dictionary<(string Rep, DateOnly Day, ActivityKind Kind), int> counts = [];

    /// <summary>In the order in which they happened, each with an id that follows from it.</summary>
    public IReadOnlyList<ImportedActivity> Entries =>
    [
        .. entries.OrderBy(entry => entry.Key.At).ThenBy(entry => entry.Key.Rep, StringComparer.Ordinal)
            .Select((entry, index) => entry.Value with { SourceId = string.Create(CultureInfo.InvariantCulture, $"activity-{index + 1:00000}") }),
    ];

    /// <summary>How many of this kind a rep has on a day already.</summary>
    public int Count(Rep rep, DateOnly day, ActivityKind kind) => counts.GetValueOrDefault((rep.Id, day, kind));

    /// <summary>Writes a touch at some free minute of the day; where the day has none (it has hardly begun), nothing.</summary>
    public void Add(Customer customer, DateOnly day, Touch touch)
    {
        var rep = customer.Owner;
        var (from, to) = Hours(rep.Zone, day, Opens, Closes);
        if (touch.Kind is ActivityKind.Call or ActivityKind.Text)
        {
            var (wakes, sleeps) = Hours(customer.Zone, day, CustomerOpens, CustomerCloses);
            (from, to) = (wakes > from ? wakes : from, sleeps < to ? sleeps : to);
        }

        to = to < calendars.Now.AddMinutes(-4) ? to : calendars.Now.AddMinutes(-4);
        var minutes = (int)(to - from).TotalMinutes;
        for (var (left, minute) = (minutes, minutes > 0 ? dice.Between(0, minutes) : 0); left > 0; left--, minute = (minute + 1) % minutes)
        {
            if (AddAt(customer, from.AddMinutes(minute), touch))
            {
                return;
            }
        }
    }

    /// <summary>Writes a touch at its very minute; false when the rep was at something else.</summary>
    public bool AddAt(Customer customer, DateTimeOffset at, Touch touch)
    {
        var rep = customer.Owner;
        var about = customer.Deal is { State: "open" } deal && deal.OpenedAt <= at ? deal.SourceId : null;
        var entry = new ImportedActivity(
            "", touch.Kind, at, touch.Direction, touch.Outcome, customer.Account.SourceId, touch.Who?.SourceId, about, rep.Id,
            touch.Minutes, touch.Who?.Name, touch.Note, FollowUpAt: touch.FollowUpAt);
        if (!entries.TryAdd((rep.Id, at), entry))
        {
            return false;
        }

        var count = (rep.Id, rep.Zone.Date(at), touch.Kind);
        counts[count] = counts.GetValueOrDefault(count) + 1;
        return true;
    }

    private static (DateTimeOffset From, DateTimeOffset To) Hours(Zone zone, DateOnly day, TimeOnly opens, TimeOnly closes) =>
        (zone.At(day, opens), zone.At(day, closes));
}
