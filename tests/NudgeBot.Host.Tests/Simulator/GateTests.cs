using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NudgeBot.Host.Simulator;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>Who is kept out.</summary>
public sealed class GateTests
{
    [SkippableFact]
    public async Task The_page_itself_may_post()
    {
        await using var room = await SimulatorRoom.StartAsync();
        foreach (var address in new[] { room.Address, room.Address.Replace("127.0.0.1", "LOCALHOST", StringComparison.Ordinal) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(room.Address), "/simulator/api/people/1/messages"));
            request.Content = new StringContent("""{"text":"help"}""", System.Text.Encoding.UTF8, "application/json");
            request.Headers.Host = new Uri(address).Authority;
            request.Headers.Add("Origin", address);

            using var response = await room.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        }
    }

    [SkippableTheory]
    [InlineData("slack", "Slack")]
    [InlineData("teams", "Microsoft Teams")]
    public async Task It_closes_while_a_real_workspace_is_installed(string platform, string name)
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.Database.AskAsync<long>("select create_organization('Another')", null, default);
        await room.RunSqlAsync($"""
            select set_config('nudgebot.organization', '2', false);
            insert into chat_workspaces (platform, external_id, name) values ('{platform}', 'T1', 'Real');
            """);

        foreach (var (method, path) in Doors)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = method == HttpMethod.Post ? new StringContent("{}", null, "application/json") : null };
            using var response = await room.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains(name, await response.SentenceAsync(), StringComparison.Ordinal);
        }

        await room.RunSqlAsync("select set_config('nudgebot.organization', '2', false); update chat_workspaces set removed_at = now() where platform <> 'simulator';");
        Assert.Equal(HttpStatusCode.OK, (await room.Client.GetAsync(new Uri("/simulator", UriKind.Relative))).StatusCode);
    }

    [SkippableFact]
    public async Task Without_an_installation_it_says_how_to_start()
    {
        await using var room = await SimulatorRoom.StartAsync(installed: false);

        var response = await room.Client.GetAsync(new Uri("/simulator/api/people", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("nudgebot demo", await response.SentenceAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Another_machine_is_kept_out()
    {
        await using var room = await SimulatorRoom.StartAsync();
        foreach (var caller in new[] { IPAddress.Parse("10.1.2.3"), IPAddress.Parse("2001:db8::1"), null })
        {
            var http = new DefaultHttpContext();
            http.Request.Host = new HostString("localhost", 5080);
            http.Connection.RemoteIpAddress = caller;

            var result = await new SimulatorGate(room.Database).InvokeAsync(new DefaultEndpointFilterInvocationContext(http), _ => throw new InvalidOperationException("It was let in."));

            Assert.Equal(403, Assert.IsType<ProblemHttpResult>(result).StatusCode);
        }
    }

    [SkippableFact]
    public async Task The_page_allows_no_script_and_no_style_but_its_files()
    {
        await using var room = await SimulatorRoom.StartAsync();

        using var page = await room.Client.GetAsync(new Uri("/simulator", UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotMatch("""<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|https?://""", html);
    }

    [SkippableFact]
    public async Task The_front_door_leads_to_the_page()
    {
        await using var room = await SimulatorRoom.StartAsync();

        var response = await room.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal("/simulator", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Client.GetAsync(new Uri("/simulator/page/secrets.json", UriKind.Relative))).StatusCode);
    }

    internal static readonly (HttpMethod Method, string Path)[] Doors =
    [
        (HttpMethod.Get, "/simulator"),
        (HttpMethod.Get, "/simulator/page/main.js"),
        (HttpMethod.Get, "/simulator/api/people"),
        (HttpMethod.Get, "/simulator/api/people/1/messages"),
        (HttpMethod.Get, "/simulator/api/clock"),
        (HttpMethod.Get, "/simulator/api/events"),
        (HttpMethod.Post, "/simulator/api/people/1/messages"),
        (HttpMethod.Post, "/simulator/api/people/1/actions"),
        (HttpMethod.Post, "/simulator/api/clock"),
    ];
}
