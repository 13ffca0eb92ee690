using NodaTime;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>One nudge before the judge, with the people it is about.</summary>
/// <param name="Before">The same nudge as it came before; null for a new one.</param>
/// <param name="Handed">When the bot gave it to the platform; earlier than it came where the platform took its time.</param>
internal sealed record Case(Company Company, Delivered Nudge, Seller Seller, Customer Customer, Deal? Deal, Signal? Signal, Said? Before, DateTimeOffset Handed)
{
    public DateTimeOffset At => Nudge.At;

    public string Rule => Nudge.Rule;

    public Shift? Shift => Seller.Calendar.ShiftAt(At);

    /// <summary>The reader's day.</summary>
    public LocalDate Today => DayOf(At);

    /// <summary>What it is about.</summary>
    public Subject Subject => new(Company, Seller, Rule, Customer, Deal, Signal);

    public Kind Counts => Before is null ? Kinds.Of(this) : Before.Counts != Kind.OneMoreCall || DayOf(Before.First) == Today ? Before.Counts : Kind.Budget;

    public LocalDate DayOf(DateTimeOffset moment) => Seller.Calendar.ShiftAt(moment)?.Date ?? Seller.Calendar.DateAt(moment);

    /// <summary>What the reader was told on the same day.</summary>
    public IReadOnlyList<Said> ToldToday => [.. Seller.Said.Where(said => said.Id != Nudge.Id && said.Told.Any(told => DayOf(told) == Today))];
}

/// <summary>What a nudge can be about.</summary>
internal readonly record struct Subject(Company Company, Seller Seller, string Rule, Customer Customer, Deal? Deal, Signal? Signal)
{
    public static Subject Of(Company company, Said said) => new(company, said.To, said.Rule, said.About, said.Deal, said.Signal);
}
