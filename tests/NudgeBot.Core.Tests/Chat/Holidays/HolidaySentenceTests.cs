using NudgeBot.Core.Chat.Holidays;
using NudgeBot.Core.People.Holidays;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Holidays;

public sealed class HolidaySentenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 16, 30, 0, TimeSpan.FromHours(1)); // a Wednesday

    [Theory]
    [InlineData("West keeps the holidays of Poland", "PL", "West")]
    [InlineData("the West team keeps the holidays of Germany (Bavaria)", "DE-BY", "West")]
    [InlineData("we keep the holidays of Scotland", "GB-SCT", null)]
    [InlineData("holidays of Poland for West", "PL", "West")]
    [InlineData("Please set the holidays of West to Poland.", "PL", "West")]
    [InlineData("everybody follows the public holidays of the United States", "US", null)]
    public void An_admin_says_whose_holidays_a_team_keeps(string text, string code, string? team)
    {
        var keep = Assert.IsType<HolidaySentence.Keep>(HolidaySentence.Read(text, Now));

        Assert.Equal((code, team), (Assert.IsType<HolidayPlaceReading.Found>(keep.Place).Place.Code, keep.Team));
    }

    [Theory]
    [InlineData("12 June is a holiday", "2027-06-12", "2027-06-12", null, null)]
    [InlineData("June 12th is a holiday for West", "2027-06-12", "2027-06-12", null, "West")]
    [InlineData("12 June is a company holiday: Founders' Day", "2027-06-12", "2027-06-12", "Founders' Day", null)]
    [InlineData("Friday is a holiday", "2026-11-20", "2026-11-20", null, null)]
    [InlineData("24 December is a holiday", "2026-12-24", "2026-12-24", null, null)]
    [InlineData("2027-05-04 is a holiday for the East team", "2027-05-04", "2027-05-04", null, "East")]
    [InlineData("24 to 26 December are holidays", "2026-12-24", "2026-12-26", null, null)]
    public void An_admin_adds_a_holiday(string text, string first, string last, string? name, string? team)
    {
        var days = Assert.IsType<HolidaySentence.Days>(HolidaySentence.Read(text, Now));

        Assert.Equal((first, last, name, team), ($"{days.Span.First:yyyy-MM-dd}", $"{days.Span.Last:yyyy-MM-dd}", days.Name, days.Team));
    }

    [Theory]
    [InlineData("we work on 6 January", "2027-01-06", null)]
    [InlineData("West works on 6 January", "2027-01-06", "West")]
    [InlineData("we work on 6 January for West", "2027-01-06", "West")]
    [InlineData("6 January is a working day", "2027-01-06", null)]
    [InlineData("6 January is not a holiday for West", "2027-01-06", "West")]
    public void An_admin_takes_one_out(string text, string day, string? team)
    {
        var worked = Assert.IsType<HolidaySentence.Worked>(HolidaySentence.Read(text, Now));

        Assert.Equal((day, team), ($"{worked.Span.First:yyyy-MM-dd}", worked.Team));
    }

    [Theory]
    [InlineData("my holidays are those of Germany", "DE")]
    [InlineData("I keep the holidays of Bavaria", "DE-BY")]
    [InlineData("my holidays: Portugal", "PT")]
    public void Somebody_keeps_holidays_of_their_own(string text, string code) =>
        Assert.Equal(code, Assert.IsType<HolidayPlaceReading.Found>(Assert.IsType<HolidaySentence.Mine>(HolidaySentence.Read(text, Now)).Place).Place.Code);

    [Theory]
    [InlineData("holidays", typeof(HolidaySentence.Show))]
    [InlineData("show me our holidays", typeof(HolidaySentence.Show))]
    [InlineData("holidays of West", typeof(HolidaySentence.Show))]
    [InlineData("when is my next holiday?", typeof(HolidaySentence.Next))]
    [InlineData("next holiday", typeof(HolidaySentence.Next))]
    [InlineData("my holidays are the team's", typeof(HolidaySentence.MineAsTheTeams))]
    [InlineData("West keeps no holidays", typeof(HolidaySentence.KeepNone))]
    public void The_rest_is_short(string text, Type type) => Assert.IsType(type, HolidaySentence.Read(text, Now));

    [Theory]
    [InlineData("called, connected")]
    [InlineData("I'm on holiday 1-12 August")]
    [InlineData("off for the holidays")]
    [InlineData("happy holidays")]
    [InlineData("Dana is on holiday")]
    [InlineData("Acme is a holiday company")]
    [InlineData("Globex works on Fridays only")]
    [InlineData("he works on 12 deals")]
    [InlineData("she keeps the contract")]
    [InlineData("Tuesday is a bad day")]
    [InlineData("")]
    public void Everything_else_is_left_to_others(string text) => Assert.Null(HolidaySentence.Read(text, Now));

    [Theory]
    [InlineData("Dana works on Friday", true)]
    [InlineData("West works on Friday", true)]
    [InlineData("we work on Friday", false)]
    [InlineData("we work on Friday for West", false)]
    [InlineData("Friday is a holiday for West", false)]
    public void A_name_in_front_may_be_anybodys(string text, bool first) => Assert.Equal(first, HolidaySentence.Read(text, Now)!.NamesTeamFirst);

    [Fact]
    public void Nothing_that_is_typed_throws()
    {
        string[] parts = ["we work on ", "West ", "keeps the holidays of ", "Poland", "(", "Bavaria", ")", ",", "12 June ", "is a holiday", ":", " for ", "24 to 26 December", "31/31/31", "0", "next ", "my holidays are ", "\ud83d", "ł", "-", "  "];
        var random = new Random(20261118);
        for (var i = 0; i < 20_000; i++)
        {
            _ = HolidaySentence.Read(string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => parts[random.Next(parts.Length)])), Now);
        }
    }
}
