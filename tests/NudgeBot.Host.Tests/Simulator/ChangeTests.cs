using System.Net;
using Microsoft.Playwright;
using NudgeBot.Core.Chat.Messages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>What people typed can be changed and deleted, and the bot is told.</summary>
public sealed class ChangeTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [SkippableFact]
    public async Task A_changed_and_a_deleted_message_are_shown_so_and_handed_in()
    {
        await using var room = await RoomAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await room.Client.PutJsonAsync("/simulator/api/people/1/messages/1", new { text = " Globex voicemail " })).StatusCode);
        Assert.Equal("Globex voicemail", (await room.Client.JsonAsync("/simulator/api/people/1/messages"))[0]!["text"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Accepted, (await room.Client.DeleteAsync(new Uri("/simulator/api/people/1/messages/1", UriKind.Relative))).StatusCode);
        Assert.Empty((await room.Client.JsonAsync("/simulator/api/people/1/messages")).AsArray());

        var told = room.Bot.Kept.Where(happened => happened.Kind != ChatEventKind.Said).OrderBy(happened => happened.Kind).ToList();
        Assert.Equal([(ChatEventKind.Edited, "Globex voicemail", "1"), (ChatEventKind.Deleted, null, "1")], told.Select(happened => (happened.Kind, happened.Text, happened.MessageId)));
    }

    [SkippableFact]
    public async Task Nobody_changes_what_somebody_else_or_the_bot_said()
    {
        await using var room = await RoomAsync();
        var nudge = await room.BotSaysAsync(1, SampleMessages.Nudge);

        foreach (var path in new[] { "people/2/messages/1", $"people/1/messages/{nudge}", "people/1/messages/99", "people/1/messages/x", "people/77/messages/1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await room.Client.PutJsonAsync($"/simulator/api/{path}", new { text = "Globex voicemail" })).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await room.Client.DeleteAsync(new Uri($"/simulator/api/{path}", UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await room.Client.PutJsonAsync("/simulator/api/people/1/messages/1", new { text = "" })).StatusCode);
        Assert.Single(room.Bot.Kept);
    }

    [SkippableFact]
    public async Task Ana_changes_her_words_on_the_page_and_then_deletes_them()
    {
        await using var room = await RoomAsync();
        await using var visitor = await chromium.VisitAsync(room, path: "/simulator#person-1");
        var page = visitor.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit this message" }).ClickAsync();
        var box = page.GetByRole(AriaRole.Textbox, new() { Name = "Change this message" });
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("Globex connected");
        await page.CheckAsync(1280);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Edit this message" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await box.FillAsync("Globex voicemail");
        await page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Messages.GetByText("Globex voicemail")).ToBeVisibleAsync();
        await Expect(box).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete this message" }).ClickAsync();
        await Expect(visitor.Messages.GetByText("Globex voicemail")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Nothing has been said yet.")).ToBeVisibleAsync();

        Assert.Equal(3, room.Bot.Kept.Count);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<SimulatorRoom> RoomAsync()
    {
        var room = await SimulatorRoom.StartAsync();
        room.Bot.Answers = false;
        await room.Client.PostJsonAsync("/simulator/api/people/1/messages", new { text = "Globex connected" });
        return room;
    }
}
