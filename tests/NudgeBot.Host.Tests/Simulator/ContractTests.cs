using System.Net;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>The JSON that scripts outside the repository read.</summary>
public sealed class ContractTests
{
    private const string AnasMessages = "/simulator/api/people/1/messages";

    [SkippableFact]
    public async Task People_are_listed_team_by_team_those_who_sell_before_those_who_manage()
    {
        await using var room = await SimulatorRoom.StartAsync();

        Same("""
            [
              {"id":"5","name":"<img src=x onerror=alert(1)>","email":"quirk@example.com","role":"rep","team":"East","timeZone":"Asia/Kathmandu"},
              {"id":"4","name":"Ruth Osei","email":null,"role":"rep","team":"East","timeZone":"America/New_York"},
              {"id":"1","name":"Ana Nowak","email":"ana@example.com","role":"rep","team":"West","timeZone":"Europe/Warsaw"},
              {"id":"2","name":"Ola Lind","email":"ola@example.com","role":"rep","team":"West","timeZone":"Europe/Lisbon"},
              {"id":"3","name":"Marek Zych","email":"marek@example.com","role":"manager","team":"West","timeZone":"Europe/Warsaw"}
            ]
            """, await room.Client.JsonAsync("/simulator/api/people"));
    }

    [SkippableFact]
    public async Task A_nudge_has_its_card_and_a_sentence_has_none()
    {
        await using var room = await SimulatorRoom.StartAsync();
        var card = new Card("Call Globex", [new CardFact("Why", "42 days")], new CardTable(["Deal"], [["Roof"]]), [new CardAction("connected", "Connected", "17")]);
        await room.BotSaysAsync(1, new ChatMessage(MessageKind.Nudge, "Call Globex: 42 days. Deal: Roof.", card));
        await room.BotSaysAsync(1, new ChatMessage(MessageKind.Reminder, "One more call?"));

        Same("""
            [
              {"id":"1","at":"2026-03-02T09:00:00+00:00","from":"bot","kind":"nudge","text":"Call Globex: 42 days. Deal: Roof.",
               "card":{"title":"Call Globex","facts":[{"name":"Why","value":"42 days"}],"table":{"columns":["Deal"],"rows":[["Roof"]]},
                       "actions":[{"id":"connected","label":"Connected","value":"17"}],"state":null}},
              {"id":"2","at":"2026-03-02T09:00:00+00:00","from":"bot","kind":"reminder","text":"One more call?","card":null}
            ]
            """, await room.Client.JsonAsync(AnasMessages));
    }

    [SkippableFact]
    public async Task A_chart_comes_drawn_with_all_its_figures_in_words()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.BotSaysAsync(3, SampleMessages.Week);
        await room.BotSaysAsync(3, SampleMessages.Hours);

        var charts = (await room.Client.JsonAsync("/simulator/api/people/3/messages")).AsArray().Select(message => message!["card"]!["chart"]!).ToList();

