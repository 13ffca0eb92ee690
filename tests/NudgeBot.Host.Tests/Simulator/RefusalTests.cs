using System.Net;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>What is refused, and leaves everything as it was; so all of it is tried in one room.</summary>
public sealed class RefusalTests(SharedRoom shared) : IClassFixture<SharedRoom>
{
    [SkippableTheory]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"text":"  \n "}""")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":7}""")]
    [InlineData("""{"text":"half of \ud83d"}""")]
    [InlineData("""{"text":"a zero \u0000"}""")]
    [InlineData("""{"words":"called"}""")]
    [InlineData("""["called"]""")]
    [InlineData("""{"text":""")]
    [InlineData("")]
    public async Task What_cannot_be_said_is_refused_with_a_sentence(string body)
    {
        var room = await shared.RoomAsync();

        var response = await room.Client.PostTextAsync("/simulator/api/people/1/messages", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.EndsWith(".", (await response.SentenceAsync()).Replace("}.", ".", StringComparison.Ordinal), StringComparison.Ordinal);
        await NothingHappenedAsync(room);
    }

    [SkippableTheory]
    [InlineData("77")]
    [InlineData("6")]
    [InlineData("ana")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task Nobody_of_that_id_is_404(string id)
    {
        var room = await shared.RoomAsync();
        var person = $"/simulator/api/people/{id}";

        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri($"{person}/messages", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri($"{person}/moments", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.PostJsonAsync($"{person}/messages", new { text = "help" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.PostJsonAsync($"{person}/actions", new { messageId = "1", actionId = "a", value = "" })).StatusCode);
    }

    [SkippableTheory]
    [InlineData("""{"now":"2026-03-02T08:59:59Z"}""")]
    [InlineData("""{"now":"2026-04-02T09:00:01Z"}""")]
    [InlineData("""{"now":"9999-12-31T23:59:59Z"}""")]
    [InlineData("""{"now":"0001-01-01T00:00:00+14:00"}""")]
    [InlineData("""{"now":"tomorrow"}""")]
    [InlineData("""{"now":1772442000}""")]
    [InlineData("""{"now":"3/4/2026"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"now":"2026-03-03T08:01:00Z" """)]
    public async Task Backward_too_far_or_nonsense_is_400_and_the_clock_stays(string body)
    {
        var room = await shared.RoomAsync();

        var response = await room.Client.PostTextAsync("/simulator/api/clock", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(await response.SentenceAsync());
        await NothingHappenedAsync(room);
    }

    [SkippableTheory]
    [InlineData("1", "launch", "17", HttpStatusCode.BadRequest)]
    [InlineData("1", "connected", "18", HttpStatusCode.BadRequest)]
    [InlineData("3", "connected", "17", HttpStatusCode.NotFound)]
    [InlineData("2", "connected", "17", HttpStatusCode.NotFound)]
    [InlineData("99", "connected", "17", HttpStatusCode.NotFound)]
    [InlineData("none", "connected", "17", HttpStatusCode.NotFound)]
    public async Task A_tap_on_what_is_not_there_is_refused(string messageId, string actionId, string value, HttpStatusCode expected)
    {
        var room = await shared.RoomAsync();

        var response = await room.Client.PostJsonAsync("/simulator/api/people/1/actions", new { messageId, actionId, value });

        Assert.Equal(expected, response.StatusCode);
        Assert.NotEmpty(await response.SentenceAsync());
        await NothingHappenedAsync(room);
    }

    [SkippableTheory]
    [InlineData("""{"messageId":1,"actionId":"connected","value":"17"}""")]
    [InlineData("""{"messageId":"1","value":"17"}""")]
    [InlineData("""{"messageId":"1","actionId":"connected"}""")]
    [InlineData("nonsense")]
    public async Task A_tap_that_says_too_little_is_400(string body)
    {
        var room = await shared.RoomAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await room.Client.PostTextAsync("/simulator/api/people/1/actions", body)).StatusCode);
        await NothingHappenedAsync(room);
    }

    [SkippableTheory]
    [InlineData("evil.example", null)]
    [InlineData("localhost.evil.example", null)]
    [InlineData("10.1.2.3", null)]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, "http://localhost:1")]
    [InlineData(null, "null")]
    public async Task A_foreign_site_reaches_neither_the_page_nor_the_people(string? host, string? origin)
    {
        var room = await shared.RoomAsync();

        foreach (var (method, path) in GateTests.Doors)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            request.Headers.Host = host;
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            using var response = await room.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.EndsWith(".", await response.SentenceAsync(), StringComparison.Ordinal);
        }

        await NothingHappenedAsync(room);
    }

    [SkippableTheory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_form_on_another_page_cannot_speak(string type)
    {
        var room = await shared.RoomAsync();

        var response = await room.Client.PostTextAsync("/simulator/api/people/1/messages", """{"text":"called, connected"}""", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await NothingHappenedAsync(room);
    }

    private static async Task NothingHappenedAsync(SimulatorRoom room)
    {
        Assert.Equal(["3"], room.Bot.Kept.Select(kept => kept.Text));
        Assert.Equal(2, (await room.Client.JsonAsync("/simulator/api/people/1/messages")).AsArray().Count);
        Assert.Equal("""{"now":"2026-03-02T09:00:00+00:00"}""", await room.Client.TextAsync("/simulator/api/clock"));
    }
}
