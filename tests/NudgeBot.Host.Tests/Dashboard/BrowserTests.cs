using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Simulator.SampleCompany;
using NudgeBot.Host.Tests.Simulator;
using NudgeBot.Postgres;
using Xunit;
using static Microsoft.Playwright.Assertions;
using Visitor = NudgeBot.Host.Tests.Simulator.Visitor;

namespace NudgeBot.Host.Tests.Dashboard;

/// <summary>The page in a real browser: the whole house, the sample company, from what is typed in chat to the figures.</summary>
public sealed partial class BrowserTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly (string Path, string Name)[] Pages =
        [("/dashboard", "team"), ("/dashboard?period=last_week", "week"), ("/dashboard/coverage", "coverage"), ("/dashboard/rules", "rules"), ("/dashboard/messages", "messages"), ("/dashboard/policy", "policy"), ("/dashboard/audit", "audit")];

    [SkippableFact]
    public async Task A_manager_walks_from_chat_to_the_page_and_out_again()
    {
        await using var postgres = await TestPostgres.CreateAsync();
        await using var host = await DemoAsync(postgres);
        await using var visitor = await chromium.VisitAsync(AddressOf(host));
        var page = await AskAsync(visitor, "Manager");

        await KeepAsync(page, "open");
        await page.CheckAsync(1280);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = DashboardWords.OpenButton }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(DashboardWords.TeamPage);
        var cookie = Assert.Single(await page.Context.CookiesAsync(), cookie => cookie.Name == "nudgebot");
        Assert.True(cookie is { HttpOnly: true, Secure: true, SameSite: SameSiteAttribute.Strict });
        Assert.Equal("", await page.EvaluateAsync<string>("document.cookie"));

        await page.GetByLabel(DashboardWords.Period).SelectOptionAsync("last_week");
        await page.GetByRole(AriaRole.Button, new() { Name = DashboardWords.Show }).ClickAsync();
        await Expect(page.GetByLabel(DashboardWords.Period)).ToHaveValueAsync("last_week");
        await page.GetByRole(AriaRole.Link, new() { Name = DashboardWords.PolicyPage }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = DashboardWords.PolicyPage })).ToHaveAttributeAsync("aria-current", "page");
        await page.GetByRole(AriaRole.Button, new() { Name = DashboardWords.SignOut }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(DashboardWords.SignedOutTitle);

        await page.GotoAsync("/dashboard");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(DashboardWords.LinkOver);
        await page.CheckAsync(1280);
        await KeepAsync(page, "over");
        Assert.Empty(visitor.Complaints);
    }

    [SkippableFact]
    public async Task Every_page_reads_well_in_light_and_dark_on_a_desk_on_a_phone_and_on_paper()
    {
        await using var postgres = await TestPostgres.CreateAsync();
        await using var host = await DemoAsync(postgres);
        await using var visitor = await chromium.VisitAsync(AddressOf(host));
        await SayAsync(visitor, "Admin", "budget 4 a day");
        var page = await AskAsync(visitor, "Admin");
        await page.GetByRole(AriaRole.Button, new() { Name = DashboardWords.OpenButton }).ClickAsync();

        foreach (var (path, name) in Pages)
        {
            await page.GotoAsync(path);
            foreach (var (width, height, scheme) in new[] { (1280, 900, ColorScheme.Light), (1280, 900, ColorScheme.Dark), (360, 780, ColorScheme.Light), (360, 780, ColorScheme.Dark) })
            {
                await page.SetViewportSizeAsync(width, height);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await KeepAsync(page, $"{name}-{width}-{scheme}");
                await page.CheckAsync(width);
            }

            await page.SetViewportSizeAsync(794, 1123);
            await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
            await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
            await Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
            await KeepAsync(page, $"{name}-print");
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }

        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync("/dashboard");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = DashboardWords.Skip })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    // Says "dashboard" as somebody of that role, and follows the link into its own tab.
    private static async Task<IPage> AskAsync(Visitor visitor, string role)
    {
        await SayAsync(visitor, role, "dashboard");
        return await visitor.Page.Context.RunAndWaitForPageAsync(() => visitor.Messages.GetByRole(AriaRole.Link, new() { Name = "Open the page" }).Last.ClickAsync());
    }

    private static async Task SayAsync(Visitor visitor, string role, string text)
    {
        await visitor.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).Filter(new() { HasText = role }).First.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Textbox).FillAsync(text);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Messages.Locator("article").Last).ToHaveAttributeAsync("aria-label", BotSays());
    }

    [GeneratedRegex("^NudgeBot")]
    private static partial Regex BotSays();

    private static Task KeepAsync(IPage page, string name) => ChromiumFixture.KeepPictureAsync(page, name, "dashboard");

    private static string AddressOf(WebApplication host) => host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

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
        return host;
    }
}
