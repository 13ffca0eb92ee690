using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>The sample company's records, as a CRM would export them. All of it is invented.</summary>
internal sealed record Company(
    IReadOnlyList<ImportedPerson> People,
    IReadOnlyList<ImportedAccount> Accounts,
    IReadOnlyList<ImportedContact> Contacts,
    IReadOnlyList<ImportedDeal> Deals,
    IReadOnlyList<ImportedActivity> Activities)
{
    public const string Name = "Larkfield Packaging";

    private const int Seed = 20_260_302;

    /// <summary>Makes the company up; at the same moment the same one.</summary>
    public static Company Invent(DateTimeOffset now)
    {
        var dice = new Dice(Seed);
        var calendars = new Calendars(now);
        var book = new CustomerBook(dice, now, calendars);
        foreach (var place in Portfolios.Assign(dice))
        {
            book.Add(place);
        }

        var journal = new Journal(dice, calendars);
        var notes = new Notes(dice);
        var stories = new Stories(dice, calendars, journal, notes);
        foreach (var customer in book.Owned)
        {
            stories.Tell(customer);
        }

        var habits = new Habits(dice, calendars, journal, notes);
        foreach (var rep in Staff.Reps)
        {
            habits.Live(rep, [.. book.Owned.Where(customer => customer.Owner == rep)]);
        }

        return new Company(
            Staff.Everybody,
            [.. book.Owned.Select(customer => customer.Account), .. book.Unowned.Select(nobodys => nobodys.Account)],
            [.. book.Owned.SelectMany(customer => customer.Contacts), .. book.Unowned.SelectMany(nobodys => nobodys.Contacts)],
            [.. book.Owned.Select(customer => customer.Deal).OfType<ImportedDeal>()],
            journal.Entries);
    }
}
