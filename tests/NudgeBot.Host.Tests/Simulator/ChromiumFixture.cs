using Microsoft.Playwright;
using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>The machine's own Chromium, driven by Playwright; nothing is downloaded. Where there is none the tests are skipped, with the reason.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        Environment.GetEnvironmentVariable("NUDGEBOT_CHROMIUM") ?? "",
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } chromium)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            // Chromium's sandbox refuses root, and the page it shows is our own.
            ChromiumSandbox = Environment.UserName != "root",
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage", "--disable-gpu"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A fresh visitor. Every script error and every refused file fails the test that asks for <see cref="Visitor.Complaints"/>.</summary>
    internal Task<Visitor> VisitAsync(SimulatorRoom room, BrowserNewContextOptions? options = null, string path = "/simulator") => VisitAsync(room.Address, options, path);

    /// <inheritdoc cref="VisitAsync(SimulatorRoom, BrowserNewContextOptions, string)"/>
    internal async Task<Visitor> VisitAsync(string address, BrowserNewContextOptions? options = null, string path = "/simulator")
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address;
        var visitor = await OpenAsync(options);
        await visitor.Page.GotoAsync(path);
        await Assertions.Expect(visitor.Page.Locator("#now")).Not.ToHaveTextAsync("…");
        return visitor;
    }

    /// <summary>Somebody before an empty page.</summary>
    internal async Task<Visitor> OpenAsync(BrowserNewContextOptions options)
    {
        Skip.If(browser is null, "No Chromium on this machine: install the package 'chromium', or name it in NUDGEBOT_CHROMIUM.");
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Keeps a picture of the page under the repository's ignored <c>artifacts</c>.</summary>
    internal static Task KeepPictureAsync(IPage page, string name, string folder = "simulator") =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(RepositoryRoot.Path, "artifacts", folder, $"{name}.png"), FullPage = folder != "simulator" });
}

/// <summary>Somebody at the page.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Visitor(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add($"{message.Text} ({message.Location})");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The open conversation, in which a text is what was said and not what is announced.</summary>
    public ILocator Messages => Page.GetByRole(AriaRole.Region, new() { Name = "Messages" });

    /// <summary>What the browser wrote in red.</summary>
    public List<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
