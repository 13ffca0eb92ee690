namespace NudgeBot.Quarter.Truth;

/// <summary>Deals come, move, and are won or lost.</summary>
internal static class Deals
{
    public static void Open(Company company, Customer customer, Random random, DateTimeOffset at)
    {
        // Now and then a specialist has the deal while somebody else has the customer.
        var owner = random.Percent(10) ? random.Next(company.Sellers.Count) + 1 : customer.Owner;
        var deal = new Deal(company.Deals.Count + 1, customer, at)
        {
            Owner = owner,
            Stage = random.Next(Deal.Stages - 1),
            Amount = random.Percent(20) ? null : random.Next(1, 80) * 500,
            CloseOn = random.Percent(50) ? company.Sellers[owner].Calendar.DateAt(at).PlusDays(random.Next(5, 60)) : null,
        };
        company.Deals.Add(deal.Id, deal);
        company.Sellers[owner].Deals.Add(deal);
        customer.Deals.Add(deal);
        company.Changed(customer);
    }

    public static void Move(Company company, Deal deal, Random random, DateTimeOffset at)
    {
        switch (random.Next(10))
        {
            case 0 or 1:
                deal.State = random.Percent(50) ? "won" : "lost";
                break;
            case 2:
                deal.CloseOn = deal.CloseOn?.PlusDays(random.Next(3, 30));
                break;
            case 3:
                company.HandOver(deal, company.Sellers[random.Next(company.Sellers.Count) + 1]);
                break;
            default:
                deal.Stage = Math.Min(deal.Stage + 1, Deal.Stages - 1);
                deal.StageSince = at;
                break;
        }

        company.Changed(deal.Customer);
    }
}
