using Microsoft.Playwright;
using Npgsql;
using NudgeBot.Core.Chat.Messages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>What the page does when something is wrong.</summary>
public sealed class TroubleTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [SkippableFact]
    public async Task What_could_not_be_sent_stays_in_the_box()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;
        var box = page.GetByRole(AriaRole.Textbox);
        room.Bot.Broken = new NpgsqlException("gone");

        await box.FillAsync("called, connected");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Alert).GetByText("I could not write that down; please say it again. Your text is still here.")).ToBeVisibleAsync();
        await Expect(box).ToHaveValueAsync("called, connected");
        await page.CheckAsync(1280);

        room.Bot.Broken = null;
        await box.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = SampleMessages.Logged.Card!.Title })).ToBeVisibleAsync();
        await Expect(page.GetByText("I could not write that down")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Too_long_and_empty_are_said_before_anything_is_sent()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;
        var box = page.GetByRole(AriaRole.Textbox);

        await box.FillAsync(new string('a', 4003));
        await box.PressAsync("Enter");
        await Expect(page.GetByText("That is 3 characters too long: a message has at most 4000.")).ToBeVisibleAsync();
        Assert.Equal(4003, (await box.InputValueAsync()).Length);

        await box.FillAsync(" ");
        await box.PressAsync("Enter");
        await Expect(page.GetByText("Type something first.")).ToBeVisibleAsync();
        Assert.Empty(room.Bot.Kept);
    }

    [SkippableFact]
    public async Task Every_person_has_a_draft_of_their_own()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room, path: "/simulator#person-1");
        var page = visitor.Page;
        var box = page.GetByRole(AriaRole.Textbox);

        await box.FillAsync("half a sent");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ola Lind" }).ClickAsync();
        await Expect(box).ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ana Nowak" }).ClickAsync();

        await Expect(box).ToHaveValueAsync("half a sent");
    }

    [SkippableFact]
    public async Task A_lost_connection_is_said_and_heals_by_itself()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room, path: "/simulator#person-1");
        var page = visitor.Page;
        var box = page.GetByRole(AriaRole.Textbox);
        await box.FillAsync("called, connected");

        await room.StopAsync();
        await Expect(page.GetByText("Connection lost. Trying again…")).ToBeVisibleAsync();
        await box.PressAsync("Enter");
        await Expect(page.GetByText("NudgeBot cannot be reached just now. Your text is still here.")).ToBeVisibleAsync();
        await ChromiumFixture.KeepPictureAsync(page, "desktop-light-lost");

        await room.StartAgainAsync();
        await Expect(page.GetByText("Connection lost. Trying again…")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await Expect(box).ToHaveValueAsync("called, connected");
        await room.BotSaysAsync(1, new ChatMessage(MessageKind.Text, "here again"));
        await Expect(visitor.Messages.GetByText("here again")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_real_workspace_closes_the_page_in_words()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;
        await room.RunSqlAsync("insert into chat_workspaces (platform, external_id, name) values ('slack', 'T1', 'Real')");

        await page.GetByRole(AriaRole.Textbox).FillAsync("called, connected");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The simulator is closed because a Slack workspace is installed in this database.");
    }
}
