using NudgeBot.Core.People;

namespace NudgeBot.Core.Customers;

/// <summary>A part of a customer's working day. Whom one did not reach in one, one may reach in another.</summary>
public enum PartOfDay
{
    /// <summary>Until noon.</summary>
    Morning,

    /// <summary>From noon until three.</summary>
    Midday,

    /// <summary>From three on.</summary>
    Late,
}

/// <summary>Where a moment lies in a customer's day.</summary>
public static class PartsOfDay
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Three = new(15, 0);

    public static PartOfDay PartOf(this Zone zone, DateTimeOffset moment) => zone.Time(moment) switch
    {
        var time when time < Noon => PartOfDay.Morning,
        var time when time < Three => PartOfDay.Midday,
        _ => PartOfDay.Late,
    };

    /// <summary>The first moment from this one on that lies in another part of the customer's day than <paramref name="part"/>.</summary>
    public static DateTimeOffset NextOtherThan(this Zone zone, PartOfDay part, DateTimeOffset moment)
    {
        if (zone.PartOf(moment) != part)
        {
            return moment;
        }

        var today = zone.Date(moment);
        return part switch
        {
            PartOfDay.Morning => zone.At(today, Noon),
            PartOfDay.Midday => zone.At(today, Three),
            _ => zone.StartOf(today.AddDays(1)),
        };
    }
}
