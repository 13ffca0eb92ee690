using NodaTime;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>
/// Looks at every nudge that comes to somebody, knowing the world and the promises and nothing of how nudges are chosen. It keeps what was
/// said, since a promise is often about what was said before.
/// </summary>
internal sealed class Judge(Company company)
{
    private static readonly IReadOnlyList<Func<Case, IEnumerable<(string Restraint, string What)>>> Promises =
        [When.Judge, Whom.Judge, HowMany.Judge, Why.Judge, HowOften.Judge, Ranks.Judge];

    private readonly List<Breach> breaches = [];
    private readonly HashSet<(long Seller, LocalDate Date)> missed = [];
    private readonly List<Said> replacing = [];

    public IReadOnlyList<Breach> Breaches => breaches;

    /// <summary>What was broken how often, with an example of each; empty when nothing was.</summary>
    public string Summary => string.Join('\n', breaches.GroupBy(breach => breach.Restraint).OrderByDescending(group => group.Count())
        .Select(group => $"{group.Count()} times {group.Key}: {string.Join("; ", group.Take(3).Select(breach => $"{breach.At:O} rep {breach.Rep}, customer {breach.Customer}: {breach.What}"))}"));

    public Waiting Waiting { get; } = new(company);

    /// <summary>How many were judged, by rule.</summary>
    public SortedDictionary<string, int> Heard { get; } = [];

    /// <summary>A nudge has come to its reader.</summary>
    public Said Hear(Delivered nudge)
    {
        var letter = company.Post.Take(nudge.Id, nudge.At);
        var it = new Case(
            company, nudge, company.Sellers[nudge.Rep], company.Customers[nudge.Customer], nudge.Deal is { } deal ? company.Deals[deal] : null,
            nudge.Signal is { } signal ? company.Signals[signal] : null, company.Said.GetValueOrDefault(nudge.Id), letter!.Handed);
        foreach (var (restraint, what) in Promises.SelectMany(promise => promise(it)))
        {
            breaches.Add(new Breach(restraint, nudge.At, nudge.Rep, nudge.Customer, $"{nudge.Rule} {nudge.Id}: {what}"));
        }

        Heard[nudge.Rule] = Heard.GetValueOrDefault(nudge.Rule) + 1;
        return Keep(it);
    }

    /// <summary>The bot has taken a nudge back that lay on somebody's desk.</summary>
    public void HearTakenBack(long nudge, DateTimeOffset at)
    {
        if (!company.Said.TryGetValue(nudge, out var said))
        {
            return;
        }

        if (said.IsOpen && Why.WhyMoot(company, said, at) is null && !company.Post.HasPressing(said.About))
        {
            breaches.Add(new Breach(Restraint.TakenBackForNothing, at, said.To.Id, said.About.Id, $"{said.Rule} {nudge}"));
        }

        said.TakeBack();
    }

    /// <summary>The bot has given up on a nudge that was put off: its time is over.</summary>
    public void HearGivenUp(long nudge)
    {
        if (company.Said.TryGetValue(nudge, out var said))
        {
            said.TakeBack();
        }
    }

    /// <summary>The bot has recorded the one-more-call of a day as missed.</summary>
    public void HearMissed(long rep, LocalDate date) => missed.Add((rep, date));

    /// <summary>The bot has had its chance to take back what the changes around these customers have made moot, and what was replaced.</summary>
    public void LookAround(IEnumerable<Customer> changed, DateTimeOffset at)
    {
        foreach (var said in changed.SelectMany(customer => customer.Said).Where(said => said.IsOpen))
        {
            if (Why.WhyMoot(company, said, at) is { } why)
            {
                breaches.Add(new Breach(Restraint.MootOnDesk, at, said.To.Id, said.About.Id, $"{said.Rule} {said.Id}: {why}"));
            }
        }

        foreach (var other in replacing.SelectMany(pressing => pressing.About.Said.Where(other => other.IsOnDesk && other.First < pressing.First && other != pressing)))
        {
            breaches.Add(new Breach(Restraint.Replaced, at, other.To.Id, other.About.Id, $"{other.Rule} {other.Id} is still there"));
        }

        replacing.Clear();
    }

    public void DayBegins(Seller seller, Shift shift) => Waiting.DayBegins(seller, shift);

    public void DayEnds(Seller seller, Shift shift)
    {
        breaches.AddRange(Waiting.DayEnds(seller, shift));
        breaches.AddRange(Returns.DayEnds(company, seller, shift));
        foreach (var said in seller.Said.Where(said => said.IsOnDesk && said.Last < shift.Opens))
        {
            said.Ignore();
        }
    }

    /// <summary>Whatever belonged to a day on which the bot was away has been recorded by now.</summary>
    public void OutageIsOver(Outage outage)
    {
        foreach (var seller in company.Sellers.Values)
        {
            for (var shift = seller.Calendar.ShiftAfter(outage.From.AddDays(-1)); shift is { } day && day.Closes <= outage.To; shift = seller.Calendar.ShiftAfter(day.Opens))
            {
                if (day.Closes.AddMinutes(-seller.Rules.OneMoreCallMinutes) > outage.From && !missed.Contains((seller.Id, day.Date))
                    && seller.Customers.Exists(customer => customer.IsActive && customer.HasNumber && !customer.DoNotCall))
                {
                    breaches.Add(new Breach(Restraint.Missed, outage.To, seller.Id, 0, $"the one-more-call of {day.Date}"));
                }
            }
        }
    }

    private Said Keep(Case it)
    {
        if (!company.Said.TryGetValue(it.Nudge.Id, out var said))
        {
            said = new Said(it.Nudge.Id, it.Seller, it.Rule, it.Customer, it.Deal) { Signal = it.Signal, Fact = Reasons.FactOf(it.Subject), Written = it.Handed, Counts = it.Counts };
            company.Said.Add(said.Id, said);
            it.Seller.Said.Add(said);
            it.Customer.Said.Add(said);
        }

        said.Tell(it.At);
        if (Kinds.Presses(it.Rule))
        {
            replacing.Add(said);
        }

        return said;
    }
}
