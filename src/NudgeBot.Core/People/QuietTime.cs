namespace NudgeBot.Core.People;

/// <summary>A time of the local day at which nothing is sent, every day; it may reach over midnight.</summary>
public readonly record struct QuietTime(TimeOnly From, TimeOnly To)
{
    // IsBetween already knows that 22:00 to 07:00 is quiet at 01:00, so we do not.
    public bool Contains(TimeOnly time) => time.IsBetween(From, To);
}
