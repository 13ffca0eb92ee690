using System.Reflection;
using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>Everything that the bot can say, read from top to bottom: the constants, and the texts in the files.</summary>
public partial class BotWordsTests
{
    private static readonly string[] Rooms = ["src/NudgeBot.Core/Chat/Words", "src/NudgeBot.Core/Nudges/Cards", "src/NudgeBot.Core/Chat/Policies", "src/NudgeBot.Core/Chat/Hours", "src/NudgeBot.Core/Chat/Absences", "src/NudgeBot.Core/Chat/Holidays", "src/NudgeBot.Core/Chat/Effects"];

    public static TheoryData<string> Files => [.. Rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, room), "*Words.cs")).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_shouted_and_nothing_technical_is_said(string file)
    {
        foreach (var said in Said(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file))))
        {
            Assert.DoesNotContain("!!", said, StringComparison.Ordinal);
            Assert.False(said.Count(letter => letter == '!') > 1, $"Too loud: {said}");
            Assert.False(Technical().IsMatch(said), $"No person needs to know: {said}");
        }
    }

    [Fact]
    public void Constants_are_sentences_or_the_words_of_a_button()
    {
        var constants = typeof(BotWords).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(BotWords).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (Name: $"{type.Name}.{field.Name}", Text: (string)field.GetRawConstantValue()!)))
            .ToList();

        Assert.NotEmpty(constants);
        Assert.All(constants, word => Assert.True(word.Text.Trim() == word.Text || word.Name.EndsWith("ForEmail", StringComparison.Ordinal), $"{word.Name} has spaces around it."));
        Assert.All(constants, word => Assert.False(word.Text.Length > 60 && word.Text[^1] is not ('.' or '?' or '!'), $"{word.Name} does not end."));
    }

    [Theory]
    [InlineData("public const string Oops = \"No account with id 7!\";", true)]
    [InlineData("$\"{account.Name}: a NullReferenceException.\"", true)]
    [InlineData("$\"{id} was Exception.\"", true)]
    [InlineData("$\"{account.Id} calls.\"", false)]
    public void What_no_person_needs_to_know_is_told_from_what_is_filled_in(string line, bool technical) => Assert.Equal(technical, Said(line).Any(said => Technical().IsMatch(said)));

    // What stands between quotes, with what is filled in left out; comments and patterns of recognition are not said.
    private static IEnumerable<string> Said(string source) => source.Split('\n')
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => Literal().Matches(line).Select(match => Filled().Replace(match.Value, "…")));

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\\{[^}]*(\\}|$)")]
    private static partial Regex Filled();

    [GeneratedRegex(@"(?i)(exception\b)|\b(id|ids|null|stack|error code|uuid|guid|json|sql|database|http|npgsql)\b")]
    private static partial Regex Technical();
}
