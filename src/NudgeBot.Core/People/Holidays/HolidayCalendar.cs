namespace NudgeBot.Core.People.Holidays;

/// <summary>
/// Which days are holidays for a team, or for one of its people: those of a place, less those on which the team works all the same, and the team's
/// own. Somebody with a place of their own keeps its holidays, whatever the team works on; the team's own holidays are theirs, too.
/// </summary>
/// <param name="Place">Whose public holidays are kept; null for nobody's.</param>
/// <param name="Days">What the team has decided about single days.</param>
/// <param name="IsOwn">Whether the place is the person's own choice.</param>
public sealed record HolidayCalendar(HolidayPlace? Place, IReadOnlyList<TeamDay> Days, bool IsOwn = false)
{
    public static HolidayCalendar Empty { get; } = new(null, []);

    /// <summary>The holidays from one day to another, both included, by day, one a day.</summary>
    public IReadOnlyList<Holiday> Between(DateOnly first, DateOnly last)
    {
        var worked = Days.Where(day => day.Worked && !IsOwn).Select(day => day.Day).ToHashSet();
        var own = Days.Where(day => !day.Worked && day.Day >= first && day.Day <= last).Select(day => new Holiday(day.Day, day.Name));
        var kept = Place is null ? [] : PublicHolidays.Between(Place, first, last).Where(holiday => !worked.Contains(holiday.Day));
        return [.. own.Concat(kept).DistinctBy(holiday => holiday.Day).OrderBy(holiday => holiday.Day)];
    }
}
