using System.Net;
using System.Text;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

/// <summary>Who may come in, asked over HTTP: only what Slack has signed, lately.</summary>
public sealed class SignatureTests
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("v0=00")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("")]
    public async Task A_wrong_signature_is_refused_without_a_word(string signature)
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, Json, signature: signature);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Empty(door.House.Events);
        Assert.Contains(door.Counted, counted => counted.StartsWith("slack.requests.refused", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("+1772442000")]
    [InlineData("1772442000.5")]
    [InlineData("01772442000")]
    [InlineData("99999999999999999999")]
    public async Task A_time_that_is_no_plain_number_is_refused(string timestamp)
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", "{}"u8.ToArray(), Json, timestamp: timestamp);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_signature_that_stands_twice_is_refused()
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync("/slack/events", "{}"u8.ToArray(), Json, change: headers => headers.TryAddWithoutValidation("X-Slack-Signature", "v0=00"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData(400, HttpStatusCode.Unauthorized)]
    [InlineData(-400, HttpStatusCode.Unauthorized)]
    [InlineData(300, HttpStatusCode.OK)]
    [InlineData(-300, HttpStatusCode.OK)]
    public async Task Five_minutes_off_are_allowed_either_way_and_no_more(int seconds, HttpStatusCode expected)
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, Json, age: TimeSpan.FromSeconds(seconds));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task An_old_secret_holds_while_it_is_listed_and_is_counted()
    {
        await using var door = await Doorstep.OpenAsync();
        var body = Encoding.UTF8.GetBytes(Doorstep.Envelope("Ev1", Doorstep.Message()).ToJsonString());

        using var answer = await door.PostAsync("/slack/events", body, Json, secret: Doorstep.OldSecret);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("slack.requests.old_secret", door.Counted);
    }

    [Fact]
    public async Task A_new_address_is_proved_by_giving_the_challenge_back()
    {
        await using var door = await Doorstep.OpenAsync();
        var body = """{"token":"x","challenge":"3eZbrw1aBm2rZgRNFdxV","type":"url_verification"}"""u8.ToArray();

        using var answer = await door.PostAsync("/slack/events", body, Json);
        using var unsigned = await door.PostAsync("/slack/events", body, Json, signature: "v0=00");

        Assert.Equal("3eZbrw1aBm2rZgRNFdxV", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Theory]
    [InlineData("/slack/commands", "ssl_check=1&token=xyzz0WbapA4vBCDEFasx0q6G", HttpStatusCode.OK)]
    [InlineData("/slack/interactions", "ssl_check=1", HttpStatusCode.OK)]
    [InlineData("/slack/interactions", "ssl_check=1&payload=%7B%22type%22%3A%22block_actions%22%7D", HttpStatusCode.Unauthorized)]
    [InlineData("/slack/commands", "ssl_check=1&user_id=U1&trigger_id=1&text=undo", HttpStatusCode.Unauthorized)]
    public async Task A_look_at_the_certificate_is_answered_unsigned_when_nothing_else_is_in_it(string path, string body, HttpStatusCode expected)
    {
        await using var door = await Doorstep.OpenAsync();

        using var answer = await door.PostAsync(path, Encoding.ASCII.GetBytes(body), Form, signature: "v0=00");
        using var signed = await door.PostAsync(path, "ssl_check=1&token=x"u8.ToArray(), Form);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, signed.StatusCode);
        Assert.Empty(door.House.Events);
    }
}
