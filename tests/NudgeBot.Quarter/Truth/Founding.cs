using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>A company out of a seed: teams that have agreed on different things, reps of different habits, and customers with a past.</summary>
internal static class Founding
{
    private static readonly TeamRules Usual = new();

    private static readonly IReadOnlyList<TeamRules> Teams =
    [
        Usual,
        Usual with { Budget = 5, HoldBack = 0.2 },
        Usual with { Budget = 2, RepeatWorkingDays = 5, PipelineFloor = 60_000 },
        Usual with { Budget = 4, MeetingsDefer = false, BesideTheBudget = 2 },
        Usual with { Budget = 8, NumbersAskedADay = 2, OneMoreCallMinutes = 60, Off = new HashSet<string> { "open_deal_cadence" } },
        Usual with { Silence = new Dictionary<string, (int, int)> { ["A"] = (7, 14), ["B"] = (20, 30), ["C"] = (40, 60) }, Budget = 6, Off = new HashSet<string> { "hello_call" } },
        Usual with { Off = new HashSet<string> { "stalled_deal", "hello_call", "open_deal_cadence" }, EarlyStageDays = 7, LateStageDays = 3 },
    ];

    private static readonly IsoDayOfWeek[] Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
    private static readonly IsoDayOfWeek[] ThreeDays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday];

    // How many customers a rep has, against the others: some have time for all of theirs, some never will.
    private static readonly double[] Loads = [0.2, 0.4, 1, 1.5, 1.9];

    public static Company Of(Plan plan)
    {
        var company = new Company();
        for (var id = 1; id <= plan.Sellers; id++)
        {
            company.Sellers.Add(id, SellerOf(plan, id));
        }

        var random = Dice.For(plan.Seed, 1);
        var places = company.Sellers.Values.SelectMany(seller => Enumerable.Repeat(seller, (int)(10 * Loads[seller.Id / Teams.Count % Loads.Length]))).ToList();
        for (var id = 1; id <= plan.Customers; id++)
        {
            var customer = Customers.Known(plan, id, random.Pick(places));
            company.Customers.Add(id, customer);
            company.OwnerOf(customer).Customers.Add(customer);
            if (random.Percent(20))
            {
                Deals.Open(company, customer, random, plan.Begins.AddHours(-random.Next(24 * 40)));
            }
        }

        return company;
    }

    private static Seller SellerOf(Plan plan, int id)
    {
        var random = Dice.For(plan.Seed, 2, id);
        var zone = Places.OfSellers[id % Places.OfSellers.Count];
        var habit = random.Next(12);
        var calendar = new Calendar
        {
            Zone = zone,
            Week = habit == 0 ? ThreeDays : Weekdays,
            Opens = habit switch { 1 => new(22, 0), 2 => new(7, 30), 3 => new(11, 0), _ => new(9, 0) },
            Closes = habit switch { 1 => new(6, 0), 2 => new(15, 30), 3 => new(20, 30), _ => new(18, 0) },
            Quiet = random.Next(4) switch { 0 => (new(12, 0), new(13, 0)), 1 => (new(14, 30), new(16, 15)), _ => null },
            Holidays = Places.HolidaysIn(zone),
        };

        // Somebody is away early on, and everybody once within the quarter; half of them have asked a colleague to look after things.
        long? standIn = random.Percent(50) ? (id % plan.Sellers) + 1 : null;
        var early = plan.Start.PlusDays(random.Next(14));
        if (random.Percent(30))
        {
            calendar.TakeOff(new Absence(early, early.PlusDays(random.Next(3)), standIn));
        }

        var late = plan.Start.PlusDays(15 + random.Next(65));
        calendar.TakeOff(new Absence(late, late.PlusDays(2 + random.Next(10)), standIn));
        return new Seller(id, calendar, Teams[id % Teams.Count]) { Platform = id % 4 };
    }
}
