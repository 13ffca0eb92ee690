namespace NudgeBot.Core.People;

/// <summary>Whole local days, both ends included: a holiday trip, a sick week.</summary>
public readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    public bool Contains(DateOnly day) => day >= First && day <= Last;
}
