using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Simulator.SampleCompany;
using NudgeBot.Postgres;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>The newcomer's two minutes as the page shows them: the whole house, the sample company, a real browser.</summary>
public sealed class DemoPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [SkippableFact]
    public async Task The_page_says_what_to_try_brings_the_next_morning_takes_a_tap_and_its_undoing_and_shows_the_managers_report()
    {
        await using var postgres = await TestPostgres.CreateAsync();
        await using var host = await DemoAsync(postgres);
        await using var visitor = await chromium.VisitAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var page = visitor.Page;
        var connected = visitor.Messages.GetByRole(AriaRole.Button, new() { Name = "Connected", Exact = true });
        await Expect(connected.First).ToBeVisibleAsync();
        await Expect(page.Locator("#hint")).ToContainTextAsync("Answer the nudge: type “called, connected”.");
        await ChromiumFixture.KeepPictureAsync(page, "demo-nudge");

        await page.GetByRole(AriaRole.Button, new() { Name = "Next working morning" }).ClickAsync();
        await Expect(page.Locator("#now")).ToContainTextAsync(", 09:01", new() { Timeout = 60_000 });
        var nudges = await connected.CountAsync();
        await connected.Last.ClickAsync();
        await Expect(connected).ToHaveCountAsync(nudges - 1);
        await visitor.Messages.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(connected).ToHaveCountAsync(nudges);
        await Expect(visitor.Messages.GetByRole(AriaRole.Button, new() { Name = "Put it back" })).ToBeVisibleAsync();
        await page.CheckAsync(1280);
        await ChromiumFixture.KeepPictureAsync(page, "demo-undone");

        var team = page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Region).Filter(new() { Has = page.Locator("[aria-current]") });
        await team.GetByRole(AriaRole.Link).Filter(new() { HasText = "Manager" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox).FillAsync("team calls today");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Columnheader).Nth(1)).ToHaveTextAsync("Attempts");
        await Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Columnheader).Nth(2)).ToHaveTextAsync("Connects");
        await ChromiumFixture.KeepPictureAsync(page, "demo-report");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.CheckAsync(1280);
        await ChromiumFixture.KeepPictureAsync(page, "demo-report-dark");
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<WebApplication> DemoAsync(TestDatabase postgres)
    {
        await MigrateCommand.MigrateAsync(postgres.Owner, postgres.App, default);
        await using (var database = new Database(postgres.App))
        {
            var start = SampleCompany.DemoStart(TimeProvider.System.GetUtcNow());
            await new BusinessClock(database, TimeProvider.System).SetAsync(start, default);
            await SampleCompany.SeedAsync(database, start, default);
        }

        var host = Server.Build(new ServerOptions(postgres.App, "http://127.0.0.1:0", WithSimulator: true));
        await host.StartAsync();
        await host.Services.GetRequiredService<Doorbell>().RingAsync(await host.Services.GetRequiredService<BusinessClock>().NowAsync(default), default);
        await host.Services.GetRequiredService<Stillness>().WaitAsync(default);
        return host;
    }
}
