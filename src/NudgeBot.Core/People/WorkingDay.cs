namespace NudgeBot.Core.People;

/// <summary>
/// One shift of one person, as instants. A night shift belongs to the date on which it opens.
/// It includes the moment it opens and excludes the one it closes.
/// </summary>
public readonly record struct WorkingDay(DateOnly Date, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public TimeSpan Length => Closes - Opens;

    public bool Contains(DateTimeOffset moment) => moment >= Opens && moment < Closes;

    /// <summary>
    /// The day cut into equal parts, as the moments at which they begin: the first at the opening, the others on the next
    /// full quarter of an hour, a time that people and schedulers both hit.
    /// </summary>
    public IReadOnlyList<DateTimeOffset> Slots(int parts)
    {
        var slots = new DateTimeOffset[Math.Max(parts, 1)];
        slots[0] = Opens;
        for (var part = 1; part < slots.Length; part++)
        {
            slots[part] = NextQuarter(Opens + (Length * part / slots.Length));
        }

        return slots;
    }

    private static DateTimeOffset NextQuarter(DateTimeOffset moment)
    {
        var over = moment.UtcTicks % Quarter.Ticks;
        return over == 0 ? moment : moment + (Quarter - TimeSpan.FromTicks(over));
    }

    // Every zone's offset is a multiple of a quarter of an hour today, so that a quarter in UTC is one on the wall.
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
}
