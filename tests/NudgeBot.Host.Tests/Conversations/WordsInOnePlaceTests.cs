using System.Text.RegularExpressions;
using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>What the bot says to people stands in Core, in Chat/Words and Nudges/Cards, where it can be read aloud from top to bottom.</summary>
public partial class WordsInOnePlaceTests
{
    private static readonly string[] Speaking = ["src/NudgeBot.Host/Conversations", "src/NudgeBot.Host/Schedule", "src/NudgeBot.Host/Messages", "src/NudgeBot.Slack", "src/NudgeBot.Teams"];

    // What is wrong with a setting, what a counter counts, what the doctor found: the admin and the engineer read it where they run the bot.
    private static readonly string[] ToTheEngineer =
    [
        "src/NudgeBot.Slack/SlackOptions.cs", "src/NudgeBot.Slack/Receiving/SlackCounters.cs", "src/NudgeBot.Slack/Installing/SlackCheck.cs", "src/NudgeBot.Slack/Installing/OneWorkspace.cs",
        "src/NudgeBot.Teams/TeamsOptions.cs", "src/NudgeBot.Teams/Receiving/TeamsCounters.cs", "src/NudgeBot.Teams/Sending/Refusals.cs", "src/NudgeBot.Teams/Tokens/TeamsCheck.cs",
        "src/NudgeBot.Teams/Tokens/EntraErrors.cs", "src/NudgeBot.Teams/Tokens/BotCertificate.cs", "src/NudgeBot.Teams/Tokens/ConnectorToken.cs",
    ];

    // Said to the engineer, in answers of the command line and in settings, or to nobody.
    private static readonly string[] NotSaid = ["throw new", "Exception(", "LoggerMessage", "Delivery.", "ClockMove.", "Fail(", "ErrorMessage", "Problem.", "ToString()"];

    public static TheoryData<string> Files => [.. Speaking
        .SelectMany(room => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, room), "*.cs", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
        .Except(ToTheEngineer)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_sentence_to_a_person_stands_outside_of_the_words(string file)
    {
        var found = Sentences(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file))).ToList();

        Assert.True(found.Count == 0, $"Move to Core/Chat/Words: {string.Join(" | ", found)}");
    }

    [Theory]
    [InlineData("await turn.SayAsync(\"I do not know them.\", cancellationToken);", true)]
    [InlineData("var text = $\"Logged: {name}, connected\";", true)]
    [InlineData("var text = $\"{account.Name}: no call is in the log.\";", true)]
    [InlineData("new CardAction(Actions.Undo, \"Undo\", value)", true)]
    [InlineData("new Card(\"These would be glad to hear you\", [], null, [])", true)]
    [InlineData("text is \"why\" or \"how come\"", false)]
    [InlineData("throw new InvalidOperationException(\"The clock is away.\");", false)]
    [InlineData("// \"Called Acme yesterday.\"", false)]
    [InlineData("private const string Kind = \"edit\";", false)]
    public void A_sentence_to_a_person_is_told_from_other_texts(string line, bool isOne) => Assert.Equal(isOne, Sentences(line).Any());

    private static IEnumerable<string> Sentences(string source) =>
        from line in RawText().Replace(source, "").Split('\n')
        let code = line.TrimStart()
        where !code.StartsWith("//", StringComparison.Ordinal) && !NotSaid.Any(word => code.Contains(word, StringComparison.Ordinal))
        from literal in Literal().Matches(code)
        where Capitalised().IsMatch(literal.Value) || Ended().IsMatch(literal.Value) || (Labelled().IsMatch(code) && Word().IsMatch(literal.Value))
        select literal.Value;

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"")]
    private static partial Regex RawText();

    [GeneratedRegex("\\$?\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();

    // "Logged: {name}", "These would be glad"
    [GeneratedRegex("^\\$?\"[A-Z][a-z']+:? ([a-z{]|[A-Z][a-z])")]
    private static partial Regex Capitalised();

    // Several words, and then a full stop.
    [GeneratedRegex("[a-z]+ [a-z]+.*[.?!]\"$")]
    private static partial Regex Ended();

    // A button's or a card's words.
    [GeneratedRegex("new (CardAction|Card|CardFact|CardTable)\\(")]
    private static partial Regex Labelled();

    [GeneratedRegex("^\"[A-Z][A-Za-z ]+\"$")]
    private static partial Regex Word();
}
