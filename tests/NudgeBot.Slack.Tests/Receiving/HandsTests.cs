using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Slack;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

/// <summary>What people do with their hands: buttons, dialogs, shortcuts, commands, the Home tab.</summary>
public sealed class HandsTests
{
    [Fact]
    public async Task A_click_in_the_DM_names_its_card_and_its_button()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.InteractAsync(Click("D1"));
        using var again = await door.InteractAsync(Click("D1"));

        Assert.Equal(
            new ChatEvent("slack", "T1", "D1", "click-U1-1718.0001-log.connected#0-1", "U1", ChatEventKind.Tapped, null, "D1/1718.0001", "log.connected", "7"),
            Assert.Single(door.House.Events));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_click_in_a_channel_is_answered_to_the_one_who_clicked()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.InteractAsync(Click("C1"));

        Assert.Equal("C1!U1", Assert.Single(door.House.Events).Conversation);
    }

    [Fact]
    public async Task A_command_says_what_follows_it_to_the_one_who_typed_it()
    {
        await using var door = await Doorstep.OpenAsync();

        using var first = await door.CommandAsync("  my calls this week ", trigger: "1");
        using var empty = await door.CommandAsync("", trigger: "2");
        using var elsewhere = await door.CommandAsync("undo", channel: "D77", trigger: "3");

        Assert.Equal(
            [("C1!U1", "my calls this week"), ("C1!U1", "help"), ("U1", "undo")],
            door.House.Events.Select(happened => (happened.Conversation, happened.Text!)));
    }

    [Fact]
    public async Task A_command_where_the_bot_was_removed_says_so()
    {
        await using var door = await Doorstep.OpenAsync();
        door.House.Installations.Clear();

        using var answer = await door.CommandAsync("help");

        Assert.Equal(SlackWords.NotInstalled, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("message_action")]
    [InlineData("shortcut")]
    public async Task A_shortcut_opens_the_dialog_with_what_was_written_as_the_note(string type)
    {
        await using var door = await Doorstep.OpenAsync();
        var trigger = Team(door).Trigger();

        using var answer = await door.InteractAsync(
            $$$"""{"type":"{{{type}}}","callback_id":"log_call","trigger_id":"{{{trigger}}}","team":{"id":"T1"},"user":{"id":"U1"},"message":{"text":"spoke to &lt;Jane&gt;"}}""");

        await Doorstep.UntilAsync(() => Team(door).Views.ContainsKey($"V{trigger}"));
        Assert.Contains("spoke to <Jane>", Team(door).Views[$"V{trigger}"]["blocks"]![4]!["element"]!["initial_value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filled_in_dialog_is_handed_in_as_a_form()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.InteractAsync(Submission("Acme", "connected", "Jane", "15", "wants a quote", "2026-03-10"));

        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        var form = Assert.Single(door.House.Events);
        Assert.Equal(("U1", CallForm.Action), (form.Conversation, form.ActionId));
        Assert.Equal(new CallForm("Acme", "connected", "Jane", 15, "wants a quote", new DateOnly(2026, 3, 10)), CallForm.Read(form.Value));
    }

    [Fact]
    public async Task A_dialog_says_beside_the_field_what_is_wrong()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.InteractAsync(Submission(" ", "connected", null, "soon", null, null));

        var errors = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!.AsObject();
        Assert.Equal(["account", "minutes"], errors.Select(error => error.Key));
        Assert.Empty(door.House.Events);
    }

    [Fact]
    public async Task Home_shows_whom_to_call_and_its_buttons_say_sentences()
    {
        await using var door = await Doorstep.OpenAsync();
        door.House.Pages["U1"] = new SlackHomePage(
            "Hello Ana", [new SlackHomeCall("<!channel> & Co", "+48 22 555 01 00", "last spoke 34 days ago")], "This week: 3 attempts, 1 connect; 2 emails apart.",
            [new CardFact("Time zone", "Europe/Warsaw")], null, new DateOnly(2026, 3, 3));

        using var opened = await door.EventAsync(Doorstep.Envelope("Ev1", new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["tab"] = "home" }));
        await Doorstep.UntilAsync(() => Team(door).Views.ContainsKey("U1"));
        using var chosen = await door.InteractAsync(
            """{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"container":{"type":"view","view_id":"V1"},"actions":[{"type":"datepicker","action_id":"home.off","selected_date":"2026-03-09","action_ts":"1"}]}""");

        Assert.Contains("<!channel> & Co", Team(door).Views["U1"].ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        var said = Assert.Single(door.House.Events);
        Assert.Equal(("U1", ChatEventKind.Said, "off until 2026-03-09"), (said.Conversation, said.Kind, said.Text));
    }

    [Fact]
    public async Task Home_tells_a_stranger_whom_to_ask()
    {
        await using var door = await Doorstep.OpenAsync();

        using var opened = await door.EventAsync(Doorstep.Envelope("Ev1", new JsonObject { ["type"] = "app_home_opened", ["user"] = "U1", ["tab"] = "home" }));

        await Doorstep.UntilAsync(() => Team(door).Views.ContainsKey("U1"));
        Assert.Contains(SlackWords.StrangersHome, Team(door).Views["U1"].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_this_call_in_Home_opens_the_dialog_for_that_customer()
    {
        await using var door = await Doorstep.OpenAsync();
        var trigger = Team(door).Trigger();

        using var answer = await door.InteractAsync(
            $$$"""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"trigger_id":"{{{trigger}}}","container":{"type":"view","view_id":"V1"},"actions":[{"type":"button","action_id":"home.log#0","value":"Acme","action_ts":"1"}]}""");

        await Doorstep.UntilAsync(() => Team(door).Views.ContainsKey($"V{trigger}"));
        Assert.Equal("Acme", Team(door).Views[$"V{trigger}"]["blocks"]![0]!["element"]!["initial_value"]!.GetValue<string>());
        Assert.Empty(door.House.Events);
    }

    [Fact]
    public async Task An_address_that_is_not_Slacks_is_never_called()
    {
        await using var door = await Doorstep.OpenAsync();
        door.House.IsAway = true;

        using var answer = await door.InteractAsync("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"response_url":"https://hooks.slack.com.evil.example/","actions":[]}""");
        using var inside = await door.InteractAsync("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"response_url":"http://127.0.0.1:1/","actions":[]}""");

        Assert.Empty(door.Slack.Hooked);
    }

    private static FakeWorkspace Team(Doorstep door) => door.Slack.Workspaces["T1"];

    private static string Click(string channel) =>
        $$$"""
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"api_app_id":"A1","container":{"type":"message","message_ts":"1718.0001","channel_id":"{{{channel}}}"},
         "actions":[{"type":"button","action_id":"log.connected#0","value":"7","action_ts":"1"}]}
        """;

    private static JsonObject Submission(string account, string outcome, string? contact, string? minutes, string? note, string? next)
    {
        JsonObject Field(JsonObject value) => new() { ["value"] = value };
        JsonObject Text(string? text) => Field(new JsonObject { ["value"] = text });
        return new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["user"] = new JsonObject { ["id"] = "U1" },
            ["view"] = new JsonObject
            {
                ["id"] = "V1",
                ["hash"] = "1.x",
                ["callback_id"] = "log_call",
                ["state"] = new JsonObject
                {
                    ["values"] = new JsonObject
                    {
                        ["account"] = Text(account),
                        ["outcome"] = Field(new JsonObject { ["selected_option"] = new JsonObject { ["value"] = outcome } }),
                        ["contact"] = Text(contact),
                        ["minutes"] = Text(minutes),
                        ["note"] = Text(note),
                        ["next"] = Field(new JsonObject { ["selected_date"] = next }),
                    },
                },
            },
        };
    }
}
