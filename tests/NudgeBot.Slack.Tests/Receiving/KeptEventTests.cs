using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

/// <summary>What becomes of events, asked over HTTP: kept, known again, held back, or none of ours.</summary>
public sealed class KeptEventTests
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task A_DM_is_kept_and_then_acknowledged()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.EventAsync(Doorstep.Envelope("Ev1", Doorstep.Message("called, <https://acme.example|Acme> &amp; Co")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            new ChatEvent("slack", "T1", "D1", "Ev1", "U1", ChatEventKind.Said, "called, Acme & Co", null, null, null) { SaidAs = "D1/1772442000.000100" },
            Assert.Single(door.House.Events));
        Assert.Contains("opened U1 D1", door.House.Told);
    }

    [Fact]
    public async Task The_same_event_told_five_times_at_once_is_kept_once()
    {
        await using var door = await Doorstep.OpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => door.EventAsync(Doorstep.Envelope("Ev1", Doorstep.Message()))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(door.House.Events);
    }

    [Fact]
    public async Task A_repeat_whose_first_copy_never_came_is_handled()
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, Json, change: headers =>
        {
            headers.Add("X-Slack-Retry-Num", "1");
            headers.Add("X-Slack-Retry-Reason", "http_timeout");
        });

        Assert.Single(door.House.Events);
    }

    [Fact]
    public async Task Events_that_Slack_held_back_are_counted()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", """{"token":"x","type":"app_rate_limited","team_id":"T1","minute_rate_limited":1518467820,"api_app_id":"A1"}"""u8.ToArray(), Json);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("slack.events.rate_limited", door.Counted);
    }

    [Fact]
    public async Task Unknown_events_and_subtypes_are_acknowledged_and_counted()
    {
        await using var door = await Doorstep.OpenAsync();
        var odd = Doorstep.Message();
        odd["subtype"] = "assistant_app_thread";

        using var type = await door.PostAsync("/slack/events", """{"type":"event_of_tomorrow"}"""u8.ToArray(), Json);
        using var inner = await door.EventAsync(Doorstep.Envelope("Ev1", new JsonObject { ["type"] = "reaction_added" }));
        using var subtype = await door.EventAsync(Doorstep.Envelope("Ev2", odd));

        Assert.All([type, inner, subtype], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Contains("slack.events.ignored unknown event", door.Counted);
        Assert.Empty(door.House.Events);
    }

    [Fact]
    public async Task Another_apps_events_clicks_and_commands_are_403()
    {
        await using var door = await Doorstep.OpenAsync();
        var envelope = Doorstep.Envelope("Ev1", Doorstep.Message());
        envelope["api_app_id"] = "A2";

        using var told = await door.EventAsync(envelope);
        using var clicked = await door.InteractAsync("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"api_app_id":"A2","actions":[]}""");
        using var commanded = await door.PostAsync("/slack/commands", "team_id=T1&api_app_id=A2&user_id=U1&trigger_id=1&text=undo"u8.ToArray(), Form);

        Assert.All([told, clicked, commanded], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Empty(door.House.Events);
    }

    [Fact]
    public async Task With_the_database_away_events_come_again_and_people_are_told()
    {
        await using var door = await Doorstep.OpenAsync();
        door.House.IsAway = true;

        using var told = await door.EventAsync(Doorstep.Envelope("Ev1", Doorstep.Message()));
        using var commanded = await door.CommandAsync("my calls");
        using var clicked = await door.InteractAsync($$$"""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"response_url":"{{{door.Slack.HooksBase}}}T1","actions":[{"action_id":"why","action_ts":"1"}]}""");
        using var submitted = await door.InteractAsync("""{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"callback_id":"log_call"}}""");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        Assert.All([commanded, clicked, submitted], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(ChannelWords.NotWrittenDown, JsonNode.Parse(await commanded.Content.ReadAsStringAsync())!["text"]!.GetValue<string>());
        Assert.Contains(ChannelWords.NotWrittenDown, await submitted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Doorstep.UntilAsync(() => !door.Slack.Hooked.IsEmpty);
        Assert.Equal(ChannelWords.NotTappedDown, door.Slack.Hooked.Single()["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_event_of_a_workspace_that_left_is_acknowledged_and_counted()
    {
        await using var door = await Doorstep.OpenAsync();
        door.House.Installations.Clear();

        using var answer = await door.EventAsync(Doorstep.Envelope("Ev1", Doorstep.Message()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("slack.events.ignored not installed", door.Counted);
    }
}
