using NudgeBot.Core.Chat.Teams;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Teams;

public sealed class TeamSentenceTests
{
    [Theory]
    [InlineData("@marek manages West: @ana @ola", "@marek", "West", "@ana|@ola")]
    [InlineData("<@U3> manages West: <@U1> <@U2>", "<@U3>", "West", "<@U1>|<@U2>")]
    [InlineData("<@U3> manages West: <@U1><@U2>", "<@U3>", "West", "<@U1>|<@U2>")]
    [InlineData("<at>Marek</at> manages West: <at>Ana Reyes</at>, <at>Ola</at>", "<at>Marek</at>", "West", "<at>Ana Reyes</at>|<at>Ola</at>")]
    [InlineData("Marek Nowak runs the North West team: Ana Reyes, Ola and Zoe.", "Marek Nowak", "North West", "Ana Reyes|Ola|Zoe")]
    [InlineData("Marek leads team West", "Marek", "West", "")]
    public void Somebody_manages_a_team(string text, string manager, string team, string members)
    {
        var read = Assert.IsType<TeamSentence.Manages>(TeamSentence.Read(text));

        Assert.Equal((manager, team, members), (read.Manager, read.Team, string.Join('|', read.Members)));
    }

    [Theory]
    [InlineData("West reports in #west", "West", "#west")]
    [InlineData("West reports in #West Sales", "West", "#West Sales")]
    [InlineData("the West team reports here", "West", "here")]
    [InlineData("West posts in here", "West", "here")]
    [InlineData("the West team posts to <#C1|west>", "West", "<#C1|west>")]
    [InlineData("West reports nowhere.", "West", null)]
    public void A_team_reports_somewhere(string text, string team, string? channel) => Assert.Equal(new TeamSentence.ReportsIn(team, channel), TeamSentence.Read(text));

    [Theory]
    [InlineData("Marek no longer manages West")]
    [InlineData("Marek doesn't manage the West team any more")]
    public void Somebody_manages_it_no_longer(string text) => Assert.Equal(new TeamSentence.ManagesNoLonger("Marek", "West"), TeamSentence.Read(text));

    [Theory]
    [InlineData("Ana joins West", "Ana")]
    [InlineData("<@U1> and <@U2> join West", "<@U1>|<@U2>")]
    [InlineData("please move Ana & Ola to West", "Ana|Ola")]
    [InlineData("add @ana to the West team", "@ana")]
    public void People_join_a_team(string text, string members)
    {
        var read = Assert.IsType<TeamSentence.Join>(TeamSentence.Read(text));

        Assert.Equal(("West", members), (read.Team, string.Join('|', read.Members)));
    }

    [Theory]
    [InlineData("called Globex, connected")]
    [InlineData("who manages West?")]
    [InlineData("Marek manages")]
    [InlineData("move the call with Acme: tomorrow")]
    [InlineData("")]
    public void Anything_else_is_not_about_teams(string text) => Assert.Null(TeamSentence.Read(text));
}
