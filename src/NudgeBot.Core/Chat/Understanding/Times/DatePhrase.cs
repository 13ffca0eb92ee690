namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Some days in a row, both ends included.</summary>
internal readonly record struct Days(DateOnly From, DateOnly To)
{
    public static Days One(DateOnly day) => new(day, day);

    public override string ToString() => $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
}

/// <summary>
/// A date as said. Its meaning depends on what is done with it: "tues" is next Tuesday for a promise and last Tuesday for a call that was made.
/// </summary>
/// <param name="Ahead">The day meant when it is still to come; null when it can only be past.</param>
/// <param name="Behind">The day meant when it is past; null when it can only be to come.</param>
/// <param name="AheadDays">All the days meant, when to come.</param>
/// <param name="BehindDays">All the days meant, when past.</param>
/// <param name="Period">The token of the labelling guide, such as <c>last_week</c>, where it has one.</param>
/// <param name="Vague">A time of this day ("later", "this afternoon"), not a date.</param>
internal sealed record DatePhrase(
    DateOnly? Ahead = null,
    DateOnly? Behind = null,
    Days? AheadDays = null,
    Days? BehindDays = null,
    string? Period = null,
    bool Vague = false)
{
    /// <summary>A single day to come.</summary>
    public static DatePhrase OnAhead(DateOnly day) => new(Ahead: day, AheadDays: Days.One(day));

    /// <summary>A single day, past or to come.</summary>
    public static DatePhrase On(DateOnly ahead, DateOnly behind, string? period = null) =>
        new(ahead, behind, Days.One(ahead), Days.One(behind), period);

    /// <summary>What a report is about: the guide's token, else the days behind us.</summary>
    public string? AsPeriod(DateOnly today) =>
        Period ?? (BehindDays is { } days ? new Days(days.From, days.To > today && days.From <= today ? today : days.To).ToString() : null);
}
