using NudgeBot.Core.Reports;
using Xunit;

namespace NudgeBot.Core.Tests.Reports;

public sealed class ReportScopeTests
{
    [Theory]
    [InlineData("West")]
    [InlineData("Sales, East")]
    [InlineData("Silva, Ana")]
    [InlineData(@"North\South")]
    [InlineData(@"Odd\")]
    [InlineData(@"Odd\, really,")]
    [InlineData("a|b: c")]
    public void Whatever_a_team_is_called_its_scope_names_it_again(string name)
    {
        var scope = ReportScope.Of(ReportScope.Part(ReportScope.Team, name), null, ReportScope.Part(ReportScope.Rep, name), ReportScope.Part(ReportScope.Tier, "A"));
        var request = ReportRequest.Read(new ReportRequest(ReportKind.Counts, scope, "today").Write(Period.Of("today", new DateOnly(2026, 11, 18))!), ReportForm.Csv)!;

        Assert.Equal([name], ReportScope.Named(request.Scope, ReportScope.Team));
        Assert.Equal([name], ReportScope.Named(request.Scope, ReportScope.Rep));
        Assert.Equal("A", request.Tier);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("me", "me")]
    [InlineData("accounts:mine", "mine")]
    [InlineData("accounts:rep:Ana", "rep:Ana")]
    [InlineData("team:West,team:East", "team:West / team:East")]
    [InlineData(@"team:Sales\, East,tier:A", "team:Sales, East / tier:A")]
    [InlineData(@"team:\", @"team:\")]
    public void A_scope_is_read_as_the_understanding_writes_it(string? scope, string parts) => Assert.Equal(parts, string.Join(" / ", ReportScope.Parts(scope)));

    [Fact]
    public void Nothing_is_no_scope() => Assert.Null(ReportScope.Of(null, ""));

    [Theory]
    [InlineData("Sales, East", "sales east", true)]
    [InlineData("Sales, East", "Sales, East", true)]
    [InlineData("Łódź", "lodz", true)]
    [InlineData("Sales, East", "sales", false)]
    [InlineData("?", "", false)]
    public void A_name_is_typed_with_or_without_its_signs(string name, string typed, bool isIt) => Assert.Equal(isIt, ReportScope.IsTyped(name, typed));
}
