using System.Net;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Dashboard;

/// <summary>The way from chat to the page, and who does not find it.</summary>
public sealed class LinkTests
{
    private static readonly (string, string)[] WithKey = [("Security:Key", "a key of more than thirty-two characters, for a test")];

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_opens_the_page_of_whoever_asked_once(bool isSealed)
    {
        await using var room = await DashboardRoom.OpenAsync(settings: isSealed ? WithKey : []);
        var said = Assert.Single(await room.SayAsync("marek", "open the dashboard"));
        var link = said.Card!.Link!.Address!;
        Assert.EndsWith(link.AbsoluteUri, said.Text, StringComparison.Ordinal);

        using var looked = await room.Client.GetAsync(link);
        Assert.Contains(DashboardWords.OpenButton, await looked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var opened = await room.Client.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        Assert.Equal("/dashboard", opened.Headers.Location!.OriginalString);
        var page = await room.PageAsync("/dashboard", opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Contains(">Marek<", page, StringComparison.Ordinal);

        using var again = await room.Client.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.False(again.Headers.Contains("Set-Cookie"));
        Assert.Contains(DashboardWords.LinkOver, await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var lookedAgain = await room.Client.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, lookedAgain.StatusCode);
    }

    [SkippableFact]
    public async Task A_preview_that_merely_looks_does_not_spend_a_link()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var link = await room.LinkOfAsync("ana");

        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
        {
            using var looked = await room.GetAsync(link.AbsolutePath, null, method);
            Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
            Assert.False(looked.Headers.Contains("Set-Cookie"));
        }

        using var opened = await room.Client.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
    }

    [SkippableFact]
    public async Task A_link_is_good_for_ten_minutes_and_of_two_who_press_at_once_one_is_let_in()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var (late, raced) = (await room.LinkOfAsync("ana"), await room.LinkOfAsync("ana"));
        room.Clock.Advance(TimeSpan.FromMinutes(9));

        var pressed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => room.Client.PostAsync(raced, null)));

        Assert.Single(pressed, response => response.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(7, pressed.Count(response => response.StatusCode == HttpStatusCode.Gone));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        using var over = await room.Client.PostAsync(late, null);
        Assert.Equal(HttpStatusCode.Gone, over.StatusCode);
    }

    [SkippableFact]
    public async Task A_link_that_nobody_made_opens_nothing()
    {
        await using var room = await DashboardRoom.OpenAsync(settings: WithKey);
        var link = (await room.LinkOfAsync("ana")).AbsoluteUri;

        foreach (var made in new[] { link[..^2], link + "x", "/dashboard/open/1." + new string('A', 43), "/dashboard/open/x", "/dashboard/open/%00" })
        {
            using var response = await room.Client.PostAsync(new Uri(made, UriKind.RelativeOrAbsolute), null);
            Assert.True(response.StatusCode is HttpStatusCode.Gone or HttpStatusCode.BadRequest, $"{made}: {response.StatusCode}");
        }
    }

    [SkippableFact]
    public async Task Neither_the_database_nor_the_log_knows_what_opens_the_page()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var link = await room.LinkOfAsync("marek");
        using var opened = await room.Client.PostAsync(link, null);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        await room.PageAsync("/dashboard", cookie);

        var everything = await room.EverythingAsync() + string.Join('\n', room.Logged.Lines);

        Assert.Contains("marek@example.com", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Segments[^1].Split('.')[^1], everything, StringComparison.Ordinal);
        Assert.DoesNotContain(cookie.Split('.')[^1], everything, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task In_a_channel_the_link_goes_to_the_askers_own_DM()
    {
        await using var room = await DashboardRoom.OpenAsync();

        var said = await room.SayAsync("marek", "show me the dashboard", "team-1");

        Assert.Equal(2, said.Count);
        Assert.Equal("dm-marek", room.WhereIs(said.Single(message => message.Card?.Link is not null)));
        var inChannel = said.Single(message => message.Card is null);
        Assert.Equal("team-1", room.WhereIs(inChannel));
        Assert.Equal(PageWords.SentInPrivate, inChannel.Text);
    }

    [SkippableFact]
    public async Task Where_no_browser_reaches_the_bot_it_says_so()
    {
        await using var room = await DashboardRoom.OpenAsync(isLocal: false);

        Assert.Equal(PageWords.AddressUnknown, Assert.Single(await room.SayAsync("ana", "dashboard")).Text);
    }

    [SkippableFact]
    public async Task A_form_on_another_sites_page_opens_nothing()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var link = await room.LinkOfAsync("ana");

        foreach (var (header, value) in new[] { ("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, link);
            request.Headers.Add(header, value);
            using var response = await room.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        using var own = new HttpRequestMessage(HttpMethod.Post, link);
        own.Headers.Add("Sec-Fetch-Site", "same-origin");
        own.Headers.Add("Origin", "null");
        using var opened = await room.Client.SendAsync(own);
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
    }
}
