using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class HelpConversationTests
{
    [SkippableTheory]
    [InlineData("rep", false, false)]
    [InlineData("manager", true, false)]
    [InlineData("admin", true, true)]
    public async Task Whatever_help_offers_can_be_said(string role, bool manager, bool admin)
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        await office.AskAsync("update people set role = @role where name = 'Ana' returning name", new { role });

        var help = Assert.Single(await office.SayAsync("ana", "help")).Text;

        Assert.Equal(BotWords.Help(manager, admin, teams: false), help);
        foreach (var offered in Regex.Matches(help, "\"([^\"]+)\"").Select(quoted => quoted.Groups[1].Value))
        {
            Assert.DoesNotContain((await office.SayAsync("ana", offered)).Select(answer => answer.Text), text => text is BotWords.NotUnderstood or BotWords.Smalltalk or BotWords.Apology);
        }
    }

    [SkippableFact]
    public async Task Whatever_the_menu_in_Teams_offers_can_be_said()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Acme Corp");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "manifests/teams/manifest.json")))!;
        var offered = manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(list => list!["commands"]!.AsArray()).Select(command => command!["title"]!.GetValue<string>()).Distinct().ToList();

        Assert.NotEmpty(offered);
        foreach (var command in offered)
        {
            Assert.DoesNotContain((await office.SayAsync("ana", command)).Select(answer => answer.Text), text => text is BotWords.NotUnderstood or BotWords.Smalltalk or BotWords.Apology);
        }
    }
}
