using NodaTime;
using NodaTime.TimeZones;

namespace NudgeBot.Core.People;

/// <summary>
/// A person's or a customer's time zone, by its IANA id ("Europe/Warsaw"). Every decision about days and hours is made here;
/// NodaTime brings its own copy of the zone database, so that a machine without one decides the same.
/// </summary>
public sealed record Zone
{
    private readonly DateTimeZone zone;

    private Zone(DateTimeZone zone) => this.zone = zone;

    private static readonly DateTimeOffset January = new(2030, 1, 15, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset July = new(2030, 7, 15, 0, 0, 0, TimeSpan.Zero);

    public static Zone Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>The zone's IANA id.</summary>
    public string Id => zone.Id;

    /// <summary>The zone of this IANA id, or null when there is none.</summary>
    public static Zone? Find(string? id) =>
        id is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id.Trim()) is { } found ? new Zone(found) : null;

    /// <summary>The zone of an IANA id written in any case ("europe/lisbon"), or null when there is none.</summary>
    public static Zone? FindWritten(string id) =>
        DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(known => known.Equals(id.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found ? Of(found) : null;

    /// <summary>The zone of this IANA id.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static Zone Of(string id) => Find(id) ?? throw new ArgumentException($"'{id}' is not an IANA time zone, such as 'Europe/Warsaw'.", nameof(id));

    /// <summary>How far it is from UTC in January and in July, as the zone database expects it to go on: alike for zones with one clock.</summary>
    public (TimeSpan InJanuary, TimeSpan InJuly) Habits => (Local(January).Offset, Local(July).Offset);

    /// <summary>What the clock on the wall shows at this instant, with its offset.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeOffset();

    /// <summary>The local date at this instant.</summary>
    public DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The local time of day at this instant.</summary>
    public TimeOnly Time(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>
    /// The instant of a local date and time, in UTC. On the night the clocks go forward a time that does not exist moves
    /// forward by the gap; on the night they go back the earlier of the two is meant.
    /// </summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time) =>
        new LocalDateTime(date.Year, date.Month, date.Day, time.Hour, time.Minute, time.Second)
            .InZoneLeniently(zone).ToInstant().ToDateTimeOffset();

    /// <summary>The first instant of a local date, in UTC. Not every day begins at midnight.</summary>
    public DateTimeOffset StartOf(DateOnly date) =>
        zone.AtStartOfDay(new LocalDate(date.Year, date.Month, date.Day)).ToInstant().ToDateTimeOffset();

    /// <summary>The time between two instants, cut where the clocks change: within a part the clock keeps one distance from UTC.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset To, TimeSpan Offset)> Stretches(DateTimeOffset from, DateTimeOffset to)
    {
        var whole = new Interval(Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to));
        return zone.GetZoneIntervals(whole, ZoneEqualityComparer.Options.OnlyMatchWallOffset)
            .Select(part => (part.HasStart && part.Start > whole.Start ? part.Start.ToDateTimeOffset() : from, part.HasEnd && part.End < whole.End ? part.End.ToDateTimeOffset() : to, part.WallOffset.ToTimeSpan()));
    }

    public bool Equals(Zone? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Id;
}
