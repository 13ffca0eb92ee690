using System.Net;
using System.Text.Json.Nodes;
using NudgeBot.Fakes.Slack;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Slack;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Journeys;

/// <summary>Slack: signed requests to the host, and the messages as a client there draws them.</summary>
internal sealed class SlackDriver : IChannelDriver
{
    private readonly SlackRoom room;

    private SlackDriver(SlackRoom room) => this.room = room;

    /// <inheritdoc cref="SimulatorDriver.OpenAsync"/>
    public static async Task<IChannelDriver> OpenAsync(DateTimeOffset began, string customers)
    {
        var room = await SlackRoom.OpenAsync();
        await room.Get<BusinessClock>().SetAsync(began, default);
        await room.AskAsync<string>(customers);
        return new SlackDriver(room);
    }

    public Task SayAsync(string person, string text) => room.People.SayAsync(UserOf(person), text);

    public Task TapAsync(string person, SeenMessage message, string button) =>
        room.People.PressAsync(UserOf(person), room.Workspace.SeenBy(UserOf(person)).Single(one => one.Timestamp == message.Id), button);

    public async Task<IReadOnlyList<SeenMessage>> ReadAsync(string person)
    {
        await room.SettleAsync();
        return [.. room.Workspace.SeenBy(UserOf(person)).Skip(person == "Marek" ? 1 : 0).Select(Seen)];
    }

    public Task MoveToAsync(DateTimeOffset moment) => PassingTime.ToAsync(moment, room.Get<BusinessClock>(), room.Get<Doorbell>(), new Claims(room.Database), room.SettleAsync);

    public ValueTask DisposeAsync() => room.DisposeAsync();

    private static string UserOf(string person) => person switch { "Ana" => "U1", "Ola" => "U2", _ => "U3" };

    private static SeenMessage Seen(FakeMessage message) => new(
        message.Timestamp, WebUtility.HtmlDecode(message.Text),
        [.. Blocks(message, "table").Concat(Blocks(message, "data_table")).SelectMany(table => table["rows"]!.AsArray()).Select(row => (IReadOnlyList<string>)[.. row!.AsArray().Select(Text)])],
        [.. message.Buttons.Select(button => Text(button["text"]))],
        Blocks(message, "context").Select(context => Text(context["elements"]![0])).SingleOrDefault());

    private static IEnumerable<JsonNode> Blocks(FakeMessage message, string type) => message.Blocks.Where(block => block!["type"]!.GetValue<string>() == type)!;

    private static string Text(JsonNode? node) => node!["text"]!.GetValue<string>();
}
