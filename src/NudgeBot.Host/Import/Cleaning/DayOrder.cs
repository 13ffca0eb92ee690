namespace NudgeBot.Host.Import.Cleaning;

/// <summary>Which of the first two numbers of 5/6/2017 is the day.</summary>
internal enum DayOrder
{
    DayFirst,
    MonthFirst,
}
