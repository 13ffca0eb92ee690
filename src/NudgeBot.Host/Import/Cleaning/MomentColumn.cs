namespace NudgeBot.Host.Import.Cleaning;

/// <summary>What a column of dates is like, seen over all of its rows before one of them is used.</summary>
internal sealed class MomentColumn
{
    private long dayFirst;
    private long monthFirst;
    private long open;
    private long dates;
    private long datesWithTime;
    private long timesAlone;
    private long withoutOffset;

    public void See(string text)
    {
        if (MomentText.OpenOrder(text) is { } numbers)
        {
            _ = numbers switch
            {
                ( > 12, <= 12) => dayFirst++,
                ( <= 12, > 12) => monthFirst++,
                var (a, b) when a != b => open++,
                _ => 0,
            };
            Example ??= numbers.First != numbers.Second ? text : null;
        }

        if ((MomentText.Parse(text, DayOrder.DayFirst) ?? MomentText.Parse(text, DayOrder.MonthFirst)) is not { } moment)
        {
            return;
        }

        _ = moment.Date is null ? timesAlone++ : dates++;
        if (moment.Time is { } time && moment.Date is not null)
        {
            datesWithTime += time == TimeOnly.MinValue ? 0 : 1;
            withoutOffset += moment.Offset is null ? 1 : 0;
        }
    }

    /// <summary>Which number is the day, or null where the column does not say, or says both.</summary>
    public DayOrder? Order =>
        dayFirst > 0 && monthFirst > 0 ? null
        : dayFirst > 0 ? DayOrder.DayFirst
        : monthFirst > 0 ? DayOrder.MonthFirst
        : open > 0 ? null
        : DayOrder.DayFirst;

    /// <summary>A date whose two readings differ.</summary>
    public string? Example { get; private set; }

    /// <summary>Some rows can only be day first, others only month first.</summary>
    public bool Contradicts => dayFirst > 0 && monthFirst > 0;

    /// <summary>Only days are known: there is no time of day, or it is midnight all along.</summary>
    public bool IsDays => dates > 0 && datesWithTime == 0;

    public bool IsTimesOfDay => timesAlone > 0 && dates == 0;

    /// <summary>There are times of which it is not said where they were.</summary>
    public bool LacksOffset => withoutOffset > 0;
}
