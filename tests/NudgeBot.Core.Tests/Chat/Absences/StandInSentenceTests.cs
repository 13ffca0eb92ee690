using NudgeBot.Core.Chat.Absences;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Absences;

public sealed class StandInSentenceTests
{
    private static readonly string[] People = ["Ana Reyes", "Ola Nowak", "Ben Li", "Mary Jane Watson"];

    [Theory]
    [InlineData("off until Monday, Ola stands in", "off until Monday", "Ola")]
    [InlineData("off until Monday Ola stands in", "off until Monday", "Ola")]
    [InlineData("I'm on holiday 1–12 August, Ben covers", "I'm on holiday 1 August to 12 August", "Ben")]
    [InlineData("out next week and ola nowak covers for me.", "out next week", "ola nowak")]
    [InlineData("On PTO till Monday, Mary Jane is covering for me", "On PTO till Monday", "Mary Jane")]
    [InlineData("off tomorrow with Ben covering", "off tomorrow", "Ben")]
    [InlineData("off tomorrow, stand-in: Ben", "off tomorrow", "Ben")]
    [InlineData("off 3 to 7 August, covered by Ola", "off 3 August to 7 August", "Ola")]
    [InlineData("off Friday, Ola takes over", "off Friday", "Ola")]
    [InlineData("off Friday, Zed stands in", "off Friday", "Zed")]
    [InlineData("Ola covers for me", "", "Ola")]
    [InlineData("Ola is my stand-in", "", "Ola")]
    [InlineData("my stand-in is Ola", "", "Ola")]
    [InlineData("Ola covers for me until Monday", "I'm off until Monday", "Ola")]
    [InlineData("Ola covers for me while I'm away next week", "I'm off next week", "Ola")]
    [InlineData("Zed covers for me", "", "Zed")]
    public void Who_stands_in_is_cut_off_and_the_rest_is_about_time_off(string text, string rest, string name) =>
        Assert.Equal((rest, name), Assert.IsType<StandInSentence.Named>(StandInSentence.Read(text)).Split(People));

    [Theory]
    [InlineData("who covers for me?", typeof(StandInSentence.WhoForMe))]
    [InlineData("Who is my stand-in?", typeof(StandInSentence.WhoForMe))]
    [InlineData("for whom do I stand in?", typeof(StandInSentence.ForWhom))]
    [InlineData("who am I covering for", typeof(StandInSentence.ForWhom))]
    [InlineData("nobody covers for me", typeof(StandInSentence.Nobody))]
    public void It_can_be_asked_and_taken_away(string text, Type type) => Assert.IsType(type, StandInSentence.Read(text));

    [Theory]
    [InlineData("called, connected")]
    [InlineData("off until Monday")]
    [InlineData("Dana covered the costs")]
    [InlineData("I'm back")]
    [InlineData("")]
    public void Everything_else_is_left_to_others(string text) => Assert.Null(StandInSentence.Read(text));

    [Theory]
    [InlineData("ola", "Ola Nowak")]
    [InlineData("Ola Nowak", "Ola Nowak")]
    [InlineData("Mary Jane", "Mary Jane Watson")]
    [InlineData("Nowak", null)]
    [InlineData("O", null)]
    [InlineData("", null)]
    public void A_name_is_somebodys_whole_or_first_name(string typed, string? name) =>
        Assert.Equal(name, (StandInName.Of(typed, [.. People.Select((person, i) => ((long)i, person))]) as StandInName.Found)?.Name);

    [Fact]
    public void Of_two_with_one_first_name_neither_is_guessed()
    {
        (long, string)[] people = [(1, "Ola Nowak"), (2, "Ola Kowalska"), (3, "Ola")];

        Assert.Equal(new StandInName.Found(3, "Ola"), StandInName.Of("ola", people));
        Assert.Equal(["Ola Nowak", "Ola Kowalska"], Assert.IsType<StandInName.OneOf>(StandInName.Of("ola", people[..2])).Names);
    }
}
