using System.Text.Json;
using System.Text.RegularExpressions;
using NudgeBot.Core.People;
using NudgeBot.Host.Simulator.SampleCompany;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>The sample company before it moves in.</summary>
public sealed partial class SampleRecordsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);

    private readonly Company company = Company.Invent(Start);

    [Fact]
    public void Eight_reps_in_two_teams_and_three_zones_sell_to_150_accounts()
    {
        var reps = company.People.Where(person => person.Role == "rep").ToList();

        Assert.Equal(8, reps.Count);
        Assert.Equal(["North 3", "West 5"], reps.GroupBy(rep => rep.Team).Select(team => $"{team.Key} {team.Count()}").Order());
        Assert.Equal(["Europe/Helsinki", "Europe/London", "Europe/Warsaw"], reps.Select(rep => rep.TimeZone).Distinct().Order());
        Assert.Equal(["Ana Ferreira", "Ola Nowak"], reps.Select(rep => rep.Name).Where(name => name.StartsWith("Ana ", StringComparison.Ordinal) || name.StartsWith("Ola ", StringComparison.Ordinal)));
        Assert.Equal(["Lena Vogel: North", "Marek Zielinski: West"], company.People.Where(p => p.Role == "manager").Select(p => $"{p.Name}: {string.Join(", ", p.Manages!)}").Order());
        Assert.Single(company.People, person => person.Role == "admin");
        Assert.Equal((150, 60), (company.Accounts.Count, company.Deals.Count));
        Assert.Equal(150, company.Accounts.Select(account => account.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.InRange(company.Activities.Count, 3_000, 6_000);
    }

    [Fact]
    public void Every_number_comes_from_a_range_kept_for_fiction_and_nobody_shares_one()
    {
        var numbers = company.Accounts.Select(account => account.Phone).Concat(company.Contacts.Select(contact => contact.Phone)).OfType<string>().ToList();

        Assert.InRange(numbers.Count, 200, 400);
        Assert.All(numbers, number => Assert.Matches(Fictional(), number));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void Mail_goes_to_a_domain_that_cannot_exist() =>
        Assert.All(company.Contacts, contact => Assert.Matches("^[a-z]+([.][a-z]+)+@[a-z0-9-]+[.]example$", contact.Email));

    [Fact]
    public void Every_zone_is_known_and_some_accounts_leave_theirs_open()
    {
        Assert.All(company.Accounts.Select(account => account.TimeZone).OfType<string>(), id => Assert.NotNull(Zone.Find(id)));
        Assert.Contains(company.Accounts, account => account.TimeZone is null);
    }

    [Fact]
    public void There_are_accounts_of_every_kind_and_names_to_stumble_over()
    {
        Assert.Equal(["closed", "customer", "lead", "prospect"], company.Accounts.Select(account => account.State).Distinct().Order());
        Assert.Contains(company.Accounts, account => account.DoNotCall);
        Assert.Contains(company.Accounts, account => account.Owner == "");
        Assert.Contains(company.Accounts, account => account.Phone is null && company.Contacts.Where(c => c.Account == account.SourceId).All(c => c.Phone is null));
        Assert.Contains(company.Accounts, account => account.Phone is null && company.Contacts.Any(c => c.Account == account.SourceId && c.Phone is not null));
        Assert.Contains(company.Contacts, contact => contact.DoNotCall);
        Assert.Subset(
            company.Accounts.Select(account => account.Name).ToHashSet(),
            new HashSet<string> { "No Answer Required LLC", "Busy Bee Bakery", "Busy Bee Garden Centre", "3rd Street Coffee", "Pemberton, Quill & Rowe", "O'Malley's Yard" });
    }

    [Fact]
    public void Deals_are_open_won_and_lost_and_tell_how_they_came_there()
    {
        Assert.Equal(["lost 7", "open 29", "won 24"], company.Deals.GroupBy(deal => deal.State).Select(state => $"{state.Key} {state.Count()}").Order());
        Assert.All(company.Deals, deal =>
        {
            Assert.Equal(deal.Stage, deal.StageHistory![^1].Stage);
            Assert.Equal(deal.StageHistory.OrderBy(stage => stage.At), deal.StageHistory);
        });
        Assert.Contains(company.Deals, deal => deal.StageHistory!.Count > 2 && deal.State == "open");
    }

    [Fact]
    public void The_same_morning_makes_the_same_company_and_another_morning_another()
    {
        Assert.Equal(Written(company), Written(Company.Invent(Start)));
        Assert.NotEqual(Written(company), Written(Company.Invent(Start.AddDays(1))));
    }

    [Theory]
    [MemberData(nameof(Mornings))]
    public void Whatever_the_morning_nothing_lies_ahead_of_it_or_on_a_weekend_or_at_night(DateTimeOffset start)
    {
        var made = Company.Invent(start);
        var zones = made.People.ToDictionary(person => person.SourceId, person => Zone.Of(person.TimeZone!));

        Assert.All(made.Activities, touch => Assert.InRange(touch.OccurredAt, start.AddDays(-100), start));
        Assert.All(made.Activities, touch =>
        {
            var local = zones[touch.Rep!].Local(touch.OccurredAt);
            Assert.True(local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), $"{touch}");
            Assert.InRange(TimeOnly.FromDateTime(local.DateTime), new TimeOnly(9, 0), new TimeOnly(18, 0));
        });
        Assert.All(made.Deals.SelectMany(deal => deal.StageHistory!), stage => Assert.True(stage.At < start));
        Assert.DoesNotContain(made.Activities, touch => touch.Note?.Contains('{', StringComparison.Ordinal) == true);
    }

    public static TheoryData<DateTimeOffset> Mornings() =>
    [
        .. Enumerable.Range(0, 7).Select(day => SampleCompany.DemoStart(Start.AddDays(day))).Distinct(),
        SampleCompany.DemoStart(new(2026, 3, 30, 12, 0, 0, TimeSpan.Zero)),
        SampleCompany.DemoStart(new(2026, 10, 26, 12, 0, 0, TimeSpan.Zero)),
        SampleCompany.DemoStart(new(2027, 1, 1, 12, 0, 0, TimeSpan.Zero)),
    ];

    private static string Written(Company company) => JsonSerializer.Serialize(company);

    [GeneratedRegex("""
        ^(
          \+1\ (212|617|404|312|615)\ 555\ 01\d\d
        | \+44\ (20\ 7946\ 0\d\d\d | (113|114|117|121|131|141|151|161)\ 496\ 0\d\d\d | 191\ 498\ 0\d\d\d | 28\ 9649\ 6\d\d\d | 29\ 2018\ 0\d\d\d | 1632\ 960\d\d\d | 7700\ 900\d\d\d)
        | \+353\ 20\ 91\d\ \d\d\d\d
        | \+49\ (30\ 23125 | 69\ 90009 | 40\ 66969 | 221\ 4710 | 89\ 99998)\ \d\d\d
        | \+33\ (1\ 99\ 00 | 2\ 61\ 91 | 3\ 53\ 01 | 4\ 65\ 71 | 5\ 36\ 49 | 6\ 39\ 98)\ \d\d\ \d\d
        | \+46\ (8\ 465\ 004\ \d\d | 31\ 390\ 06\ \d\d | 40\ 628\ 04\ \d\d | 70\ 174\ 06\ (0[5-9]|[1-9]\d))
        )$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Fictional();
}
