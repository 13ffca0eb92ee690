using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Turns places into accounts: with a number, a zone, people to ask for, and a day on which somebody last spoke with them.</summary>
internal sealed class CustomerBook(Dice dice, DateTimeOffset now, Calendars calendars)
{
    private readonly FictionalNumbers numbers = new();
    private readonly ContactBook people = new(dice);
    private readonly DealBook deals = new(dice, calendars);
    private int count;

    /// <summary>Accounts of nobody, about whom there is no story.</summary>
    public List<(ImportedAccount Account, IReadOnlyList<ImportedContact> Contacts)> Unowned { get; } = [];

    public List<Customer> Owned { get; } = [];

    public void Add(Place place)
    {
        var id = $"account-{++count:000}";
        var city = Cities.Of(place.Company.City);
        var account = Describe(id, place, city);
        var contacts = people.Of(account, city, numbers, hasNumbers: place.Plot != Plot.NoNumber);
        if (place.Owner is not { } rep)
        {
            Unowned.Add((account, contacts));
            return;
        }

        var lastTalk = LastTalk(place.Plot, rep);
        Owned.Add(new Customer(place.Plot, rep, account, Zone.Of(city.Zone), contacts, lastTalk, deals.Of(place.Plot, rep, id)));
    }

    private ImportedAccount Describe(string id, Place place, City city)
    {
        var sketch = Sketch.Of(place.Plot);

        // Some British companies of a London rep say nothing about their zone: it follows from the number, or from the rep.
        var sameZone = place.Owner?.ZoneId == city.Zone && dice.Chance(0.2);
        var onlyMobiles = place.Plot is Plot.OverdueB or Plot.Advancing && dice.Chance(0.4);
        return new ImportedAccount(
            id,
            place.Company.Name,
            place.Plot == Plot.Unowned && city.Country == "US" ? "lead" : sketch.State,
            sketch.Tier,
            place.Owner?.Id ?? "",
            place.Plot == Plot.NoNumber || onlyMobiles ? null : numbers.Landline(city),
            city.Country,
            sameZone ? null : city.Zone,
            DoNotCall: place.Plot == Plot.DoNotCall,
            OpenedAt(place));
    }

    private DateTimeOffset OpenedAt(Place place) => place switch
    {
        { Plot: Plot.NewLead, Owner: { } rep } => calendars.LeadCameAt(rep),
        { Plot: Plot.EmailOnly } => now.AddDays(-dice.Between(62, 85)),
        { Plot: Plot.FirstTalk } => now.AddDays(-dice.Between(30, 50)),
        { Plot: Plot.Unowned } => now.AddDays(-dice.Between(1, 20)),
        _ when Sketch.Of(place.Plot).State == "customer" => now.AddDays(-dice.Between(400, 1800)),
        _ => now.AddDays(-dice.Between(110, 380)),
    };

    private DateOnly? LastTalk(Plot plot, Rep rep)
    {
        var days = calendars.Of(rep);
        var talksToday = rep.ThisMorning.Count(outcome => outcome == CallOutcome.Connected);
        return plot switch
        {
            Plot.Fresh when talksToday > 0 => days.Today,
            Plot.Advancing when talksToday > 1 => days.Today,
            Plot.FirstTalk => days.Back(1),
            _ => Sketch.Of(plot).Quiet is { } quiet ? days.DaysAgo(dice.Between(quiet)) : null,
        };
    }
}

/// <summary>The people at the customers.</summary>
internal sealed class ContactBook(Dice dice)
{
    private readonly Dictionary<string, Deck<string>> names = [];
    private readonly Deck<string> titles = new(dice, ContactNames.Titles);

    public IReadOnlyList<ImportedContact> Of(ImportedAccount account, City city, FictionalNumbers numbers, bool hasNumbers)
    {
        var many = dice.Chance(0.45) ? 1 : dice.Chance(0.75) ? 2 : 3;
        return [.. Enumerable.Range(1, many).Select(n => One(n))];

        ImportedContact One(int n)
        {
            var name = NamesOf(city.Country).Next();
            var dialled = hasNumbers && (n == 1 ? account.Phone is null || dice.Chance(0.7) : dice.Chance(0.4));
            return new ImportedContact(
                string.Create(CultureInfo.InvariantCulture, $"{account.SourceId}-{n}"),
                name,
                account.SourceId,
                titles.Next(),
                dialled ? numbers.Mobile(city) : null,
                $"{Plain.Letters(name, '.')}@{Plain.Letters(account.Name, '-')}.example",
                DoNotCall: n == 3);
        }
    }

    private Deck<string> NamesOf(string country)
    {
        if (!names.TryGetValue(country, out var deck))
        {
            var (first, last) = ContactNames.Of(country);
            names[country] = deck = new Deck<string>(dice, [.. from f in first from l in last select $"{f} {l}"]);
        }

        return deck;
    }
}
