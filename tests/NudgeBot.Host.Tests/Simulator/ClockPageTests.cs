using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>The clock at the top of the page.</summary>
public sealed class ClockPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [SkippableFact]
    public async Task The_clock_goes_by_the_time_where_the_person_is()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room, new BrowserNewContextOptions { TimezoneId = "Pacific/Auckland" }, "/simulator#person-1");
        var page = visitor.Page;

        await Expect(page.Locator("#now")).ToHaveTextAsync("Mon 2 Mar, 10:00");
        await Expect(page.GetByText("Warsaw, where Ana is")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ruth Osei" }).ClickAsync();
        await Expect(page.Locator("#now")).ToHaveTextAsync("Mon 2 Mar, 04:00");
    }

    [SkippableFact]
    public async Task Moving_it_shows_progress_and_ends_where_it_said()
    {
        await using var room = await SimulatorRoom.StartAsync();
        room.Mover.Hold();
        await using var visitor = await chromium.VisitAsync(room, path: "/simulator#person-1");
        var page = visitor.Page;
        var morning = page.GetByRole(AriaRole.Button, new() { Name = "Next working morning" });
        await Expect(morning).ToHaveAttributeAsync("title", "Tue 3 Mar, 09:01");

        await morning.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Progressbar, new() { Name = "Moving the clock" })).ToBeVisibleAsync();
        await Expect(morning).ToBeDisabledAsync();
        await Expect(page.Locator("#announcer")).ToHaveTextAsync("Moving the clock to Tue 3 Mar, 09:01.");
        await Expect(page.GetByText("on its way to Tue 3 Mar, 09:01")).ToBeVisibleAsync();
        await ChromiumFixture.KeepPictureAsync(page, "desktop-light-moving");
        room.Mover.Release();

        await Expect(page.Locator("#now")).ToHaveTextAsync("Tue 3 Mar, 09:01");
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeHiddenAsync();
        await Expect(morning).ToHaveAttributeAsync("title", "Wed 4 Mar, 09:01");
        await Expect(morning).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End of day" }).ClickAsync();
        await Expect(page.Locator("#now")).ToHaveTextAsync("Tue 3 Mar, 17:45");
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();
        await Expect(page.Locator("#now")).ToHaveTextAsync("Tue 3 Mar, 18:45");
        Assert.Empty(visitor.Complaints);
    }

    [SkippableFact]
    public async Task Every_open_page_follows_the_clock()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room, path: "/simulator#person-1");
        await Expect(visitor.Page.Locator("#now")).ToHaveTextAsync("Mon 2 Mar, 10:00");

        await room.Client.PostJsonAsync("/simulator/api/clock", new { now = "2026-03-02T15:30:00Z" });

        await Expect(visitor.Page.Locator("#now")).ToHaveTextAsync("Mon 2 Mar, 16:30");
    }

    [SkippableFact]
    public async Task A_clock_that_cannot_move_says_why()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room, path: "/simulator#person-1");
        var page = visitor.Page;
        await Expect(page.Locator("#now")).ToHaveTextAsync("Mon 2 Mar, 10:00");
        await page.RouteAsync("**/api/clock", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = 400, ContentType = "application/problem+json", Body = """{"detail":"The clock only moves forward."}""" })
            : route.ContinueAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();

        await Expect(page.GetByText("The clock was not moved. The clock only moves forward.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" })).ToBeEnabledAsync();
    }
}
