using System.Net;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Dashboard;

/// <summary>How long somebody is let in, and by what.</summary>
public sealed class SessionTests
{
    [SkippableTheory]
    [InlineData(null, "nudgebot=")]
    [InlineData("https://nudgebot.example.com", "__Host-nudgebot=")]
    public async Task A_cookie_is_for_this_site_alone(string? address, string name)
    {
        await using var room = await DashboardRoom.OpenAsync(settings: address is null ? [] : [("Server:PublicUrl", address)]);
        var link = await room.LinkOfAsync("ana");
        Assert.StartsWith(address ?? room.Address, link.AbsoluteUri, StringComparison.Ordinal);

        using var opened = await room.Client.PostAsync(new Uri(link.AbsolutePath, UriKind.Relative), null);

        var parts = opened.Headers.GetValues("Set-Cookie").Single().Split("; ");
        Assert.StartsWith(name, parts[0], StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=strict", "secure"], parts.Skip(1).Select(part => part.ToLowerInvariant()).Order());
        using var page = await room.GetAsync("/dashboard", parts[0]);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [SkippableFact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var cookie = await room.SignInAsync("ana");

        using var left = await room.GetAsync("/dashboard/leave", cookie, HttpMethod.Post);

        Assert.Contains(DashboardWords.SignedOut, WebUtility.HtmlDecode(await left.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("expires=Thu, 01 Jan 1970", left.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        await RefusedAsync(room, cookie);
    }

    [SkippableFact]
    public async Task A_session_lasts_eight_hours_and_is_forgotten_then()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var cookie = await room.SignInAsync("ana");
        await room.LinkOfAsync("ana");
        room.Clock.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        await room.PageAsync("/dashboard", cookie);
        await room.SweepAsync();
        Assert.Equal(["1 0"], await room.AskAsync("select (select count(*) from page_sessions) || ' ' || (select count(*) from page_links)"));

        room.Clock.Advance(TimeSpan.FromSeconds(1));

        await RefusedAsync(room, cookie);
        await room.SweepAsync();
        Assert.Equal(["0"], await room.AskAsync("select count(*)::text from page_sessions"));
    }

    [SkippableFact]
    public async Task Whoever_leaves_is_out_at_once_and_for_good()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var (cookie, link) = (await room.SignInAsync("marek"), await room.LinkOfAsync("marek"));

        await room.AskAsync("update people set active = false where name = 'Marek'");

        await RefusedAsync(room, cookie);
        using var opened = await room.Client.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.Gone, opened.StatusCode);
        await room.SweepAsync();
        await room.AskAsync("update people set active = true where name = 'Marek'");
        await RefusedAsync(room, cookie);
    }

    [SkippableFact]
    public async Task A_stranger_is_told_how_to_get_in()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var known = await room.SignInAsync("ana");

        foreach (var cookie in new[] { null, "nudgebot=", "nudgebot=1." + new string('A', 43), "nudgebot=2." + known.Split('.')[1], "other=1" })
        {
            foreach (var path in new[] { "/dashboard", "/dashboard/coverage", "/dashboard/rules", "/dashboard/messages", "/dashboard/policy", "/dashboard/audit" })
            {
                await RefusedAsync(room, cookie, path);
            }
        }
    }

    [SkippableFact]
    public async Task Every_answer_tells_browsers_to_keep_nothing_and_to_run_nothing()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var link = await room.LinkOfAsync("ana");
        var cookie = await room.SignInAsync("ana");

        foreach (var (path, with) in new[] { (link.AbsolutePath, null), ("/dashboard", cookie), ("/dashboard/audit", cookie), ("/dashboard", null) })
        {
            using var response = await room.GetAsync(path, with);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.DoesNotMatch("""<script|\sstyle=|\son\w+=""", await response.Content.ReadAsStringAsync());
        }
    }

    [SkippableFact]
    public async Task A_database_that_is_away_is_said_kindly()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var (cookie, link) = (await room.SignInAsync("ana"), await room.LinkOfAsync("ana"));
        await room.LoseDatabaseAsync();

        foreach (var (path, method) in new[] { ("/dashboard", HttpMethod.Get), (link.AbsolutePath, HttpMethod.Get), (link.AbsolutePath, HttpMethod.Post), ("/dashboard/leave", HttpMethod.Post) })
        {
            using var response = await room.GetAsync(path, cookie, method);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains(DashboardWords.Away, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task RefusedAsync(DashboardRoom room, string? cookie, string path = "/dashboard")
    {
        using var response = await room.GetAsync(path, cookie);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Say &quot;dashboard&quot; to NudgeBot in chat", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
