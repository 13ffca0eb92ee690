namespace NudgeBot.Quarter.Truth;

/// <summary>
/// What happens whether or not anybody is nudged: calls, emails and meetings, leads that come in, calls nobody answers, deals that move,
/// customers who move house, reps who take a day off. Each working day of each rep has its own, drawn when it begins.
/// </summary>
internal sealed class Fate(Company company, Agenda agenda, Plan plan)
{
    /// <summary>Something came up that the bot hears of at once.</summary>
    public required Action<Customer, DateTimeOffset> CameUp { get; init; }

    public void Begin()
    {
        foreach (var seller in company.Sellers.Values)
        {
            AwaitDay(seller, plan.Begins);
        }
    }

    private void AwaitDay(Seller seller, DateTimeOffset after)
    {
        if (seller.Calendar.ShiftAfter(after) is { } shift)
        {
            agenda.At(shift.Opens.AddMinutes(-1), _ =>
            {
                // Who has taken the day off in the meantime has no such day.
                if (seller.Calendar.ShiftOn(shift.Date) is not null)
                {
                    Draw(seller, shift);
                }

                AwaitDay(seller, shift.Opens);
            });
        }
    }

    private void Draw(Seller seller, Shift shift)
    {
        var random = Dice.For(plan.Seed, 4, seller.Id, shift.Opens.UtcTicks);

        void Some(double expected, Action<Customer, DateTimeOffset> happens)
        {
            for (; expected > 0; expected--)
            {
                if (random.Percent(expected * 100) && seller.Customers.Count > 0)
                {
                    var (customer, at) = (random.Pick(seller.Customers), random.Minute(shift.Opens, shift.Closes));
                    agenda.At(at, _ => happens(customer, at));
                }
            }
        }

        Some(1.5, (customer, at) => Call(customer, seller, random, at));
        Some(0.1, (customer, at) => Call(customer, company.Sellers[random.Next(company.Sellers.Count) + 1], random, at));
        Some(0.05, (customer, at) => Log(customer, seller, at, random.Minute(at.AddDays(-2), at)));
        Some(4, (customer, at) => company.Note(customer, new Touch(at, "email", random.Percent(60), null, seller.Id)));
        Some(0.15, (customer, at) => Write(customer, seller, random, at));
        Some(0.2, (customer, at) => company.Note(customer, new Touch(at, random.Percent(50) ? "meeting" : "video", true, null, seller.Id)));
        Some(0.2, (customer, at) => Ring(customer, seller, random, at));
        Some(0.2, (_, at) => Arrive(seller, random, at));
        Some(0.05, (customer, at) => Say(customer, random, at));
        Some(0.4, (customer, at) => customer.Deals.FindAll(deal => deal.State == "open").ForEach(deal => Deals.Move(company, deal, random, at)));
        Some(0.1, (customer, at) => Deals.Open(company, customer, random, at));
        Some(0.04, (customer, _) => Change(customer, () => customer.State = "closed"));
        Some(0.03, (customer, _) => Change(customer, () => customer.DoNotCall = true));
        Some(0.03, (customer, _) => Change(customer, () => customer.HasNumber = false));
        Some(0.03, (customer, _) => Change(customer, () => customer.Zone = random.Pick(Places.OfCustomers)));
        Some(0.05, (customer, _) => company.HandOver(customer, company.Sellers[random.Next(company.Sellers.Count) + 1]));
        Some(0.03, (customer, at) => seller.Mutes.Add(new Silencing(customer.Id, null, random.Percent(30) ? null : at.AddDays(random.Next(1, 20)))));
        Some(0.005, (_, at) => seller.Mutes.Add(new Silencing(null, random.Percent(50) ? "stalled_deal" : "uncalled_customer", at.AddDays(random.Next(1, 6)))));
        Some(0.01, (_, at) => TakeOff(seller, at, random.Next(-1, 4)));
    }

    private void Call(Customer customer, Seller by, Random random, DateTimeOffset at)
    {
        if (!customer.DoNotCall && customer.HasNumber)
        {
            var outcome = random.Next(10) switch { < 4 => "connected", < 6 => "voicemail", < 8 => "no_answer", 8 => "busy", _ => "gatekeeper" };
            company.Note(customer, new Touch(at, "call", Outbound: true, outcome, by.Id));
        }
    }

    // Written down a day or two later.
    private void Log(Customer customer, Seller by, DateTimeOffset at, DateTimeOffset happened)
    {
        if (happened > customer.OpenedAt && happened < at)
        {
            company.Note(customer, new Touch(happened, "call", Outbound: true, "connected", by.Id));
        }
    }

    private void Write(Customer customer, Seller by, Random random, DateTimeOffset at)
    {
        for (var (email, number) = (at, random.Next(4, 9)); number > 0; number--, email = email.AddMinutes(random.Next(20, 700)))
        {
            var then = email;
            agenda.At(then, _ => company.Note(customer, new Touch(then, "email", random.Percent(55), null, by.Id)));
        }
    }

    private void Ring(Customer customer, Seller to, Random random, DateTimeOffset at)
    {
        company.Note(customer, new Touch(at, "call", Outbound: false, random.Percent(50) ? "connected" : "no_answer", to.Id));
        CameUp(customer, at);
    }

    private void Arrive(Seller owner, Random random, DateTimeOffset at)
    {
        var lead = Customers.Lead(company.Customers.Count + 1, owner, random, at);
        company.Customers.Add(lead.Id, lead);
        owner.Customers.Add(lead);
        CameUp(lead, at);
    }

    private void Say(Customer customer, Random random, DateTimeOffset at)
    {
        var signal = new Signal(company.Signals.Count + 1, customer, random.Pick(["service_issue", "misunderstanding", "question", "buying_window"]), at, at.AddHours(random.Next(4, 200)));
        company.Signals.Add(signal.Id, signal);
        customer.Signals.Add(signal);
        CameUp(customer, at);
    }

    private void Change(Customer customer, Action change)
    {
        change();
        company.Changed(customer);
    }

    // From tomorrow; or at once, when somebody goes home in the middle of the day.
    private static void TakeOff(Seller seller, DateTimeOffset at, int days)
    {
        var today = seller.Calendar.DateAt(at);
        seller.Calendar.TakeOff(new Absence(today.PlusDays(days < 0 ? 0 : 1), today.PlusDays(Math.Max(days, 0) + 1), StandIn: null));
    }
}
