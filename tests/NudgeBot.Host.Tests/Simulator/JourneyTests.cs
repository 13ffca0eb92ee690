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

/// <summary>The newcomer's two minutes: the whole house, the sample company, a real browser.</summary>
public sealed class JourneyTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [SkippableFact]
    public async Task A_nudged_rep_says_called_connected_and_the_manager_sees_one_more_attempt_and_connect()
    {
        await using var postgres = await TestPostgres.CreateAsync();
        await using var host = await DemoAsync(postgres);
        await using var visitor = await chromium.VisitAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var page = visitor.Page;

        // A lead or a promise may come beside the day's first nudge.
        await Expect(visitor.Messages.GetByText("Nudge", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(page.Locator("#hint")).ToContainTextAsync("Answer the nudge: type “called, connected”.");
        await ChromiumFixture.KeepPictureAsync(page, "demo-nudge");
        var rep = (await page.Locator("#who h2").EvaluateAsync<string>("heading => heading.firstChild.textContent")).Trim();
        var team = page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Region).Filter(new() { Has = page.Locator("[aria-current]") });
        var manager = team.GetByRole(AriaRole.Link).Filter(new() { HasText = "Manager" });

        await manager.ClickAsync();
        var before = await CountsAsync(1);

        await team.GetByRole(AriaRole.Link, new() { Name = rep }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox).FillAsync("called, connected");
        await page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Messages.Locator(".state").Filter(new() { HasText = "Logged: connected" })).ToHaveCountAsync(1);
        await Expect(visitor.Messages.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        await page.CheckAsync(1280);
        await ChromiumFixture.KeepPictureAsync(page, "demo-logged");

        await manager.ClickAsync();
        var after = await CountsAsync(2);
        await ChromiumFixture.KeepPictureAsync(page, "demo-report");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.CheckAsync(1280);
        await ChromiumFixture.KeepPictureAsync(page, "demo-report-dark");

        Assert.Equal((before.Attempts + 1, before.Connects + 1), after);
        Assert.Empty(visitor.Complaints);

        // What the newest report says of the rep.
        async Task<(int Attempts, int Connects)> CountsAsync(int reports)
        {
            await page.GetByRole(AriaRole.Textbox).FillAsync("team calls today");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Table)).ToHaveCountAsync(reports);
            var table = page.GetByRole(AriaRole.Table).Last;
            await Expect(table.GetByRole(AriaRole.Columnheader).Nth(1)).ToHaveTextAsync("Attempts");
            await Expect(table.GetByRole(AriaRole.Columnheader).Nth(2)).ToHaveTextAsync("Connects");
            var cells = await table.GetByRole(AriaRole.Row).Filter(new() { HasText = rep }).GetByRole(AriaRole.Cell).AllTextContentsAsync();
            return (int.Parse(cells[0], null), int.Parse(cells[1], null));
        }
    }

    [SkippableFact]
    public async Task The_next_working_morning_brings_a_nudge_that_is_answered_by_a_tap_and_undone()
    {
        await using var postgres = await TestPostgres.CreateAsync();
        await using var host = await DemoAsync(postgres);
        await using var visitor = await chromium.VisitAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var page = visitor.Page;
        var connected = visitor.Messages.GetByRole(AriaRole.Button, new() { Name = "Connected", Exact = true });
        await Expect(connected.First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Next working morning" }).ClickAsync();
        await Expect(page.Locator("#now")).ToContainTextAsync(", 09:01", new() { Timeout = 60_000 });
        var nudges = await connected.CountAsync();
        await connected.Last.ClickAsync();
        await Expect(connected).ToHaveCountAsync(nudges - 1);
        await visitor.Messages.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(connected).ToHaveCountAsync(nudges);
        await Expect(visitor.Messages.GetByRole(AriaRole.Button, new() { Name = "Put it back" })).ToBeVisibleAsync();
        await ChromiumFixture.KeepPictureAsync(page, "demo-undone");
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
