using NudgeBot.Fakes.Teams;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Teams;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Journeys;

/// <summary>Teams: activities to the host, and the messages as they stand in the chats there.</summary>
internal sealed class TeamsDriver : IChannelDriver
{
    private readonly TeamsRoom room;
    private readonly Dictionary<string, int> before = [];

    private TeamsDriver(TeamsRoom room) => this.room = room;

    /// <inheritdoc cref="SimulatorDriver.OpenAsync"/>
    public static async Task<IChannelDriver> OpenAsync(DateTimeOffset began, string customers)
    {
        var driver = new TeamsDriver(await TeamsRoom.SettledAsync());
        await driver.room.Get<BusinessClock>().SetAsync(began, default);
        await driver.room.AskAsync<string>(customers);
        foreach (var person in new[] { "Ana", "Ola", "Marek" })
        {
            driver.before[person] = driver.room.Tenant.SeenBy(UserOf(person)).Count;
        }

        return driver;
    }

    public Task SayAsync(string person, string text) => room.People.SayAsync(UserOf(person), text);

    public Task TapAsync(string person, SeenMessage message, string button) =>
        room.People.TapAsync(UserOf(person), room.Tenant.SeenBy(UserOf(person)).Single(one => one.Id == message.Id), button);

    public async Task<IReadOnlyList<SeenMessage>> ReadAsync(string person)
    {
        await room.SettleAsync();
        return [.. room.Tenant.SeenBy(UserOf(person)).Skip(before[person]).Select(Seen)];
    }

    public Task MoveToAsync(DateTimeOffset moment) => PassingTime.ToAsync(moment, room.Get<BusinessClock>(), room.Get<Doorbell>(), new Claims(room.Database), room.SettleAsync);

    public ValueTask DisposeAsync() => room.DisposeAsync();

    private static string UserOf(string person) => $"29:{person.ToLowerInvariant()}";

    private static SeenMessage Seen(FakeConnectorMessage message) => new(
        message.Id, message.Words, [.. message.Tables.SelectMany(table => table)], [.. message.Buttons.Select(button => button["title"]!.GetValue<string>())], message.State);
}
