using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Core.Tests.Chat;

public sealed class AskedHereTests
{
    [Theory]
    [InlineData("team calls today here", "team calls today", true)]
    [InlineData("team calls today, here?", "team calls today", true)]
    [InlineData("team calls today", "team calls today", false)]
    [InlineData("West reports here", "West reports here", false)]
    [InlineData("West posts in here.", "West posts in here.", false)]
    [InlineData("who here called Acme", "who here called Acme", false)]
    public void Here_at_the_end_asks_for_the_answer_where_it_was_asked_unless_it_names_the_channel(string said, string text, bool isHere) =>
        Assert.Equal((text, isHere), AskedHere.Read(said));
}
