namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>An account still without a name: what is the matter with it, whose it is, and where it comes from.</summary>
/// <param name="Owner">Null when nobody owns it.</param>
internal sealed record Place(Plot Plot, Rep? Owner, CompanyName Company);

/// <summary>
/// Who owns what: every rep has each of the common plots once and two of the rare ones. What must be callable when the demo begins is
/// near the rep; the Americans are asleep then and wake in the afternoon.
/// </summary>
internal static class Portfolios
{
    private static readonly Plot[] Near =
    [
        Plot.Star, Plot.OverdueA, Plot.OverdueB, Plot.NeglectedA, Plot.NeglectedB, Plot.NoNumber, Plot.PingPong, Plot.StalledEarly,
        Plot.StalledLate, Plot.CloseDatePassed, Plot.Fresh, Plot.Promised, Plot.Advancing,
    ];

    private static readonly Plot[] Overseas = [Plot.NeglectedC, Plot.OverdueProspect, Plot.EmailOnly];

    private static readonly (Rep Rep, Plot[] Plots)[] Rare =
    [
        (Staff.Ana, [Plot.NewLead, Plot.FirstTalk]),
        (Staff.Ola, [Plot.NewLead, Plot.DoNotCall]),
        (Staff.Tom, [Plot.NewLead, Plot.Closed]),
        (Staff.Niamh, [Plot.FirstTalk, Plot.Closed]),
        (Staff.Jonas, [Plot.NewLead, Plot.Closed]),
        (Staff.Aino, [Plot.NewLead, Plot.FirstTalk]),
        (Staff.Erik, [Plot.NewLead, Plot.DoNotCall]),
        (Staff.Priya, [Plot.Closed, Plot.DoNotCall]),
    ];

    private const int UnownedNear = 4;

    public static IEnumerable<Place> Assign(Dice dice)
    {
        var british = new Queue<CompanyName>(dice.Shuffled(BritishNames.All));
        var american = new Queue<CompanyName>(dice.Shuffled(AmericanNames.All));
        var warsaw = new Queue<CompanyName>(dice.Shuffled([.. ContinentalNames.French, .. ContinentalNames.German[..12], .. Take(british, 4)]));
        var helsinki = new Queue<CompanyName>(dice.Shuffled([.. ContinentalNames.Swedish, .. ContinentalNames.German[12..], .. Take(british, 13)]));

        foreach (var (rep, rare) in Rare)
        {
            var near = rep.ZoneId == Staff.LargerTeamsZone ? british : rep.Team == Staff.North ? helsinki : warsaw;
            foreach (var plot in Near.Concat(rare))
            {
                yield return new Place(plot, rep, near.Dequeue());
            }

            foreach (var plot in Overseas)
            {
                yield return new Place(plot, rep, american.Dequeue());
            }
        }

        foreach (var left in Take(british, UnownedNear).Concat(american))
        {
            yield return new Place(Plot.Unowned, null, left);
        }
    }

    private static CompanyName[] Take(Queue<CompanyName> names, int count) => [.. Enumerable.Range(0, count).Select(_ => names.Dequeue())];
}
