using System.Net;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Teams;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>Teams takes no files from a bot, so a report's table waits behind a link for a while.</summary>
public sealed class TeamsFileTests
{
    private static readonly byte[] Csv = "Rep,Attempts,Connects\r\nAna,6,4\r\n"u8.ToArray();

    private static readonly (string, string)[] Settings = [("Server:PublicUrl", "https://nudgebot.example.com"), ("Security:Key", "a-key-of-32-characters-for-a-test")];

    [SkippableFact]
    public async Task A_report_comes_with_a_link_to_its_table_that_ends_after_a_day()
    {
        await using var room = await TeamsRoom.OpenAsync(1, Settings);
        await ReportAsync(room);
        var link = Link(room);

        using var bot = room.ClientOf(0);
        using var file = await bot.GetAsync(link.PathAndQuery);
        room.Clock.Advance(TimeSpan.FromHours(25));
        using var late = await bot.GetAsync(link.PathAndQuery);

        Assert.Equal("https://nudgebot.example.com", link.GetLeftPart(UriPartial.Authority));
        Assert.Equal(Csv, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("text/csv", "west.csv"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal((HttpStatusCode.NotFound, FileWords.LinkIsOver), (late.StatusCode, await late.Content.ReadAsStringAsync()));
    }

    [SkippableFact]
    public async Task A_link_that_was_changed_or_made_up_opens_nothing()
    {
        await using var room = await TeamsRoom.OpenAsync(1, Settings);
        await ReportAsync(room);
        var path = Link(room).PathAndQuery;

        using var bot = room.ClientOf(0);
        foreach (var forged in new[] { $"{path[..^3]}abc", "/files/1", "/files/x y 1" })
        {
            using var answer = await bot.GetAsync(forged);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [SkippableFact]
    public async Task Where_the_bot_does_not_know_its_own_address_the_message_comes_without_a_link()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await ReportAsync(room);

        Assert.DoesNotContain("Action.OpenUrl", room.Tenant.SeenBy(TeamsRoom.Marek)[^1].Activity.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task ReportAsync(TeamsRoom room)
    {
        await room.People.InstallAsync(TeamsRoom.Marek);
        await room.SettleAsync();
        var claim = (await new Claims(room.Database).WorkspaceAsync("teams", FakeIdentity.Tenant, default))!;
        var report = new ChatMessage(MessageKind.Report, "West, today: 6 attempts, 4 connects.") { File = new ChatFile("west.csv", "", Csv) };
        await room.Database.InAsync(
            claim.OrganizationId,
            async session => await new OutboxStore(session).PlanAsync(
                new NewMessage(claim.Id, room.Tenant.Open(TeamsRoom.Marek), TeamsRoom.Marek, null, report, await room.Get<BusinessClock>().NowAsync(default)), default),
            default);
        await room.SettleAsync();
    }

    private static Uri Link(TeamsRoom room) => new(room.Tenant.SeenBy(TeamsRoom.Marek)[^1].Card!["body"]!.AsArray()
        .Where(element => element!["type"]!.GetValue<string>() == "ActionSet").SelectMany(set => set!["actions"]!.AsArray())
        .Single(action => action!["type"]!.GetValue<string>() == "Action.OpenUrl")!["url"]!.GetValue<string>());
}
