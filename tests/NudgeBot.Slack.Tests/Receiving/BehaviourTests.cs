using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

/// <summary>What the endpoints answer, row by row, asked over HTTP.</summary>
public sealed class BehaviourTests
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

    [Theory]
    [InlineData("v0=00")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("")]
    public async Task A_wrong_signature_is_refused_without_a_word(string signature)
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, Json, signature: signature);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Empty(door.House.Events);
        Assert.Contains(door.Counted, counted => counted.StartsWith("slack.requests.refused", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("+1772442000")]
    [InlineData("1772442000.5")]
    [InlineData("01772442000")]
    [InlineData("99999999999999999999")]
    public async Task A_time_that_is_no_plain_number_is_refused(string timestamp)
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", "{}"u8.ToArray(), Json, timestamp: timestamp);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_signature_that_stands_twice_is_refused()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", "{}"u8.ToArray(), Json, change: headers => headers.TryAddWithoutValidation("X-Slack-Signature", "v0=00"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData(400, HttpStatusCode.Unauthorized)]
    [InlineData(-400, HttpStatusCode.Unauthorized)]
    [InlineData(300, HttpStatusCode.OK)]
    [InlineData(-300, HttpStatusCode.OK)]
    public async Task Five_minutes_off_are_allowed_either_way_and_no_more(int seconds, HttpStatusCode expected)
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, Json, age: TimeSpan.FromSeconds(seconds));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task An_old_secret_holds_while_it_is_listed_and_is_counted()
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, Json, secret: Doorstep.OldSecret);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("slack.requests.old_secret", door.Counted);
    }

    [Fact]
    public async Task A_new_address_is_proved_by_giving_the_challenge_back()
    {
        await using var door = await Doorstep.OpenAsync();
        var body = """{"token":"x","challenge":"3eZbrw1aBm2rZgRNFdxV","type":"url_verification"}"""u8.ToArray();

        using var answer = await door.PostAsync("/slack/events", body, Json);
        using var unsigned = await door.PostAsync("/slack/events", body, Json, signature: "v0=00");

        Assert.Equal("3eZbrw1aBm2rZgRNFdxV", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Fact]
    public async Task A_charset_beside_the_content_type_does_not_matter()
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, "application/json; charset=utf-8");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/commands", "ssl_check=1&token=xyzz0WbapA4vBCDEFasx0q6G", HttpStatusCode.OK)]
    [InlineData("/slack/interactions", "ssl_check=1", HttpStatusCode.OK)]
    [InlineData("/slack/interactions", "ssl_check=1&payload=%7B%22type%22%3A%22block_actions%22%7D", HttpStatusCode.Unauthorized)]
    [InlineData("/slack/commands", "ssl_check=1&user_id=U1&trigger_id=1&text=undo", HttpStatusCode.Unauthorized)]
    public async Task A_look_at_the_certificate_is_answered_unsigned_when_nothing_else_is_in_it(string path, string body, HttpStatusCode expected)
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync(path, Encoding.ASCII.GetBytes(body), Form, signature: "v0=00");
        using var signed = await door.PostAsync(path, "ssl_check=1&token=x"u8.ToArray(), Form);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, signed.StatusCode);
        Assert.Empty(door.House.Events);
    }

    [Theory]
    [InlineData("{\"type\":")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[{\"type\":\"event_callback\"}]")]
    [InlineData("null")]
    [InlineData("{\"type\":\"event_callback\"}")]
    [InlineData("{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}")]
    [InlineData("{\"type\":\"url_verification\"}")]
    public async Task What_is_no_event_is_400(string body)
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", Encoding.UTF8.GetBytes(body), Json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
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
    public async Task A_byte_order_mark_is_signed_over_and_read_past()
    {
        await using var door = await Doorstep.OpenAsync();
        byte[] body = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString())];

        using var answer = await door.PostAsync("/slack/events", body, Json);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(door.House.Events);
    }

    [Fact]
    public async Task Broken_UTF_8_and_bottomless_nesting_are_400()
    {
        await using var door = await Doorstep.OpenAsync();
        byte[] broken = [.. "{\"type\":\""u8, 0xFF, 0xFE, .. "\"}"u8];
        var deep = Encoding.ASCII.GetBytes("{\"type\":" + new string('[', 10_000) + new string(']', 10_000) + "}");

        using var first = await door.PostAsync("/slack/events", broken, Json);
        using var second = await door.PostAsync("/slack/events", deep, Json);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [first.StatusCode, second.StatusCode]);
    }

    [Fact]
    public async Task A_huge_body_is_413_before_anybody_looks_at_it()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", new byte[5 * 1024 * 1024], Json, signature: "v0=00");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.DoesNotContain(door.Counted, counted => counted.StartsWith("slack.requests.refused", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"user":"UBOT"}""")]
    [InlineData("""{"bot_id":"B9"}""")]
    [InlineData("""{"bot_profile":{"app_id":"A2"}}""")]
    [InlineData("""{"user":"USLACKBOT"}""")]
    [InlineData("""{"user":null}""")]
    [InlineData("""{"hidden":true}""")]
    [InlineData("""{"subtype":"bot_message"}""")]
    [InlineData("""{"subtype":"channel_join"}""")]
    [InlineData("""{"channel_type":"channel","channel":"C1"}""")]
    [InlineData("""{"channel_type":"mpim","channel":"G1"}""")]
    public async Task Only_what_a_person_says_to_the_bot_reaches_the_conversation(string change)
    {
        await using var door = await Doorstep.OpenAsync();
        var message = Doorstep.Message();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            message[name] = value?.DeepClone();
        }

        using var answer = await door.EventAsync(Doorstep.Envelope("Ev1", message));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(door.House.Events);
    }

    [Fact]
    public async Task Ones_own_edit_and_deletion_reach_the_conversation_and_nobody_elses()
    {
        await using var door = await Doorstep.OpenAsync();
        JsonObject Changed(string author) => new()
        {
            ["type"] = "message",
            ["subtype"] = "message_changed",
            ["hidden"] = true,
            ["channel_type"] = "im",
            ["channel"] = "D1",
            ["ts"] = "3",
            ["message"] = Doorstep.Message("called, voicemail", ts: "2"),
            ["previous_message"] = Doorstep.Message("called, connected", author, ts: "2"),
        };
        var deleted = new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_deleted",
            ["hidden"] = true,
            ["channel_type"] = "im",
            ["channel"] = "D1",
            ["ts"] = "4",
            ["deleted_ts"] = "2",
            ["previous_message"] = Doorstep.Message(ts: "2"),
        };

        using var own = await door.EventAsync(Doorstep.Envelope("Ev1", Changed("U1")));
        using var forged = await door.EventAsync(Doorstep.Envelope("Ev2", Changed("U3")));
        using var gone = await door.EventAsync(Doorstep.Envelope("Ev3", deleted));

        Assert.Equal(
            [
                new ChatEvent("slack", "T1", "D1", "Ev1", "U1", ChatEventKind.Edited, "called, voicemail", "D1/2", null, null),
                new ChatEvent("slack", "T1", "D1", "Ev3", "U1", ChatEventKind.Deleted, null, "D1/2", null, null),
            ],
            door.House.Events);
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
        Assert.Equal(SlackWords.NotWrittenDown, JsonNode.Parse(await commanded.Content.ReadAsStringAsync())!["text"]!.GetValue<string>());
        Assert.Contains(SlackWords.NotWrittenDown, await submitted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Doorstep.UntilAsync(() => !door.Slack.Hooked.IsEmpty);
        Assert.Equal(SlackWords.NotTappedDown, door.Slack.Hooked.Single()["text"]!.GetValue<string>());
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
