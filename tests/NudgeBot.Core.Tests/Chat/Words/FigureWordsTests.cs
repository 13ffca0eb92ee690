using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Words;

/// <summary>What is said where there is one of something, or nothing.</summary>
public sealed class FigureWordsTests
{
    [Theory]
    [InlineData(new[] { "Ana" }, 3, false, "West, today: Ana leads with 3 connects")]
    [InlineData(new[] { "Ana", "Ola" }, 1, false, "West, today: Ana and Ola lead with 1 connect each")]
    [InlineData(new[] { "Ana", "Ola" }, 0, false, "West, today: no connect yet")]
    [InlineData(new[] { "Ana" }, 0, true, "West, today: no connect")]
    public void A_leaderboard_names_all_who_share_the_first_place_and_nobody_without_a_connect(string[] first, int connects, bool isOver, string title) =>
        Assert.Equal(title, RollCallWords.LeaderboardTitle("West", "today", first, connects, isOver));

    [Theory]
    [InlineData(0, 0, 0, 0, "West, today: no customer was called")]
    [InlineData(0, 0, 2, 1, "West, today: no customer was called, 2 connects with 1 who called")]
    [InlineData(3, 2, 0, 0, "West, today: 3 attempts at 2 customers, 0 connects with 0")]
    public void Without_an_attempt_no_customer_was_called(int attempts, int called, int connects, int connected, string title) =>
        Assert.Equal(title, ContactWords.Title("West", "today", attempts, called, connects, connected));

    [Theory]
    [InlineData("2026-11-17", 1, "Tue 17 Nov, 1 day ago")]
    [InlineData("2026-11-16", 2, "Mon 16 Nov, 2 days ago")]
    [InlineData(null, 1, "never spoken with, known for 1 day")]
    public void One_day_is_a_day(string? spoken, int days, string silence) =>
        Assert.Equal(silence, CountWords.Silence(spoken is null ? null : DateOnly.Parse(spoken, System.Globalization.CultureInfo.InvariantCulture), days));

    [Fact]
    public void That_emails_stand_apart_is_said_once() =>
        Assert.Equal($"{BotWords.Definition} Only those sent are counted.", MirrorWords.DayDefinition);
}
