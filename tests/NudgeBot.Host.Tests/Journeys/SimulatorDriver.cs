using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Simulator;

namespace NudgeBot.Host.Tests.Journeys;

/// <summary>The simulator of a whole host, through the requests that its page makes.</summary>
internal sealed class SimulatorDriver : IChannelDriver
{
    private readonly SampleTeam team;
    private readonly WebApplication host;
    private readonly HttpClient client;

    private SimulatorDriver(SampleTeam team, WebApplication host)
    {
        (this.team, this.host) = (team, host);
        client = new HttpClient { BaseAddress = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    /// <param name="began">Where business time stands.</param>
    /// <param name="customers">Run before anybody looks.</param>
    public static async Task<IChannelDriver> OpenAsync(DateTimeOffset began, string customers)
    {
        var team = await SampleTeam.CreateAsync();
        await MigrateCommand.MigrateAsync(team.Postgres.Owner, team.Postgres.App, default);
        await new BusinessClock(team.Database, TimeProvider.System).SetAsync(began, default);
        await team.RunAsync("update people set time_zone = 'Europe/Lisbon' where name = 'Ola'");
        await team.RunAsync("insert into team_managers (team_id, person_id) select t.id, p.id from teams t, people p where p.name = 'Marek'");
        await team.RunAsync(customers);

        var host = Server.Build(new ServerOptions(team.Postgres.App, "http://127.0.0.1:0", WithSimulator: true));
        await host.StartAsync();
        return new SimulatorDriver(team, host);
    }

    public async Task SayAsync(string person, string text)
    {
        using var answer = await client.PostJsonAsync($"{PathOf(person)}/messages", new { text });
        answer.EnsureSuccessStatusCode();
    }

    public async Task TapAsync(string person, SeenMessage message, string button)
    {
        var action = (await MessagesAsync(person)).Single(one => Text(one, "id") == message.Id)["card"]!["actions"]!.AsArray().Single(action => Text(action!, "label") == button)!;
        using var answer = await client.PostJsonAsync($"{PathOf(person)}/actions", new { messageId = message.Id, actionId = Text(action, "id"), value = Text(action, "value") });
        answer.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<SeenMessage>> ReadAsync(string person)
    {
        await host.Services.GetRequiredService<Stillness>().WaitAsync(default);
        return [.. (await MessagesAsync(person)).Where(message => Text(message, "from") == "bot").Select(Seen)];
    }

    public async Task MoveToAsync(DateTimeOffset moment)
    {
        using var answer = await client.PostJsonAsync("/simulator/api/clock", new { now = moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) });
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.StopAsync();
        await host.DisposeAsync();
        await team.DisposeAsync();
    }

    private async Task<IEnumerable<JsonNode>> MessagesAsync(string person) => (await client.JsonAsync($"{PathOf(person)}/messages")).AsArray()!;

    private string PathOf(string person)
    {
        var id = person switch { "Ana" => team.Ana, "Ola" => team.Ola, _ => team.Marek };
        return string.Create(CultureInfo.InvariantCulture, $"/simulator/api/people/{id}");
    }

    private static SeenMessage Seen(JsonNode message)
    {
        var card = message["card"];
        var table = card?["table"] is { } shown ? shown["rows"]!.AsArray().Prepend(shown["columns"]) : [];
        return new SeenMessage(
            Text(message, "id"), Text(message, "text"), [.. table.Select(row => (IReadOnlyList<string>)[.. row!.AsArray().Select(cell => cell!.GetValue<string>())])],
            [.. (card?["actions"]?.AsArray() ?? []).Select(action => Text(action!, "label"))], card?["state"]?.GetValue<string>());
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
