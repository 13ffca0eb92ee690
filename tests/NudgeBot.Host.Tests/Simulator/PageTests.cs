using Microsoft.Playwright;
using NudgeBot.Core.Chat.Messages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>What a newcomer does at the page, in a real browser.</summary>
public sealed class PageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [SkippableFact]
    public async Task Ana_answers_her_nudge_and_Marek_sees_it_counted()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.BotSaysAsync(1, SampleMessages.Nudge);
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;

        await Expect(page.GetByText("You are Ana. Answer the nudge: type “called, connected”.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "called, connected" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Message NudgeBot as Ana Nowak" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = SampleMessages.Logged.Card!.Title })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("");
        await Expect(page.Locator("#hint")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Marek Zych" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Message NudgeBot as Marek Zych" }).FillAsync("team calls today");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Ana Nowak 7 3" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Rep", "Attempts", "Connects", "Reached by phone"]);
        Assert.Empty(visitor.Complaints);
    }

    [SkippableFact]
    public async Task A_tapped_card_changes_its_state_and_keeps_the_focus_near()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.BotSaysAsync(1, SampleMessages.Nudge);
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "No answer" }).DblClickAsync();

        await Expect(visitor.Messages.GetByText("Logged: connected, today 10:00")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "No answer" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        Assert.Single(room.Bot.Kept);
    }

    [SkippableFact]
    public async Task Names_and_words_are_text_whatever_they_contain()
    {
        await using var room = await SimulatorRoom.StartAsync();
        const string Hostile = "<img src=x onerror=alert(1)> <script>alert(2)</script> &amp; [a](javascript:alert(3)) https://example.com";
        await room.BotSaysAsync(5, new ChatMessage(MessageKind.Nudge, Hostile, new Card(
            Hostile, [new CardFact(Hostile, Hostile)], new CardTable([Hostile], [[Hostile]]), [new CardAction("why", Hostile, "1")], Hostile)
        { Chart = new CardChart(ChartKind.LyingBars, Hostile, [Hostile], [new(Hostile, [1])], Hostile) }));
        await using var visitor = await chromium.VisitAsync(room, path: "/simulator#person-5");
        var page = visitor.Page;
        page.Dialog += (_, dialog) => visitor.Complaints.Add(dialog.Message);

        await page.GetByRole(AriaRole.Textbox).FillAsync(Hostile);
        await page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Messages.GetByText($"You said: {Hostile}")).ToBeVisibleAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Hostile })).ToBeVisibleAsync();
        await Expect(page.Locator("main img, main script, main a")).ToHaveCountAsync(0);
        await Expect(page.Locator("nav img, nav script")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [SkippableFact]
    public async Task What_comes_while_one_looks_elsewhere_is_counted_until_it_is_read()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;
        var ola = page.GetByRole(AriaRole.Link, new() { Name = "Ola Lind" });
        await page.GetByRole(AriaRole.Link, new() { Name = "Ana Nowak" }).ClickAsync();
        await Expect(page.GetByText("Nothing has been said yet.")).ToBeVisibleAsync();
        await Expect(ola).Not.ToContainTextAsync("unread");

        await room.BotSaysAsync(2, SampleMessages.Nudge);
        await Expect(ola).ToContainTextAsync("1 unread");
        await Expect(page.Locator("#announcer")).ToHaveTextAsync("Ola has a new message.");
        await Expect(page).ToHaveTitleAsync("(1) Ana · NudgeBot simulator");

        await room.BotSaysAsync(1, SampleMessages.EndOfDay);
        await Expect(visitor.Messages.GetByText(SampleMessages.EndOfDay.Text)).ToBeVisibleAsync();
        await Expect(page.Locator("#announcer")).ToHaveTextAsync($"NudgeBot: {SampleMessages.EndOfDay.Text}");

        await ola.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Call Dana Fox at Globex" })).ToBeVisibleAsync();
        await Expect(ola).Not.ToContainTextAsync("unread");

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Ola Lind" })).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync("Ola · NudgeBot simulator");
    }

    [SkippableFact]
    public async Task A_link_leads_to_a_person_or_a_channel_and_back_leads_back()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room, path: "/simulator#person-3");
        var page = visitor.Page;

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Marek Zych" })).ToBeVisibleAsync();
        await page.GotoAsync("/simulator#team-West");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "West channel" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Nothing has been said here yet.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Marek Zych" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task The_look_follows_the_system_until_somebody_chooses()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var visitor = await chromium.VisitAsync(room, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        var page = visitor.Page;
        Assert.Equal("rgb(13, 19, 18)", await PaperAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Switch to light" }).ClickAsync();
        Assert.Equal("rgb(244, 246, 245)", await PaperAsync());

        await page.ReloadAsync();
        Assert.Equal("rgb(244, 246, 245)", await PaperAsync());
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Switch to dark" })).ToBeVisibleAsync();

        Task<string> PaperAsync() => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }

    [SkippableFact]
    public async Task An_empty_house_says_how_to_fill_it()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.RunSqlAsync("update people set active = false; delete from teams where not exists (select from people where team_id = teams.id);");
        await room.RunSqlAsync("update people set team_id = null; delete from team_managers; delete from teams;");
        await using var visitor = await chromium.VisitAsync(room);

        await Expect(visitor.Page.GetByText("Nobody is here yet. Bring people in with: nudgebot import people.csv")).ToBeVisibleAsync();
        await visitor.Page.CheckAsync(1280);
    }

    [SkippableFact]
    public async Task A_crowd_can_be_searched()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.RunSqlAsync("insert into people (name, role, team_id) select 'Seller ' || n, 'rep', 1 from generate_series(1, 30) n");
        await using var visitor = await chromium.VisitAsync(room);
        var page = visitor.Page;

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a person" }).FillAsync("marek");
        await Expect(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Marek Zych" })).ToBeVisibleAsync();
    }
}
