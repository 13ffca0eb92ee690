using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Words;

public sealed class DraftWordsTests
{
    [Theory]
    [InlineData("Dana Fox", "Hi Dana, ")]
    [InlineData("Dr. Fox", "Hi Dr. Fox, ")]
    [InlineData("  Dana\nFox ", "Hi Dana, ")]
    [InlineData("   ", "Hi there, ")]
    [InlineData(null, "Hello, ")]
    public void A_draft_is_two_lines_and_names_the_contact(string? contact, string greeting)
    {
        var lines = DraftWords.Draft(contact, "Ana Nowak", tried: false, "1").Split('\n');

        Assert.Equal(2, lines.Length);
        Assert.StartsWith(greeting, lines[0], StringComparison.Ordinal);
        Assert.EndsWith(" Ana", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_several_wordings_and_claims_a_call_only_where_there_was_one()
    {
        var (tried, plain) = (Openings(tried: true), Openings(tried: false));

        Assert.Equal(3, tried.Count);
        Assert.Equal(3, plain.Count);
        Assert.Empty(tried.Intersect(plain));
        Assert.All(plain, opening => Assert.DoesNotContain("tried", opening, StringComparison.Ordinal));
        Assert.Equal(DraftWords.Draft("Dana", "Ana", tried: true, "7"), DraftWords.Draft("Dana", "Ana", tried: true, "7"));
    }

    private static HashSet<string> Openings(bool tried) =>
        [.. Enumerable.Range(0, 100).Select(number => DraftWords.Draft("Dana", "Ana", tried, $"{number}").Split('\n')[0])];
}
