using NodaTime;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>
/// Nobody is forgotten: a customer whose maximum has passed while the rep was at work, and who could have been named on any place of the
/// day, is nudged about within two working days on which a place was left.
/// </summary>
internal sealed class Waiting(Company company)
{
    private const int WorkingDays = 2;

    private static readonly Duration LongEnough = Duration.FromHours(5);

    private readonly Dictionary<long, HashSet<Customer>> atOpening = [];
    private readonly Dictionary<long, int> days = [];

    /// <summary>How many customers were past their maximum when a day of their rep began, counted anew for each day.</summary>
    public int Watched { get; private set; }

    /// <summary>How many of those were still waiting at the end of a day on which a place was left.</summary>
    public int Judged { get; private set; }

    /// <summary>Whether restraint would have nothing against a call to this customer at this moment, but for the repetition.</summary>
    public static bool MayBeNudged(Company company, Seller seller, Customer customer, DateTimeOffset at) =>
        customer.Owner == seller.Id && customer.IsActive && customer.HasNumber && !customer.DoNotCall
        && seller.MutedBy("uncalled_customer", customer.Id, at) is null && !seller.Rules.Off.Contains("uncalled_customer")
        && !customer.Said.Exists(said => said.To == seller && said.Rule == "uncalled_customer" && said.IsOpen)
        && !customer.Said.Exists(said => said.Told.Any(told => at - told < TimeSpan.FromHours(36)))
        && !(customer.LastAttempt is { } tried && seller.Calendar.WorkingDaysBetween(tried, at) < seller.Rules.RepeatWorkingDays)
        && !company.Post.IsUnderWay(customer) && !company.Post.IsHeld(seller, customer);

    public void DayBegins(Seller seller, Shift shift)
    {
        atOpening[seller.Id] = [.. seller.Customers.Where(customer => IsOverdue(seller, customer, shift.Opens))];
        Watched += atOpening[seller.Id].Count;
    }

    public IEnumerable<Breach> DayEnds(Seller seller, Shift shift)
    {
        var waited = atOpening.Remove(seller.Id, out var overdue) && !company.WasAway(seller, shift) && !company.Post.WasSlow(seller, shift) ? overdue : [];
        var told = HowMany.PlacesTaken(seller, shift);
        var isPlaceLeft = told < HowMany.LeastAllowanceOf(seller);
        foreach (var customer in seller.Customers)
        {
            if (!waited.Contains(customer) || !IsOverdue(seller, customer, shift.Closes.AddMinutes(-1)))
            {
                days.Remove(customer.Id);
            }
            else if (isPlaceLeft && When.Meets(seller, customer, shift) >= LongEnough)
            {
                Judged++;
                days[customer.Id] = days.GetValueOrDefault(customer.Id) + 1;
                if (days[customer.Id] >= WorkingDays)
                {
                    days.Remove(customer.Id);
                    yield return new Breach(Restraint.Coverage, shift.Closes, seller.Id, customer.Id, $"quiet since {customer.SilentSince(seller.Rules):O}, {told} of {seller.Rules.Budget} places taken");
                }
            }
        }
    }

    private bool IsOverdue(Seller seller, Customer customer, DateTimeOffset at) =>
        at >= Reasons.MaximumOf(seller, customer) && MayBeNudged(company, seller, customer, at)
        && !customer.Said.Exists(said => said.Last >= Reasons.MaximumOf(seller, customer));
}
