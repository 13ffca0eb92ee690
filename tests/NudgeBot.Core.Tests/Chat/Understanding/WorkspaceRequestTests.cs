using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public sealed class WorkspaceRequestTests
{
    [Theory]
    [InlineData("install link for slack")]
    [InlineData("Add a Slack workspace")]
    [InlineData("add another workspace, please")]
    [InlineData("Could you give me an install link for our other Slack workspace?")]
    [InlineData("I'd like to connect a second Slack workspace.")]
    [InlineData("send me the installation link")]
    [InlineData("How do I add another Slack workspace?")]
    public void An_admin_asks_for_the_link(string text) => Assert.True(WorkspaceRequest.IsAsked(text));

    [Theory]
    [InlineData("called Slack, connected")]
    [InlineData("add Slack to my customers")]
    [InlineData("Slack sent me an install link")]
    [InlineData("spoke with Workspace Ltd about an install link for their office, call back tue")]
    [InlineData("add a note: wants a link")]
    [InlineData("connected")]
    [InlineData("connected with Slack")]
    [InlineData("link")]
    [InlineData("")]
    public void What_is_about_customers_is_left_to_the_grammar(string text) => Assert.False(WorkspaceRequest.IsAsked(text));
}
