using System.Globalization;
using System.Net;
using Xunit;

namespace NudgeBot.Host.Tests.Dashboard;

/// <summary>What stands on the pages.</summary>
public sealed class PagesTests
{
    [SkippableFact]
    public async Task The_team_page_has_the_figures_of_chat_a_chart_and_the_viewers_own_time()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var cookie = await room.SignInAsync("marek");

        var (today, week) = (await room.PageAsync("/dashboard", cookie), await room.PageAsync("/dashboard?period=this_week", cookie));

        Assert.Contains("Wed 18 Nov 2026, 16:30, Europe/Warsaw", today, StringComparison.Ordinal);
        Assert.Contains("3 attempts", today, StringComparison.Ordinal);
        Assert.Contains("4 attempts", week, StringComparison.Ordinal);
        Assert.Contains("""<option value="this_week" selected>This week</option>""", week, StringComparison.Ordinal);
        Assert.Contains("<svg", today, StringComparison.Ordinal);
        Assert.Contains("""<th scope="col" class="figure">Attempts</th>""", today, StringComparison.Ordinal);
        var asked = Assert.Single(await room.SayAsync("marek", "team calls today"));
        Assert.Contains(asked.Card!.Title.Split('\n')[0].TrimEnd('.'), WebUtility.HtmlDecode(today), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_people_are_called_is_text_and_never_markup()
    {
        await using var room = await DashboardRoom.OpenAsync();
        await room.AskAsync("update people set name = '<img src=x onerror=alert(1)>' where name = 'Ana'");

        var page = await room.PageAsync("/dashboard", await room.SignInAsync("marek"));

        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Acme &lt;b&gt;Corp&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_did_not_arrive_is_shown_with_its_kind_reader_and_reason_but_not_with_what_it_says()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var cookie = await room.SignInAsync("marek");
        Assert.Contains("Everything that was sent has arrived.", await room.PageAsync("/dashboard/messages", cookie), StringComparison.Ordinal);
        await room.AskAsync("""
            insert into outbox (workspace_id, conversation, user_id, person_id, kind, message, said_at, state, settled_at, reason)
            select w.id, 'dm', p.name, p.id, m.kind, '{"kind": "nudge", "text": "Call Secret Customer."}', m.at::timestamptz, m.state, now(), m.reason
            from   chat_workspaces w, people p
            join  (values ('Ana', 'nudge', '2026-11-18 07:05+00', 'undeliverable', 'user_disabled'), ('Ola', 'reply', '2026-11-18 08:00+00', 'unknown', 'the answer was lost'),
                          ('Ruth', 'report', '2026-11-18 09:00+00', 'undeliverable', 'channel_not_found'), ('Ola', 'reply', '2026-09-01 08:00+00', 'unknown', 'the answer was lost')) as m(who, kind, at, state, reason) on m.who = p.name
            """);

        var page = await room.PageAsync("/dashboard/messages", cookie);

        Assert.Contains("""<th scope="row">18 Nov 2026, 08:05</th>""", page, StringComparison.Ordinal);
        Assert.Contains("This person is not, or no longer, in the workspace.", page, StringComparison.Ordinal);
        Assert.Contains("Nobody can tell", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<th scope=\"row\">").Length - 1);
        Assert.DoesNotContain("Secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruth", page, StringComparison.Ordinal);
        var all = await room.PageAsync("/dashboard/messages", await room.SignInAsync("grace"));
        Assert.Equal(3, all.Split("<th scope=\"row\">").Length - 1);
    }

    [SkippableFact]
    public async Task The_policy_says_what_holds_and_what_is_the_teams_own()
    {
        await using var room = await DashboardRoom.OpenAsync();
        await room.SayAsync("grace", "budget 4 a day for West");

        var page = await room.PageAsync("/dashboard/policy", await room.SignInAsync("grace"));

        Assert.Contains("1 value is the team&#x27;s own", page, StringComparison.Ordinal);
        Assert.Contains("Everything is as it is by default.", page, StringComparison.Ordinal);
        Assert.Contains(">Budget</th>", page, StringComparison.Ordinal);
        Assert.Contains("<td>4 nudges a day</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("East", await room.PageAsync("/dashboard/policy", await room.SignInAsync("marek")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_changes_say_who_when_what_before_and_after_page_by_page()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var cookie = await room.SignInAsync("grace");
        Assert.Contains("Nobody has changed anything yet.", await room.PageAsync("/dashboard/audit", cookie), StringComparison.Ordinal);
        foreach (var (who, text) in new[] { ("grace", "budget 4 a day for West"), ("grace", "move Ana to East"), ("ana", "I work Mon-Thu 8 to 4"), ("ola", "off until Monday") })
        {
            room.Clock.Advance(TimeSpan.FromMinutes(1));
            await room.SayAsync(who, text);
        }

        var page = await room.PageAsync("/dashboard/audit", cookie);

        foreach (var row in new[] { "Budget|3 nudges a day|4 nudges a day", "Team|West|East", "Working days|Mon to Fri|Mon to Thu", "Working hours|09:00 to 18:00|08:00 to 16:00" })
        {
            Assert.Contains(string.Concat(row.Split('|').Select(cell => $"<td>{cell}</td>")), string.Concat(page.Split('\n').Select(line => line.Trim())), StringComparison.Ordinal);
        }

        Assert.Contains("East: Ana", page, StringComparison.Ordinal);
        Assert.Contains("Time off", page, StringComparison.Ordinal);
        await room.AskAsync("""
            insert into policy_changes (team_id, changed_at, changed_through, changes)
            select t.id, '2026-11-01'::timestamptz - n * interval '1 hour', 'command line (root)', '[{"Path": "budget", "Before": "3", "After": "5"}]' from teams t, generate_series(1, 60) n where t.name = 'West'
            """);
        var (first, second) = (await room.PageAsync("/dashboard/audit", cookie), await room.PageAsync("/dashboard/audit?page=2", cookie));
        Assert.Contains("""href="/dashboard/audit?page=2" rel="next""", first, StringComparison.Ordinal);
        Assert.Contains("At the command line", second, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
        Assert.Contains("30 Oct 2026", second, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Rules_and_coverage_are_there_before_there_is_anything_to_say()
    {
        await using var room = await DashboardRoom.OpenAsync();

        foreach (var who in new[] { "ana", "marek", "grace" })
        {
            var cookie = await room.SignInAsync(who);
            Assert.Contains("<h2", await room.PageAsync("/dashboard/rules?period=nonsense", cookie), StringComparison.Ordinal);
            Assert.Contains("<h2", await room.PageAsync("/dashboard/coverage?team=", cookie), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task The_style_may_be_kept_and_is_another_file_when_it_changes()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var page = await room.PageAsync("/dashboard", await room.SignInAsync("ana"));
        var style = page.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];

        using var response = await room.GetAsync(style, null);

        Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl!.MaxAge);
        Assert.Contains("@media print", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = await room.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{style}x"), null);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }
}
