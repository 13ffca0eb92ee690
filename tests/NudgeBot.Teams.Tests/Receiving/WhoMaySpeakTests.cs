using System.Net;
using System.Text.Json.Nodes;
using NudgeBot.Fakes.Teams;
using Xunit;

namespace NudgeBot.Teams.Tests.Receiving;

public sealed class WhoMaySpeakTests
{
    [Fact]
    public async Task What_the_Connector_says_is_let_in()
    {
        await using var door = await Doorstep.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(Doorstep.Message()));

        Assert.Equal("a:17ana", Assert.Single(door.Inside).ConversationId);
    }

    [Theory]
    [InlineData(TokenDefect.OtherAudience, "the token is for somebody else")]
    [InlineData(TokenDefect.ConnectorAsAudience, "the token is for somebody else")]
    [InlineData(TokenDefect.TwoAudiences, "the token is for somebody else")]
    [InlineData(TokenDefect.NoAudience, "the token is for somebody else")]
    [InlineData(TokenDefect.OtherIssuer, "the token is of another issuer")]
    [InlineData(TokenDefect.NoIssuer, "the token is of another issuer")]
    [InlineData(TokenDefect.Expired, "the token is not valid now")]
    [InlineData(TokenDefect.NotYetValid, "the token is not valid now")]
    [InlineData(TokenDefect.NoEnd, "the token is not valid now")]
    [InlineData(TokenDefect.NoBegin, "the token is not valid now")]
    [InlineData(TokenDefect.OddTimes, "there is no token that can be read")]
    [InlineData(TokenDefect.AlgNone, "the token is not signed with RS256")]
    [InlineData(TokenDefect.HmacWithPublicKey, "the token is not signed with RS256")]
    [InlineData(TokenDefect.OtherAlgorithm, "the token is not signed with RS256")]
    [InlineData(TokenDefect.BadSignature, "the signature does not fit")]
    [InlineData(TokenDefect.NoSignature, "the signature does not fit")]
    [InlineData(TokenDefect.ForgedKey, "the signature does not fit")]
    [InlineData(TokenDefect.UnknownKid, "nobody knows the key")]
    [InlineData(TokenDefect.NoKid, "the token names no key")]
    [InlineData(TokenDefect.NoServiceUrl, "the token is for another service URL")]
    [InlineData(TokenDefect.OtherHost, "the token is for another service URL")]
    [InlineData(TokenDefect.OtherPath, "the token is for another service URL")]
    [InlineData(TokenDefect.NotEndorsed, "the key does not vouch for Teams")]
    public async Task A_token_that_is_wrong_in_any_way_is_refused_and_counted(TokenDefect defect, string reason)
    {
        await using var door = await Doorstep.OpenAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await door.SayAsync(Doorstep.Message(), defect));

        Assert.Empty(door.Inside);
        Assert.Equal([$"teams.requests.refused {reason}"], door.Counted.Where(counted => counted.StartsWith("teams.requests", StringComparison.Ordinal)));
        Assert.Single(door.Logged.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.eA")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Basic Ym90OnNlY3JldA==")]
    public async Task Without_a_token_nobody_is_let_in(string? authorization)
    {
        await using var door = await Doorstep.OpenAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await door.PostAsync(Doorstep.Message().ToJsonString(), authorization));

        Assert.Empty(door.Inside);
    }

    [Fact]
    public async Task A_token_of_the_bot_s_own_that_is_too_long_is_not_looked_into()
    {
        await using var door = await Doorstep.OpenAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await door.PostAsync(Doorstep.Message().ToJsonString(), $"Bearer {new string('a', 20_000)}.b.c"));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("facebook")]
    [InlineData("MSTEAMS")]
    public async Task Only_Teams_is_heard_even_where_the_key_vouches_for_others(string channel)
    {
        await using var door = await Doorstep.OpenAsync();
        var activity = Doorstep.Message();
        activity["channelId"] = channel;

        Assert.Equal(HttpStatusCode.Unauthorized, await door.SayAsync(activity));

        Assert.Empty(door.Inside);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/EMEA/", "https://smba.trafficmanager.net/emea", true)]
    [InlineData("https://smba.trafficmanager.net/emea//", "https://smba.trafficmanager.net/emea", false)]
    [InlineData("https://smba.evil.example/", "https://smba.evil.example/", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", "http://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://127.0.0.1:5090/", "http://127.0.0.1:5090/", false)]
    public async Task A_service_URL_is_that_of_the_token_and_at_a_host_that_is_listed(string said, string inToken, bool isLetIn)
    {
        await using var door = await Doorstep.OpenAsync();

        var status = await door.PostAsync(Doorstep.Message(serviceUrl: said).ToJsonString(), $"Bearer {door.Identity.TokenFor(inToken)}");

        Assert.Equal(isLetIn ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task A_connector_on_this_machine_counts_where_it_is_listed()
    {
        await using var door = await Doorstep.OpenAsync(settings: ("Teams:ServiceHosts", "127.0.0.1:5090"));

        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(Doorstep.Message(serviceUrl: "http://127.0.0.1:5090/")));
    }

    [Fact]
    public async Task Another_tenant_is_told_no_and_nothing_of_it_is_looked_at()
    {
        await using var door = await Doorstep.OpenAsync();
        var (other, mixed, nowhere) = (Doorstep.Message(), Doorstep.Message(), Doorstep.Message());
        other["channelData"]!["tenant"]!["id"] = "00000000-0000-0000-0000-000000000001";
        other["conversation"]!["tenantId"] = "00000000-0000-0000-0000-000000000001";
        mixed["conversation"]!["tenantId"] = "00000000-0000-0000-0000-000000000001";
        nowhere.Remove("channelData");
        nowhere["conversation"]!.AsObject().Remove("tenantId");

        Assert.Equal(HttpStatusCode.Forbidden, await door.SayAsync(other));
        Assert.Equal(HttpStatusCode.BadRequest, await door.SayAsync(mixed));
        Assert.Equal(HttpStatusCode.Forbidden, await door.SayAsync(nowhere));

        Assert.Empty(door.Inside);
    }

    [Theory]
    [InlineData("channelData")]
    [InlineData("conversation")]
    public async Task A_tenant_may_be_named_in_one_of_two_places_and_in_capitals(string kept)
    {
        await using var door = await Doorstep.OpenAsync();
        var activity = Doorstep.Message();
        activity["channelData"] = kept == "channelData" ? new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeIdentity.Tenant.ToUpperInvariant() } } : null;
        activity["conversation"]!["tenantId"] = kept == "conversation" ? FakeIdentity.Tenant.ToUpperInvariant() : null;

        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(activity));

        Assert.Equal(FakeIdentity.Tenant, Assert.Single(door.Inside).Tenant);
    }

    [Fact]
    public async Task A_bot_of_many_tenants_hears_those_on_its_list()
    {
        await using var door = await Doorstep.OpenAsync(
            prepare: identity => identity.Entra.Tenant = "botframework.com",
            settings: [("Teams:TenantId", ""), ("Teams:AllowedTenants", $"00000000-0000-0000-0000-000000000001,{FakeIdentity.Tenant}")]);
        var other = Doorstep.Message();
        other["channelData"]!["tenant"]!["id"] = "00000000-0000-0000-0000-000000000002";
        other["conversation"]!.AsObject().Remove("tenantId");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], [await door.SayAsync(Doorstep.Message()), await door.SayAsync(other)]);
    }

    [Fact]
    public async Task No_token_and_no_secret_is_ever_written_into_a_log()
    {
        await using var door = await Doorstep.OpenAsync();
        var tokens = Enum.GetValues<TokenDefect>().Except([TokenDefect.UnknownKid]).Append(TokenDefect.UnknownKid).Select(defect => door.Identity.TokenFor(Doorstep.ServiceUrl, defect)).ToList();

        foreach (var token in tokens)
        {
            await door.PostAsync(Doorstep.Message().ToJsonString(), $"Bearer {token}");
        }

        Assert.NotEmpty(door.Logged.Lines);
        foreach (var secret in tokens.SelectMany(token => token.Split('.')).Where(part => part.Length > 60).Concat(door.Identity.Entra.Given).Append(FakeIdentity.Secret))
        {
            Assert.DoesNotContain(door.Logged.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_a_bad_token_says_of_itself_cannot_break_a_line_of_the_log()
    {
        Assert.Equal("https://a/?x??y", Plain.Text("https://a/\nx\u001b[y"));
        Assert.Equal(100, Plain.Text(new string('a', 5000)).Length);
    }
}
