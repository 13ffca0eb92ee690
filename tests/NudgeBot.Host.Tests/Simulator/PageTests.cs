using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NudgeBot.Host.Tests.Simulator;

public sealed class PageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [SkippableFact]
    public async Task Ana_answers_her_nudge_and_sees_it_logged()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.BotSaysAsync(1, SampleMessages.Nudge);
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Call Dana Fox at Globex" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Message NudgeBot as Ana Nowak" }).FillAsync("called, connected");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Logged: Globex, connected. Well done." })).ToBeVisibleAsync();
        await ChromiumFixture.KeepPictureAsync(page, "desktop-light");
        Assert.Empty(visitor.Complaints);
    }
}
