using System.Text;
using NudgeBot.Core.Customers;
using Xunit;

namespace NudgeBot.Core.Tests.Customers;

public sealed class PhoneZonesTests
{
    [Theory]
    [InlineData("+48 22 123 45 67", "Europe/Warsaw")]
    [InlineData("0048 22 123 45 67", "Europe/Warsaw")]
    [InlineData("+44 20 7946 0100", "Europe/London")]
    [InlineData("+977 1 4412345", "Asia/Kathmandu")]     // a quarter of an hour
    [InlineData("+91 22 2771 1234", "Asia/Calcutta")]
    [InlineData("+1 212 555 0134", "America/New_York")]  // by its area code
    [InlineData("+1-206-555-0134", "America/Los_Angeles")]
    [InlineData("+1 (312) 555-0134", "America/Chicago")]
    [InlineData("+1.602.555.0134", "America/Phoenix")]
    [InlineData("+1 416 555 0134", "America/Toronto")]
    [InlineData("+55 92 3232 1234", "America/Manaus")]
    [InlineData("+61 2 9374 4000", "Australia/Sydney")]
    [InlineData("+7 495 123 45 67", "Europe/Moscow")]
    [InlineData("tel:+1-212-555-0134;ext=12", "America/New_York")]
    [InlineData("+34 922 123 456", "Atlantic/Canary")]
    [InlineData("+34 612 345 678", "Europe/Madrid")]     // a mobile, an hour apart at most
    [InlineData("+44 7911 123456", "Europe/London")]     // Guernsey keeps London's time
    public void A_number_with_its_country_code_tells_the_zone(string number, string zone) =>
        Assert.Equal(Core.People.Zone.Of(zone).Habits, PhoneZones.Of(number)?.Habits);

    [Theory]
    [InlineData("(212) 555-0134", "US", "America/New_York")]
    [InlineData("1 212 555 0134", "United States", "America/New_York")]
    [InlineData("011 48 22 123 45 67", "usa", "Europe/Warsaw")]
    [InlineData("22 123 45 67", "Polska", "Europe/Warsaw")]
    [InlineData("+48 22 123 45 67", "US", "Europe/Warsaw")] // its own code counts
    [InlineData("22 123 45 67", null, null)]
    [InlineData("22 123 45 67", "Atlantis", null)]
    public void Without_one_it_is_dialled_in_the_accounts_country(string number, string? country, string? zone) =>
        Assert.Equal(zone, PhoneZones.Of(number, country)?.Id);

    [Theory]
    [InlineData("+1 800 555 0134")]  // toll-free, anywhere from Guam to St John's
    [InlineData("+61 412 345 678")]  // an Australian mobile
    [InlineData("+7 701 111 2233")]
    [InlineData("+800 1234 5678")]   // of no country
    [InlineData("+1 555 555 5555")]
    [InlineData("+48 1")]
    [InlineData("+999 123 456")]
    [InlineData("call the office")]
    [InlineData("+")]
    [InlineData("00")]
    [InlineData("")]
    [InlineData(null)]
    public void A_number_that_does_not_tell_has_no_zone(string? number)
    {
        Assert.Null(PhoneZones.Of(number));
        Assert.Null(PhoneZones.Of(number, "XX"));
    }

    [Fact]
    public void Whatever_is_written_nothing_is_thrown()
    {
        const string Signs = "0123456789+()- .x#*;,ext:=/\u00a0\u0660\uff11\0é漢";
        var random = new Random(20260302);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder(random.Next(3) == 0 ? "+" : "");
            for (var length = random.Next(i % 100 == 0 ? 2_000 : 30); length > 0; length--)
            {
                text.Append(random.Next(6) == 0 ? (char)random.Next(1, 0xFFFF) : Signs[random.Next(Signs.Length)]);
            }

            _ = PhoneZones.Of(text.ToString(), i % 2 == 0 ? "US" : null);
        }
    }
}
