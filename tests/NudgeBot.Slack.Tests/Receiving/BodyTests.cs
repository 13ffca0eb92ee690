using System.Net;
using System.Text;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

/// <summary>Bodies of every kind, asked over HTTP: signed over their bytes, and read or refused.</summary>
public sealed class BodyTests
{
    private const string Json = "application/json";

    [Fact]
    public async Task A_charset_beside_the_content_type_does_not_matter()
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, "application/json; charset=utf-8");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("{\"type\":")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[{\"type\":\"event_callback\"}]")]
    [InlineData("null")]
    [InlineData("{\"type\":\"event_callback\"}")]
    [InlineData("{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}")]
    [InlineData("{\"type\":\"url_verification\"}")]
    public async Task What_is_no_event_is_400(string body)
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", Encoding.UTF8.GetBytes(body), Json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_is_signed_over_and_read_past()
    {
        await using var door = await Doorstep.OpenAsync();
        byte[] body = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString())];

        using var answer = await door.PostAsync("/slack/events", body, Json);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(door.House.Events);
    }

    [Fact]
    public async Task Broken_UTF_8_and_bottomless_nesting_are_400()
    {
        await using var door = await Doorstep.OpenAsync();
        byte[] broken = [.. "{\"type\":\""u8, 0xFF, 0xFE, .. "\"}"u8];
        var deep = Encoding.ASCII.GetBytes("{\"type\":" + new string('[', 10_000) + new string(']', 10_000) + "}");

        using var first = await door.PostAsync("/slack/events", broken, Json);
        using var second = await door.PostAsync("/slack/events", deep, Json);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [first.StatusCode, second.StatusCode]);
    }

    [Fact]
    public async Task A_huge_body_is_413_before_anybody_looks_at_it()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", new byte[5 * 1024 * 1024], Json, signature: "v0=00");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.DoesNotContain(door.Counted, counted => counted.StartsWith("slack.requests.refused", StringComparison.Ordinal));
    }
}
