using NudgeBot.Core.Chat.Understanding;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public sealed class PageRequestTests
{
    [Theory]
    [InlineData("dashboard")]
    [InlineData("Dashboard, please")]
    [InlineData("open the dashboard")]
    [InlineData("show me the page")]
    [InlineData("Open the page.")]
    [InlineData("Can I see my dashboard?")]
    [InlineData("send me the link to the dashboard")]
    [InlineData("give me the dashboard link")]
    [InlineData("page link")]
    [InlineData("I'd like to open the web page")]
    public void Somebody_asks_for_the_page(string text) => Assert.True(PageRequest.IsAsked(text));

    [Theory]
    [InlineData("page")]
    [InlineData("called Page, connected")]
    [InlineData("spoke with Dashboard Ltd, wants a quote")]
    [InlineData("Page Brothers voicemail")]
    [InlineData("open the deal")]
    [InlineData("the dashboard is wrong")]
    [InlineData("demo of the dashboard went well, call back tue")]
    [InlineData("link")]
    [InlineData("")]
    public void What_is_about_customers_is_left_to_the_grammar(string text) => Assert.False(PageRequest.IsAsked(text));
}
