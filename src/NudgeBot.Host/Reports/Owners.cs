using NudgeBot.Core.People;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>The people whose customers a report is about: by whose days a customer is counted, and whether they may be named.</summary>
internal sealed class Owners(ReportAbout about)
{
    private readonly Dictionary<long, PersonRow> people = about.Audience.Members.ToDictionary(member => member.Id);

    /// <summary>The period, in the days of each of them.</summary>
    public IReadOnlyList<CountWindow> Windows { get; } = [.. about.Audience.Members.Select(member => CountWindow.Of(member, about.Period))];

    /// <summary>Whether they stand beside their customers: not where it is clear, and not where somebody may not be named.</summary>
    public bool AreNamed { get; } = !about.Audience.IsOwn && !about.Audience.HidesSomebody;

    /// <summary>Null where nobody is named.</summary>
    public string? Name(long person) => AreNamed ? people[person].Name : null;

    public Zone Zone(long person) => people[person].Zone;

    /// <summary>How many of this person's days ago it was; 0 for what is still to come.</summary>
    public int DaysSince(long person, DateTimeOffset moment) => Math.Max(0, Zone(person).Date(about.Now).DayNumber - Zone(person).Date(moment).DayNumber);

    /// <summary>"Wed 28 Oct", as <see cref="ReportAbout.Said(DateOnly)"/> has it.</summary>
    public string Day(long person, DateTimeOffset moment) => about.Said(Zone(person).Date(moment));
}
