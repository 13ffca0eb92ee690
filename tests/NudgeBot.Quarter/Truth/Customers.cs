namespace NudgeBot.Quarter.Truth;

/// <summary>Where customers come from: most were there before, and leads come in.</summary>
internal static class Customers
{
    /// <summary>Somebody with a past.</summary>
    public static Customer Known(Plan plan, int id, Seller owner)
    {
        var random = Dice.For(plan.Seed, 3, id);
        var customer = new Customer(id, plan.Begins.AddHours(-random.Next(24 * 60, 24 * 1500)))
        {
            State = random.Next(100) switch { < 4 => "closed", < 7 => "lead", < 20 => "prospect", _ => "customer" },
            Tier = random.Next(10) switch { < 2 => "A", < 5 => "B", _ => "C" },
            Value = random.Percent(5) ? 0 : Math.Round((decimal)Math.Exp(6 + (random.NextDouble() * 6))),
            Owner = owner.Id,
            Zone = random.Next(4) switch { 0 => owner.Calendar.Zone, 1 => random.Pick(Places.OfCustomers), _ => null },
            HasNumber = !random.Percent(8),
            DoNotCall = random.Percent(2),
        };
        foreach (var touch in Past(plan, customer, random).OrderBy(touch => touch.At).Where(touch => touch.At > customer.OpenedAt))
        {
            customer.Note(touch);
        }

        return customer;
    }

    /// <summary>Somebody who has just got in touch.</summary>
    public static Customer Lead(long id, Seller owner, Random random, DateTimeOffset at) => new(id, at)
    {
        State = "lead",
        Tier = "B",
        Value = random.Next(20) * 500,
        Owner = owner.Id,
        Zone = random.Percent(30) ? random.Pick(Places.OfCustomers) : null,
        HasNumber = !random.Percent(10),
    };

    // Some have been neglected for months, some for ever, and most have had emails since.
    private static IEnumerable<Touch> Past(Plan plan, Customer customer, Random random)
    {
        DateTimeOffset Ago(double days) => plan.Begins.AddMinutes(-Math.Round(days * 24 * 60));

        if (!random.Percent(customer.State == "lead" ? 90 : 8))
        {
            var quiet = random.NextDouble() * (customer.Tier switch { "A" => 30, "B" => 65, _ => 120 });
            yield return new Touch(Ago(quiet + 1), "call", Outbound: random.Percent(80), "connected", customer.Owner, random.Percent(3) ? Ago(-random.Next(1, 30)) : null);
        }

        if (random.Percent(12))
        {
            yield return new Touch(Ago(1 + (random.NextDouble() * 60)), random.Percent(50) ? "meeting" : "video", Outbound: true, null, customer.Owner);
        }

        for (var emails = random.Percent(5) ? 8 : random.Next(4); emails > 0; emails--)
        {
            yield return new Touch(Ago(1 + (random.NextDouble() * 20)), "email", random.Percent(60), null, customer.Owner);
        }
    }
}