        Assert.StartsWith("<svg ", charts[0]["svg"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Calls by day, this week. Attempts: Mon 14, Tue 9, Wed 0, Thu 21, Fri 17. Connects: Mon 5, Tue 3, Wed 0, Thu 8, Fri 6.", charts[0]["description"]!.GetValue<string>());
        Assert.Null(charts[0]["table"]);
        Same("""["When","Connect rate"]""", charts[1]["table"]!["columns"]);
    }

    [SkippableFact]
    public async Task A_settled_card_has_no_actions_and_says_why()
    {
        await using var room = await SimulatorRoom.StartAsync();
        var id = await room.BotSaysAsync(1, SampleMessages.Nudge);
        await room.BotSaysAsync(1, SampleMessages.Nudge with { Card = SampleMessages.Nudge.Card!.Settled("Logged: connected") }, replaces: id);

        var message = Assert.Single((await room.Client.JsonAsync(AnasMessages)).AsArray());

        Assert.Empty(message!["card"]!["actions"]!.AsArray());
        Assert.Equal("Logged: connected", message["card"]!["state"]!.GetValue<string>());
    }

    [SkippableFact]
    public async Task Only_what_came_after_a_message_is_given_to_who_has_read_it()
    {
        await using var room = await SimulatorRoom.StartAsync();
        var first = await room.BotSaysAsync(1, new ChatMessage(MessageKind.Text, "one"));
        await room.BotSaysAsync(2, new ChatMessage(MessageKind.Text, "for Ola"));
        await room.BotSaysAsync(1, new ChatMessage(MessageKind.Text, "two"));

        Assert.Equal(["two"], Texts(await room.Client.JsonAsync($"{AnasMessages}?after={first}")));
        Assert.Equal(["one", "two"], Texts(await room.Client.JsonAsync($"{AnasMessages}?after=")));
        Assert.Equal([], Texts(await room.Client.JsonAsync($"{AnasMessages}?after=999999999999")));
        Assert.Equal(HttpStatusCode.BadRequest, (await room.Client.GetAsync(new Uri($"{AnasMessages}?after=-1", UriKind.Relative))).StatusCode);
    }

    [SkippableFact]
    public async Task What_Ana_types_is_accepted_and_handed_in_and_the_answer_follows()
    {
        await using var room = await SimulatorRoom.StartAsync();

        var response = await room.Client.PostJsonAsync(AnasMessages, new { text = " called, connected \u260e " });
        await room.Bot.AnsweredAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Same("""{"id":"1"}""", await response.BodyAsync());
        var messages = (await room.Client.JsonAsync(AnasMessages)).AsArray();
        Same("""{"id":"1","at":"2026-03-02T09:00:00+00:00","from":"person","kind":"text","text":"called, connected \u260e","card":null}""", messages[0]);
        Assert.Equal("You said: called, connected \u260e", messages[1]!["text"]!.GetValue<string>());
        Assert.Equal(
            new ChatEvent("simulator", "simulator", "dm-1", "msg-1", "1", ChatEventKind.Said, "called, connected \u260e", "1", null, null) { SaidAs = "1" }, Assert.Single(room.Bot.Kept));
    }

    [SkippableFact]
    public async Task A_message_has_at_most_4000_characters()
    {
        await using var room = await SimulatorRoom.StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await room.Client.PostJsonAsync(AnasMessages, new { text = new string('a', 4000) })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await room.Client.PostJsonAsync(AnasMessages, new { text = new string('a', 4001) })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await room.Client.PostJsonAsync(AnasMessages, new { text = new string('a', 200_000) })).StatusCode);
    }

    [SkippableFact]
    public async Task A_team_channel_is_found_by_its_name_or_its_id()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.BotSaysAsync("team-1", SampleMessages.EndOfDay);

        Assert.Equal([SampleMessages.EndOfDay.Text], Texts(await room.Client.JsonAsync("/simulator/api/channels/West/messages")));
        Assert.Equal([SampleMessages.EndOfDay.Text], Texts(await room.Client.JsonAsync("/simulator/api/channels/1/messages")));
        Assert.Equal([], Texts(await room.Client.JsonAsync("/simulator/api/channels/east/messages")));
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri("/simulator/api/channels/North/messages", UriKind.Relative))).StatusCode);
    }

    [SkippableFact]
    public async Task Unread_messages_can_be_counted_without_reading_every_conversation()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.BotSaysAsync(1, SampleMessages.Nudge);
        await room.Client.PostJsonAsync("/simulator/api/people/2/messages", new { text = "help" });
        await room.Bot.AnsweredAsync();
        await room.BotSaysAsync("team-1", SampleMessages.EndOfDay);

        Same("""
            [
              {"conversation":"team-2","person":null,"team":"East","latest":[]},
              {"conversation":"team-1","person":null,"team":"West","latest":["4"]},
              {"conversation":"dm-5","person":"5","team":null,"latest":[]},
              {"conversation":"dm-4","person":"4","team":null,"latest":[]},
              {"conversation":"dm-1","person":"1","team":null,"latest":["1"]},
              {"conversation":"dm-2","person":"2","team":null,"latest":["3"]},
              {"conversation":"dm-3","person":"3","team":null,"latest":[]}
            ]
            """, (await room.Client.JsonAsync("/simulator/api/conversations"))["conversations"]);
    }

    private static IEnumerable<string> Texts(JsonNode messages) => messages.AsArray().Select(message => message!["text"]!.GetValue<string>());

    private static void Same(string expected, JsonNode? actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual?.ToJsonString());
}
