using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Json;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Receiving;
using Xunit;

namespace NudgeBot.Teams.Tests.Receiving;

public sealed class MalformedTests
{
    [Fact]
    public async Task Whatever_is_no_activity_is_told_so_and_the_next_one_is_heard()
    {
        await using var door = await Doorstep.OpenAsync();
        var whole = Doorstep.Message().ToJsonString();
        string[] bodies =
        [
            "", " ", "[]", "{}", "null", "42", "\"message\"", "not json", whole[..^20], $"{whole}{whole}", $"[{whole}]",
            $"{{\"a\":{string.Concat(Enumerable.Repeat("[", 200))}{string.Concat(Enumerable.Repeat("]", 200))}}}",
            string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
        ];

        foreach (var body in bodies)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await door.PostAsync(body, $"Bearer {door.Identity.TokenFor(Doorstep.ServiceUrl)}"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await door.PostAsync([.. Encoding.UTF8.GetBytes(whole)[..^2], 0xff, 0x7d], $"Bearer {door.Identity.TokenFor(Doorstep.ServiceUrl)}"));
        Assert.Empty(door.Inside);
        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(Doorstep.Message()));
    }

    [Theory]
    [InlineData("type")]
    [InlineData("from")]
    [InlineData("from.id")]
    [InlineData("conversation")]
    [InlineData("conversation.id")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    public async Task Without_what_is_needed_to_answer_it_is_malformed(string missing)
    {
        await using var door = await Doorstep.OpenAsync();
        var (activity, path) = (Doorstep.Message(), missing.Split('.'));
        (path.Length == 1 ? activity : activity[path[0]]!.AsObject()).Remove(path[^1]);

        Assert.Equal(HttpStatusCode.BadRequest, await door.PostAsync(activity.ToJsonString(), $"Bearer {door.Identity.TokenFor(Doorstep.ServiceUrl)}"));

        Assert.Empty(door.Inside);
    }

    [Theory]
    [InlineData("serviceUrl", "\"not an address\"", HttpStatusCode.BadRequest)]
    [InlineData("serviceUrl", "\"/relative\"", HttpStatusCode.Unauthorized)]
    [InlineData("serviceUrl", "{}", HttpStatusCode.BadRequest)]
    [InlineData("from", "\"29:1ana\"", HttpStatusCode.BadRequest)]
    [InlineData("conversation", "[]", HttpStatusCode.BadRequest)]
    [InlineData("conversation", "null", HttpStatusCode.BadRequest)]
    [InlineData("id", "1772438401123", HttpStatusCode.OK)]
    [InlineData("id", "null", HttpStatusCode.OK)]
    [InlineData("id", "{}", HttpStatusCode.OK)]
    [InlineData("timestamp", "\"yesterday at noon\"", HttpStatusCode.OK)]
    [InlineData("timestamp", "17", HttpStatusCode.OK)]
    [InlineData("localTimestamp", "\"0000-99-99T99:99:99+99:99\"", HttpStatusCode.OK)]
    [InlineData("entities", "[{}, null, 5, \"a\", {\"type\": null}]", HttpStatusCode.OK)]
    [InlineData("entities", "{}", HttpStatusCode.OK)]
    [InlineData("attachments", "[{\"contentType\": 5}]", HttpStatusCode.OK)]
    [InlineData("channelData", "\"none\"", HttpStatusCode.OK)]
    [InlineData("channelData", "{\"tenant\": 5}", HttpStatusCode.OK)]
    [InlineData("recipient", "null", HttpStatusCode.OK)]
    [InlineData("type", "\"somethingNew\"", HttpStatusCode.OK)]
    [InlineData("text", "\"\\ud83d\"", HttpStatusCode.OK)]
    [InlineData("extra", "[[[[{\"deep\": 1e400}]]]]", HttpStatusCode.OK)]
    public async Task What_is_odd_is_heard_where_it_can_be(string field, string value, HttpStatusCode status)
    {
        await using var door = await Doorstep.OpenAsync();
        var activity = Doorstep.Message();
        activity[field] = "@@";

        Assert.Equal(status, await door.PostAsync(activity.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal), $"Bearer {door.Identity.TokenFor(Doorstep.ServiceUrl)}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_megabytes_are_too_many_whether_they_are_announced_or_not(bool isAnnounced)
    {
        await using var door = await Doorstep.OpenAsync();
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Doorstep.Message(new string('a', 5 * 1024 * 1024)).ToJsonString()));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = body };
        request.Headers.TransferEncodingChunked = !isAnnounced;
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {door.Identity.TokenFor(Doorstep.ServiceUrl)}");

        // It is answered before all of it was read.
        request.Headers.ExpectContinue = true;
        using var answer = await door.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(door.Inside);
        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(Doorstep.Message()));
    }

    [Fact]
    public async Task What_stands_in_an_activity_is_read()
    {
        await using var door = await Doorstep.OpenAsync();
        var activity = Doorstep.Message();
        (activity["type"], activity["name"]) = ("invoke", "adaptiveCard/action");

        await door.SayAsync(activity);

        var read = Assert.Single(door.Inside);
        Assert.Equal(("invoke", "1772438401123", "adaptiveCard/action", "a:17ana", "personal"), (read.Type, read.Id, read.Name, read.ConversationId, read.ConversationType));
        Assert.Equal(new TeamsSender("29:1ana", "Ana", "00000000-1111-2222-3333-444444444444"), read.From);
        Assert.Equal((new Uri(Doorstep.ServiceUrl), FakeIdentity.Tenant, $"28:{FakeIdentity.AppId}", "msteams"), (read.ServiceUrl, read.Tenant, read.Recipient, read.ChannelId));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(activity.ToJsonString()))), read.BodyHash);
        Assert.Equal("Europe/Berlin", read.Body.List("entities").Single().Text("timezone"));
    }

    [Fact]
    public async Task What_is_answered_inside_is_answered_to_Teams()
    {
        await using var door = await Doorstep.OpenAsync();
        (TeamsReply Reply, HttpStatusCode Status, string Body)[] answers =
        [
            (new TeamsReply.Done(), HttpStatusCode.OK, ""),
            (new TeamsReply.Json(new JsonObject { ["statusCode"] = 200 }), HttpStatusCode.OK, """{"statusCode":200}"""),
            (new TeamsReply.Unhandled(), HttpStatusCode.NotImplemented, ""),
        ];

        foreach (var (reply, status, body) in answers)
        {
            door.Answer = reply;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Doorstep.Message().ToJsonString(), Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {door.Identity.TokenFor(Doorstep.ServiceUrl)}");
            using var answer = await door.Client.SendAsync(request);

            Assert.Equal((status, body), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }
    }
}
