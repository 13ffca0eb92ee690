using System.Text.Json.Nodes;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

public sealed class MentionTests
{
    [Fact]
    public async Task A_mention_is_answered_in_its_thread_and_figures_to_the_one_who_asked()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.EventAsync(Doorstep.Envelope("Ev1", Mention("<@UBOT> team calls today?")));

        var asked = Assert.Single(door.House.Events);
        Assert.Equal(("C1/1718.0001", "team calls today?", "U3"), (asked.Conversation, asked.Text, asked.Aside));
    }

    [Theory]
    [InlineData("<@UBOT> team calls today, here please", "U3")]
    [InlineData("<@UBOT> team calls today here", null)]
    [InlineData("<@UBOT> team calls today, HERE!", null)]
    public async Task Asked_for_here_they_are_shown_here(string text, string? aside)
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.EventAsync(Doorstep.Envelope("Ev1", Mention(text)));

        var asked = Assert.Single(door.House.Events);
        Assert.Equal(aside, asked.Aside);
        Assert.StartsWith("team calls today", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_in_a_thread_stays_in_it()
    {
        await using var door = await Doorstep.OpenAsync();
        var mention = Mention("<@UBOT> help");
        mention["thread_ts"] = "1700.0001";

        using var answer = await door.EventAsync(Doorstep.Envelope("Ev1", mention));

        Assert.Equal("C1/1700.0001", Assert.Single(door.House.Events).Conversation);
    }

    [Fact]
    public async Task In_a_channel_shared_with_another_company_our_people_are_answered_alone_and_theirs_not_at_all()
    {
        await using var door = await Doorstep.OpenAsync();
        JsonObject Shared(string id, string team)
        {
            var mention = Mention("<@UBOT> who should I call here?");
            mention["user_team"] = team;
            var envelope = Doorstep.Envelope(id, mention);
            (envelope["is_ext_shared_channel"], envelope["team_id"]) = (true, "T9");
            return envelope;
        }

        using var stranger = await door.EventAsync(Shared("Ev1", "T9"));
        using var ours = await door.EventAsync(Shared("Ev2", "T1"));

        var asked = Assert.Single(door.House.Events);
        Assert.Equal(("Ev2", "U3"), (asked.EventId, asked.Conversation));
    }

    private static JsonObject Mention(string text) =>
        new() { ["type"] = "app_mention", ["channel"] = "C1", ["user"] = "U3", ["text"] = text, ["ts"] = "1718.0001", ["team"] = "T1" };
}
