using NudgeBot.Core.People;
using NudgeBot.Core.People.Places;
using Xunit;

namespace NudgeBot.Core.Tests.People.Places;

public sealed class WhereaboutsTests
{
    [Theory]
    [InlineData("Lisbon", "Europe/Lisbon")]
    [InlineData("Europe/Lisbon", "Europe/Lisbon")]
    [InlineData("europe/lisbon", "Europe/Lisbon")]
    [InlineData("america/new york", "America/New_York")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Kraków", "Europe/Warsaw")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Amsterdam", "Europe/Amsterdam")]
    [InlineData("Istanbul", "Europe/Istanbul")]     // one zone under two names
    [InlineData("Poland", "Europe/Warsaw")]
    [InlineData("the Netherlands", "Europe/Amsterdam")]
    [InlineData("UK", "Europe/London")]
    [InlineData("Pacific", "America/Los_Angeles")]
    [InlineData("EST", "America/New_York")]         // in summer, too
    [InlineData("gmt", "UTC")]
    public void A_place_has_a_zone(string text, string zone) => Assert.Equal(new Whereabouts.There(Zone.Of(zone)), Whereabouts.Find(text));

    [Theory]
    [InlineData("Portland", "America/Los_Angeles America/New_York")]
    [InlineData("Hamilton", "America/Toronto Pacific/Auckland")]
    [InlineData("Portugal", "Europe/Lisbon Atlantic/Azores")]
    [InlineData("the US", "America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles")]
    [InlineData("CET", "Europe/Berlin Europe/Paris Europe/Warsaw Europe/Rome Europe/Madrid")]
    public void A_place_with_several_zones_is_asked_about(string text, string zones) =>
        Assert.Equal(zones.Split(' '), Assert.IsType<Whereabouts.OneOf>(Whereabouts.Find(text)).Zones.Select(zone => zone.Id));

    [Theory]
    [InlineData("a meeting")]
    [InlineData("it")]
    [InlineData("no")]
    [InlineData("west")]
    [InlineData("Europe/Atlantis")]
    [InlineData("Etc/Unknown")]
    [InlineData("/")]
    [InlineData("")]
    public void Nothing_else_is_a_place(string text) => Assert.IsType<Whereabouts.Nowhere>(Whereabouts.Find(text));

    [Theory]
    [InlineData("PL", "Poland")]
    [InlineData("pl", "Poland")]
    [InlineData("Polska", "Poland")]
    [InlineData("Great Britain", "United Kingdom")]
    [InlineData("Britain (UK)", "United Kingdom")]
    [InlineData("USA", "United States")]
    [InlineData("Türkiye", "Turkey")]
    [InlineData("Cote d'Ivoire", "Ivory Coast")]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    public void A_country_is_found_by_code_and_by_name(string text, string? name) => Assert.Equal(name, Country.Find(text)?.Name);
}
