using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>The hours of a customer's own day in which a call is welcome; the closing minute is outside.</summary>
public readonly record struct CustomerHours(TimeOnly Opens, TimeOnly Closes)
{
    public bool Contains(Zone zone, DateTimeOffset moment) => zone.Time(moment).IsBetween(Opens, Closes);

    /// <summary>The first moment from this one on at which the customer may be called.</summary>
    public DateTimeOffset NextOpening(Zone zone, DateTimeOffset moment)
    {
        if (Contains(zone, moment))
        {
            return moment;
        }

        var date = zone.Date(moment);
        var today = zone.At(date, Opens);
        return today > moment ? today : zone.At(date.AddDays(1), Opens);
    }
}
