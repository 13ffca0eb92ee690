using System.Net;
using System.Text;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

public sealed class FileTests
{
    [SkippableFact]
    public async Task A_report_as_a_file_can_be_downloaded()
    {
        await using var room = await SimulatorRoom.StartAsync();
        var bytes = Encoding.UTF8.GetBytes("Rep,Attempts\r\nAna Nowak,7\r\n");
        await room.BotSaysAsync(3, new ChatMessage(MessageKind.Report, "West, today: 7 attempts.") { File = new ChatFile("calls-2026-03-02.csv", "", bytes) });
        await room.BotSaysAsync(3, SampleMessages.Report);

        var messages = (await room.Client.JsonAsync("/simulator/api/people/3/messages")).AsArray();
        var file = messages[0]!["file"]!;
        var response = await room.Client.GetAsync(new Uri(file["href"]!.GetValue<string>(), UriKind.Relative));

        Assert.Equal("calls-2026-03-02.csv", file["name"]!.GetValue<string>());
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("calls-2026-03-02.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync());
        Assert.False(messages[1]!.AsObject().ContainsKey("file"));
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri("/simulator/api/files/2", UriKind.Relative))).StatusCode);
    }
}
