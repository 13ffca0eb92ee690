using System.Text.Json.Nodes;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

public sealed class PeopleTests
{
    [Fact]
    public async Task At_the_start_everybody_of_the_one_workspace_is_read_page_by_page()
    {
        await using var door = await Doorstep.OpenAsync();
        var team = door.Slack.Workspaces["T1"];
        for (var i = 10; i < 460; i++)
        {
            team.Add($"U{i}", $"Rep{i}");
        }

        door.House.Told.Clear();
        await door.Get<NudgeBot.Slack.Installing.SlackUpkeep>().LookAfterAsync(default);

        Assert.Contains("read T1", door.House.Told);
        Assert.Equal(team.Users.Count, door.House.People.Count);
        Assert.Equal(("Ana", "ana@example.com", "Europe/Warsaw"), (door.House.People["U1"].Name, door.House.People["U1"].Email, door.House.People["U1"].TimeZone));
    }

    [Fact]
    public async Task Somebody_who_joins_changes_or_leaves_is_noted_and_no_bot_is()
    {
        await using var door = await Doorstep.OpenAsync();
        JsonObject User(string id, string json)
        {
            var user = JsonNode.Parse(json)!.AsObject();
            user["id"] = id;
            return user;
        }

        using var joined = await door.EventAsync(Doorstep.Envelope("Ev1", new JsonObject { ["type"] = "team_join", ["user"] = User("U7", """{"tz":"Asia/Tokyo","profile":{"real_name":"Kay","email":" Kay@Example.com "}}""") }));
        using var left = await door.EventAsync(Doorstep.Envelope("Ev2", new JsonObject { ["type"] = "user_change", ["user"] = User("U8", """{"deleted":true,"profile":{"real_name":"Lou"}}""") }));
        using var bot = await door.EventAsync(Doorstep.Envelope("Ev3", new JsonObject { ["type"] = "team_join", ["user"] = User("U9", """{"is_bot":true,"profile":{"real_name":"Bot"}}""") }));
        using var guest = await door.EventAsync(Doorstep.Envelope("Ev4", new JsonObject { ["type"] = "team_join", ["user"] = User("U10", """{"is_restricted":true,"profile":{"real_name":"Guest"}}""") }));

        Assert.Equal(new SlackPerson("U7", "Kay", "kay@example.com", "Asia/Tokyo"), door.House.People["U7"]);
        Assert.True(door.House.People["U8"].IsGone);
        Assert.False(door.House.People.ContainsKey("U9") || door.House.People.ContainsKey("U10"));
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":["UBOT"]}}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U1"]}}""", false)]
    public async Task A_removed_app_is_forgotten_in_whatever_order_it_is_told_and_twice(string happened, bool isGone)
    {
        await using var door = await Doorstep.OpenAsync();

        using var first = await door.EventAsync(Doorstep.Envelope("Ev1", JsonNode.Parse(happened)!.AsObject()));
        using var second = await door.EventAsync(Doorstep.Envelope("Ev2", new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray() } }));

        Assert.Equal(isGone, door.House.Installations.IsEmpty);
        Assert.All([first, second], answer => Assert.True(answer.IsSuccessStatusCode));
    }
}
