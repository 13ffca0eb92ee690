using System.Globalization;
using System.Net;
using System.Text;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Slack;
using Xunit;

namespace NudgeBot.Slack.Tests.Sending;

/// <summary>A report's file: handed over unseen, shown after the message, and never in the way of it.</summary>
public sealed class AttachmentTests
{
    private static readonly string[] Steps = ["files.getUploadURLExternal", "chat.postMessage", "files.completeUploadExternal"];
    private static readonly ChatFile Csv = new("west-calls.csv", "", Encoding.UTF8.GetBytes("Rep,Attempts,Connects\nAna,6,4\n"));
    private static readonly ChatMessage Report = new(MessageKind.Report, "West, today: 6 attempts, 4 connects.") { File = Csv };

    [Theory]
    [InlineData("D1", "D1", null)]
    [InlineData("U1", "D1", null)]
    [InlineData("C1/1718.0001", "C1", "1718.0001")]
    [InlineData("C1!U1", "D1", null)]
    public async Task A_report_comes_with_its_file_where_its_reader_is(string conversation, string sharedIn, string? thread)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.IsType<Delivery.Sent>(await desk.SendAsync(conversation, Report));

        var file = Assert.Single(desk.Workspace.Files.Values);
        Assert.Equal((Csv.Name, Csv.Name, sharedIn, thread), (file.Name, file.Title, file.SharedIn, file.Thread));
        Assert.Equal(Csv.Bytes, file.Bytes);
        Assert.Equal("West, today: 6 attempts, 4 connects.", Assert.Single(desk.Workspace.Messages).Text);
    }

    [Fact]
    public async Task A_picture_says_what_is_on_it()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.SendAsync("D1", Report with { File = new ChatFile("west.png", "Ana 4 connects, Ola 5", [137, 80, 78, 71]) });

        Assert.Equal("Ana 4 connects, Ola 5", Assert.Single(desk.Workspace.Files.Values).Described);
        Assert.Equal(Steps, desk.Slack.Calls.Select(call => call.Method).Where(Steps.Contains));
    }

    public static TheoryData<string, Trouble> NotNow => new()
    {
        { "files.getUploadURLExternal", new Trouble.RateLimited(30) },
        { "files.getUploadURLExternal", new Trouble.Reset(Done: true) },
        { "files.getUploadURLExternal", new Trouble.Html503(Done: false) },
        { "files.getUploadURLExternal", new Trouble.Error("service_unavailable") },
        { "upload", new Trouble.Html503(Done: false) },
        { "upload", new Trouble.Reset(Done: false) },
    };

    [Theory]
    [MemberData(nameof(NotNow))]
    public async Task A_file_that_is_not_taken_now_lets_the_message_wait_and_nobody_hears_it_twice(string step, Trouble trouble)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next(step, trouble);

        var first = Assert.IsType<Delivery.TryLater>(await desk.SendAsync("D1", Report));
        Assert.Empty(desk.Workspace.Messages);
        Assert.Equal(trouble is Trouble.RateLimited ? TimeSpan.FromSeconds(30) : null, first.After);

        desk.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<Delivery.Sent>(await desk.SendAsync("D1", Report));
        Assert.Single(desk.Workspace.Messages);
        Assert.Single(desk.Workspace.Files.Values, file => file.SharedIn == "D1");
    }

    [Theory]
    [InlineData("file_uploads_disabled")]
    [InlineData("blocked_file_type")]
    [InlineData("missing_scope")]
    public async Task Where_no_file_is_taken_the_text_says_everything(string error)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("files.getUploadURLExternal", new Trouble.Error(error));

        Assert.IsType<Delivery.Sent>(await desk.SendAsync("D1", Report));

        Assert.Single(desk.Workspace.Messages);
        Assert.Empty(desk.Workspace.Files);
    }

    [Fact]
    public async Task A_file_that_cannot_be_shown_does_not_bring_the_message_again()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("files.completeUploadExternal", new Trouble.Reset(Done: false));

        Assert.IsType<Delivery.Sent>(await desk.SendAsync("D1", Report));

        Assert.Single(desk.Workspace.Messages);
        Assert.Null(Assert.Single(desk.Workspace.Files.Values).SharedIn);
    }

    [Fact]
    public async Task A_card_that_is_changed_brings_its_file_no_second_time()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = (Delivery.Sent)await desk.SendAsync("D1", Report);

        await desk.SendAsync("D1", Report, key: "18", replaces: sent.MessageId);

        Assert.Single(desk.Workspace.Files);
    }

    [Fact]
    public async Task The_three_steps_are_taken_in_their_order_or_not_at_all()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new HttpClient { BaseAddress = desk.Slack.ApiBase };
        client.DefaultRequestHeaders.Authorization = new("Bearer", desk.Workspace.Token);

        using var asked = await client.PostAsync(new Uri("files.getUploadURLExternal", UriKind.Relative), new FormUrlEncodedContent([new("filename", "a.csv"), new("length", "3")]));
        var address = new Uri(System.Text.Json.Nodes.JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["upload_url"]!.GetValue<string>());

        Assert.Contains("file_not_found", await CompleteAsync(client, "F1", "D1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(client, address, 4));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(client, address, 3));
        Assert.Equal(HttpStatusCode.NotFound, await PutAsync(client, address, 3));
        Assert.Contains("channel_not_found", await CompleteAsync(client, "F1", "C404"), StringComparison.Ordinal);
        Assert.Contains("\"ok\":true", await CompleteAsync(client, "F1", "D1"), StringComparison.Ordinal);
        Assert.Contains("file_not_found", await CompleteAsync(client, "F1", "D1"), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> PutAsync(HttpClient client, Uri address, int length)
    {
        using var content = new ByteArrayContent(new byte[length]);
        using var answer = await client.PostAsync(address, content);
        return answer.StatusCode;
    }

    private static async Task<string> CompleteAsync(HttpClient client, string file, string channel)
    {
        using var content = new StringContent(
            string.Create(CultureInfo.InvariantCulture, $$"""{"files":[{"id":"{{file}}","title":"a.csv"}],"channel_id":"{{channel}}"}"""), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("files.completeUploadExternal", UriKind.Relative), content);
        return await answer.Content.ReadAsStringAsync();
    }
}
