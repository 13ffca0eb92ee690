namespace NudgeBot.Core.People;

/// <summary>
/// One shift of one person, as instants. A night shift belongs to the date on which it opens.
/// It includes the moment it opens and excludes the one it closes.
/// </summary>
public readonly record struct WorkingDay(DateOnly Date, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public TimeSpan Length => Closes - Opens;

    public bool Contains(DateTimeOffset moment) => moment >= Opens && moment < Closes;
}
