using System.Globalization;
using NudgeBot.Core.People;
using NudgeBot.Core.People.Holidays;
using Xunit;

namespace NudgeBot.Core.Tests.People.Holidays;

public sealed class HolidayTests
{
    private static readonly Zone Warsaw = Zone.Of("Europe/Warsaw");

    [Theory]
    [InlineData("PL", "2026", "01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26")]
    [InlineData("US", "2026", "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")] // the Fourth is a Saturday
    [InlineData("US", "2027", "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")] // New Year's Day of 2028, too
    [InlineData("DE", "2026", "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("DE-BY", "2026", "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26")]
    [InlineData("GB", "2026", "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData("NL", "2026", "01-01 04-06 04-27 05-14 05-25 12-25 12-26")]
    [InlineData("DK", "2026", "01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26")]
    public void A_place_keeps_its_holidays(string place, string year, string days) =>
        Assert.Equal(days, string.Join(' ', PublicHolidays.Between(HolidayPlace.Of(place)!, Date($"{year}-01-01"), Date($"{year}-12-31")).Select(holiday => holiday.Day.ToString("MM-dd", CultureInfo.InvariantCulture)).Order()));

    [Theory]
    [InlineData("PL", "PL")]
    [InlineData("poland", "PL")]
    [InlineData("the United Kingdom", "GB")]
    [InlineData("DE-BY", "DE-BY")]
    [InlineData("de-by", "DE-BY")]
    [InlineData("Bavaria", "DE-BY")]
    [InlineData("Germany (Bavaria)", "DE-BY")]
    [InlineData("Bayern, Germany", "DE-BY")]
    [InlineData("Scotland", "GB-SCT")]
    [InlineData("Québec", "CA-QC")]
    [InlineData("Genève", "CH-GE")]
    [InlineData("England", "GB")]
    public void A_place_is_found_by_its_names(string text, string code) =>
        Assert.Equal(code, Assert.IsType<HolidayPlaceReading.Found>(HolidayPlace.Find(text)).Place.Code);

    [Fact]
    public void What_is_not_known_is_said_to_be_so()
    {
        Assert.Equal("Ukraine", Assert.IsType<HolidayPlaceReading.NotWorkedOut>(HolidayPlace.Find("Ukraine")).Country.Name);
        Assert.IsType<HolidayPlaceReading.Unknown>(HolidayPlace.Find("Atlantis"));
        Assert.IsType<HolidayPlaceReading.Unknown>(HolidayPlace.Find("Germany (Scotland)"));
        Assert.IsType<HolidayPlaceReading.Unknown>(HolidayPlace.Find(""));
        Assert.Null(HolidayPlace.Of("DE-XX"));
        Assert.Null(HolidayPlace.Of("UA"));
        Assert.Null(HolidayPlace.Of(null));
    }

    [Fact]
    public void Every_place_can_be_worked_out_for_every_year_and_has_names()
    {
        var places = PublicHolidays.Countries.Select(country => new HolidayPlace(country)).Concat(HolidayRegion.All.Select(region => new HolidayPlace(region.Country, region))).ToList();

        foreach (var place in places)
        {
            Assert.Equal(place, HolidayPlace.Of(place.Code));
            var holidays = PublicHolidays.Between(place, Date("2009-01-01"), Date("2076-12-31")).ToList();
            Assert.True(holidays.Count > 68 * 3, place.Code);
            Assert.True(holidays.All(holiday => holiday.Name.Length > 1), place.Code);
        }

        Assert.True(places.Count > 100, $"{places.Count} places");
    }

    [Fact]
    public void A_region_differs_from_its_country()
    {
        var (first, last) = (Date("2024-01-01"), Date("2026-12-31"));
        foreach (var region in HolidayRegion.All.Where(region => region.Code is not ("ENG" or "WLS" or "NT" or "VD")))
        {
            Assert.False(
                PublicHolidays.Between(new HolidayPlace(region.Country), first, last).Select(holiday => holiday.Day)
                    .SequenceEqual(PublicHolidays.Between(new HolidayPlace(region.Country, region), first, last).Select(holiday => holiday.Day)),
                $"{region.Country.Code}-{region.Code}");
        }
    }

    [Fact]
    public void A_team_adds_days_and_works_on_others_and_somebody_elsewhere_keeps_theirs()
    {
        TeamDay[] days = [new(Date("2026-06-12"), "Founders' day"), new(Date("2026-01-06"), "Epiphany", Worked: true)];
        var (first, last) = (Date("2026-01-02"), Date("2026-06-30"));

        var west = new HolidayCalendar(HolidayPlace.Of("PL"), days).Between(first, last);
        var bavarian = new HolidayCalendar(HolidayPlace.Of("DE-BY"), days, IsOwn: true).Between(first, last);

        Assert.Equal("04-05 04-06 05-01 05-03 05-24 06-04 06-12", Days(west));
        Assert.Equal("01-06 04-03 04-06 05-01 05-14 05-25 06-04 06-12", Days(bavarian));
        Assert.Equal("Founders' day", west[^1].Name);
        Assert.Equal("06-12", Days(new HolidayCalendar(null, days).Between(first, last)));
    }

    [Fact]
    public void A_holiday_on_a_weekend_or_within_time_off_is_counted_once()
    {
        var holidays = new HolidayCalendar(HolidayPlace.Of("PL"), []).Between(Date("2026-01-01"), Date("2026-12-31")).Select(holiday => holiday.Day);
        var ana = new WorkingTime(Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), holidays, [new(Date("2026-06-01"), Date("2026-06-05"))]);

        Assert.Equal(Closed.DayOfWeek, ana.WhyClosed(Warsaw.At(Date("2026-05-03"), new(10, 0))));  // a Sunday
        Assert.Equal(Closed.Holiday, ana.WhyClosed(Warsaw.At(Date("2026-06-04"), new(10, 0))));    // Corpus Christi, amid the days off
        Assert.Equal(Closed.TimeOff, ana.WhyClosed(Warsaw.At(Date("2026-06-03"), new(10, 0))));
        Assert.Equal(1, ana.WorkingDaysBetween(Date("2026-05-29"), Date("2026-06-08")));
        Assert.Equal(Date("2026-06-08"), ana.AddWorkingDays(Date("2026-05-29"), 1));
    }

    private static string Days(IEnumerable<Holiday> holidays) => string.Join(' ', holidays.Select(holiday => holiday.Day.ToString("MM-dd", CultureInfo.InvariantCulture)));

    private static DateOnly Date(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
