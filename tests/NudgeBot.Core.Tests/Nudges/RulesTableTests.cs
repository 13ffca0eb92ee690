using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class RulesTableTests
{
    [Fact]
    public void The_table_of_the_rules_says_what_the_rules_do()
    {
        var root = Root();
        var kept = Path.Combine(root, "src", "NudgeBot.Core", "Nudges", "RULES.md");
        var wanted = RulesTable.Markdown();

        if (!File.Exists(kept) || File.ReadAllText(kept).ReplaceLineEndings("\n") != wanted)
        {
            var renewed = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "artifacts")).FullName, "RULES.md");
            File.WriteAllText(renewed, wanted);
            Assert.Fail($"The table is out of date. Look at what has changed, and renew it with: cp {renewed} {kept}");
        }
    }

    [Fact]
    public void It_has_a_row_for_every_rule_and_as_many_cells_in_each()
    {
        var rows = RulesTable.Markdown().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        Assert.Equal(AllRules.List.Select(rule => rule.Name), rows.Select(row => row.Split('`')[1]));
        Assert.All(rows, row => Assert.Equal(8, row.Split(" | ").Length));
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "NudgeBot.sln")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("There is no NudgeBot.sln above the test.");
        }

        return at;
    }
}
