using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [SkippableFact]
    public async Task Marek_is_found_and_asks_by_keys_alone()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;
        var keys = page.Keyboard;
        await page.GetByRole(AriaRole.Link, new() { Name = "Ana Nowak" }).FocusAsync();

        await keys.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ola Lind" })).ToBeFocusedAsync();
        await keys.PressAsync("End");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Marek Zych" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        var box = page.GetByRole(AriaRole.Textbox, new() { Name = "Message NudgeBot as Marek Zych" });
        await Expect(box).ToBeFocusedAsync();

        await keys.TypeAsync("team calls");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("today");
        await Expect(box).ToHaveValueAsync("team calls\ntoday");
        await keys.PressAsync("Enter");

        await Expect(visitor.Messages.GetByText("You said: team calls today")).ToBeVisibleAsync();
        Assert.Equal("team calls\ntoday", Assert.Single(room.Bot.Kept).Text);
    }

    [SkippableFact]
    public async Task A_nudge_is_answered_by_tab_and_enter_and_every_stop_is_visible()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.BotSaysAsync(1, SampleMessages.Nudge);
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Why?" })).ToBeVisibleAsync();
        await page.EvaluateAsync("document.activeElement.blur()");

        List<string> stops = [];
        while (stops.LastOrDefault() != "Connected")
        {
            Assert.True(stops.Count < 40, string.Join(", ", stops));
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>("document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label') || ''"));
            Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("Skip to the message box", stops[0]);
        await Expect(visitor.Messages.GetByText("Logged: connected, today 10:00")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task The_first_stop_skips_to_the_box()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;
        await Expect(page.GetByRole(AriaRole.Textbox)).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task On_a_phone_the_people_open_as_a_drawer_and_escape_closes_it()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        var page = visitor.Page;
        var people = page.GetByRole(AriaRole.Button, new() { Name = "People" });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ola Lind" })).ToBeHiddenAsync();

        await people.PressAsync("Enter");
        await Expect(people).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator("nav a[aria-current]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(people).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ola Lind" })).ToBeHiddenAsync();

        await people.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ola Lind" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Ola Lind" })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ola Lind" })).ToBeHiddenAsync();
    }
}
