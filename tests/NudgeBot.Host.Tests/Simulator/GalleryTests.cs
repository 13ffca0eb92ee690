using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>The page as a visitor sees it, checked by axe and kept as pictures under <c>artifacts/simulator</c>.</summary>
public sealed class GalleryTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    public static TheoryData<string, int, int, ColorScheme> Looks => new()
    {
        { "desktop-light", 1280, 800, ColorScheme.Light },
        { "desktop-dark",  1280, 800, ColorScheme.Dark },
        { "phone-light",    390, 844, ColorScheme.Light },
        { "phone-dark",     390, 844, ColorScheme.Dark },
        { "small-phone",    320, 568, ColorScheme.Light },
    };

    [SkippableTheory]
    [MemberData(nameof(Looks))]
    public async Task It_can_be_shown_to_anybody(string name, int width, int height, ColorScheme look)
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.BotSaysAsync(1, SampleMessages.Nudge);
        await room.BotSaysAsync(2, SampleMessages.Nudge);
        await room.BotSaysAsync("team-1", SampleMessages.EndOfDay);
        await using var visitor = await chromium.VisitAsync(room, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = look });
        var page = visitor.Page;

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Voicemail", Exact = true })).ToBeVisibleAsync();
        await KeepAsync("nudge");

        await page.GetByRole(AriaRole.Button, new() { Name = "Connected", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = SampleMessages.Logged.Card!.Title })).ToBeVisibleAsync();
        await KeepAsync("logged");

        await GoToAsync("Marek Zych");
        await KeepAsync("empty");
        await page.GetByRole(AriaRole.Textbox).FillAsync("team calls today");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await KeepAsync("report");

        await page.GetByRole(AriaRole.Textbox).FillAsync("team calls this week as chart");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Calls by day, this week" })).ToBeVisibleAsync();
        await KeepAsync("chart");
        await page.GetByRole(AriaRole.Textbox).FillAsync("connect rate by hour as chart");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("The figures").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "12:00 12 %" })).ToBeVisibleAsync();
        await KeepAsync("line");

        if (await page.GetByRole(AriaRole.Button, new() { Name = "People" }).IsVisibleAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "People" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ola Lind" })).ToBeVisibleAsync();
            await KeepAsync("people");
            await page.Keyboard.PressAsync("Escape");
        }

        await GoToAsync("West", "Team channel");
        await Expect(visitor.Messages.GetByText(SampleMessages.EndOfDay.Text)).ToBeVisibleAsync();
        await KeepAsync("channel");
        Assert.Empty(visitor.Complaints);

        async Task GoToAsync(string name, string? within = null)
        {
            var people = page.GetByRole(AriaRole.Button, new() { Name = "People" });
            if (await people.IsVisibleAsync())
            {
                await people.ClickAsync();
            }

            await (within is null
                ? page.GetByRole(AriaRole.Link, new() { Name = name })
                : page.GetByRole(AriaRole.Region, new() { Name = name }).GetByRole(AriaRole.Link, new() { Name = within })).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = within is null ? name : $"{name} channel" })).ToBeVisibleAsync();
        }

        async Task KeepAsync(string scene)
        {
            await ChromiumFixture.KeepPictureAsync(page, $"{name}-{scene}");
            await page.CheckAsync(width);
        }
    }
}
