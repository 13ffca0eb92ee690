using NudgeBot.Core.Customers;
using Xunit;

namespace NudgeBot.Core.Tests.Customers;

public sealed class DialledNumberTests
{
    [Theory]
    [InlineData("+49 (0)30 901820", "+4930901820")]
    [InlineData("+44 (0)20 7946 0000", "+442079460000")]
    [InlineData("+48 22 555 01 00", "+48225550100")]
    [InlineData("+39 06 6982 1234", "+390669821234")]
    [InlineData("+1 (202) 555-0143", "+12025550143")]
    [InlineData("+1 202 555 0143 ext. 12", null)]
    [InlineData("030 901820", null)]
    [InlineData("+999 12", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_is_dialled_as_its_country_has_it(string? written, string? dialled) => Assert.Equal(dialled, DialledNumber.Of(written));
}
