using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>A nudge on its way from the bot to its reader.</summary>
internal sealed record Letter(long Id, Seller To, string Rule, Customer About, DateTimeOffset Handed);

/// <summary>What is on its way, and on which days the platform was slow to whom.</summary>
internal sealed class Post
{
    private readonly Dictionary<long, Letter> underWay = [];
    private readonly HashSet<(long Seller, LocalDate Date)> slow = [];

    private readonly Dictionary<long, (Seller To, Customer About)> held = [];

    private readonly HashSet<long> everHeld = [];
    private readonly Dictionary<long, int> handed = [];

    /// <summary>The bot says that this one waits on purpose.</summary>
    public void Hold(long id, Seller to, Customer about)
    {
        held[id] = (to, about);
        everHeld.Add(id);
    }

    public bool WasHeld(long id) => everHeld.Contains(id);

    /// <summary>Whether it is not on its way for the first time.</summary>
    public bool ComesLate(long id) => everHeld.Contains(id) || handed.GetValueOrDefault(id) > 1;

    public void Hand(Letter letter)
    {
        held.Remove(letter.Id);
        handed[letter.Id] = handed.GetValueOrDefault(letter.Id) + 1;
        underWay[letter.Id] = letter;
    }

    /// <summary>It has come, or the bot has taken it back; null when it was not on its way.</summary>
    public Letter? Take(long id, DateTimeOffset at)
    {
        held.Remove(id);
        if (underWay.Remove(id, out var letter) && at - letter.Handed > TimeSpan.FromMinutes(1))
        {
            slow.Add((letter.To.Id, letter.To.Calendar.DateAt(letter.Handed)));
            slow.Add((letter.To.Id, letter.To.Calendar.DateAt(at)));
        }

        return letter;
    }

    public bool IsHeld(Seller to, Customer about) => held.ContainsValue((to, about));

    public bool IsUnderWay(Customer about) => underWay.Values.Any(letter => letter.About == about);

    /// <summary>Whether something more pressing about this customer is on its way.</summary>
    public bool HasPressing(Customer about) => underWay.Values.Any(letter => letter.About == about && letter.Rule is ("callback_due" or "missed_inbound" or "new_lead" or "lead_question"));

    /// <summary>Whether something for this seller took its time around this shift.</summary>
    public bool WasSlow(Seller seller, Shift shift) =>
        slow.Contains((seller.Id, shift.Date)) || slow.Contains((seller.Id, shift.Date.PlusDays(1))) || underWay.Values.Any(letter => letter.To == seller);
}
