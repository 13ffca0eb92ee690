using System.Globalization;

namespace NudgeBot.Core.People;

/// <summary>When a person works, as they say it: without holidays and time off.</summary>
/// <param name="Days">ISO days of the week, in order.</param>
/// <param name="Quiet">Their own quiet time; null leaves them with their team's.</param>
public sealed record PersonHours(Zone Zone, IReadOnlyList<int> Days, TimeOnly Opens, TimeOnly Closes, QuietTime? Quiet)
{
    /// <summary>The values of a person that make up their hours.</summary>
    public static IReadOnlyList<string> Values { get; } = [WorkingTimeValue.Zone, WorkingTimeValue.Days, WorkingTimeValue.Hours, WorkingTimeValue.Quiet];

    public bool IsOverMidnight => Closes <= Opens && Closes != TimeOnly.MinValue;

    /// <summary>The hours that these values, as <see cref="WorkingTimeValue"/> writes them, stand for.</summary>
    public static PersonHours Of(IReadOnlyDictionary<string, string?> values)
    {
        var (opens, closes) = Times(values[WorkingTimeValue.Hours]!);
        return new PersonHours(
            Zone.Find(values[WorkingTimeValue.Zone]) ?? Zone.Utc,
            [.. (values[WorkingTimeValue.Days] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => int.Parse(day, CultureInfo.InvariantCulture)).Order()],
            opens,
            closes,
            values[WorkingTimeValue.Quiet] is { } quiet && Times(quiet) is var (from, to) ? new QuietTime(from, to) : null);
    }

    /// <summary>What is different in another's hours, as values to set.</summary>
    public IReadOnlyDictionary<string, string?> To(PersonHours other)
    {
        var values = new Dictionary<string, string?>();
        if (other.Zone != Zone)
        {
            values[WorkingTimeValue.Zone] = other.Zone.Id;
        }

        if (!other.Days.SequenceEqual(Days))
        {
            values[WorkingTimeValue.Days] = WorkingTimeValue.Of(other.Days);
        }

        if ((other.Opens, other.Closes) != (Opens, Closes))
        {
            values[WorkingTimeValue.Hours] = WorkingTimeValue.Of(other.Opens, other.Closes);
        }

        if (other.Quiet != Quiet)
        {
            values[WorkingTimeValue.Quiet] = other.Quiet is { } quiet ? WorkingTimeValue.Of(quiet.From, quiet.To) : null;
        }

        return values;
    }

    /// <summary>Whether there is any moment of a usual week at which something may be sent.</summary>
    public bool IsEverOpen(DateTimeOffset now) => new WorkingTime(Zone, Days, Opens, Closes, quiet: Quiet).NextOpening(now) is not null;

    private static (TimeOnly From, TimeOnly To) Times(string text) =>
        (TimeOnly.ParseExact(text.AsSpan(0, 5), "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(text.AsSpan(6, 5), "HH:mm", CultureInfo.InvariantCulture));
}
