using System.Net;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Dashboard;

/// <summary>Who sees what.</summary>
public sealed class RightsTests
{
    private static readonly string[] Everything = ["/dashboard", "/dashboard/coverage", "/dashboard/rules", "/dashboard/messages", "/dashboard/policy", "/dashboard/audit"];

    [SkippableFact]
    public async Task A_manager_sees_their_own_teams_people_by_name_and_nobody_else()
    {
        await using var room = await DashboardRoom.OpenAsync();

        var (marek, nina) = (await room.PageAsync("/dashboard", await room.SignInAsync("marek")), await room.PageAsync("/dashboard", await room.SignInAsync("nina")));

        Assert.Contains("""<th scope="row">Ana</th>""", marek, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">Ola</th>""", marek, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruth", marek, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">Ruth</th>""", nina, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", nina, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("nina", "not a team of yours")]
    [InlineData("ana", "Team numbers are for the team&#x27;s manager")]
    public async Task Another_teams_manager_and_a_rep_are_refused(string who, string why)
    {
        await using var room = await DashboardRoom.OpenAsync();
        var cookie = await room.SignInAsync(who);

        foreach (var path in new[] { "/dashboard?team=West", "/dashboard/coverage?team=West", "/dashboard/rules?team=west" })
        {
            await RefusedAsync(room, path, cookie, why);
        }
    }

    [SkippableFact]
    public async Task A_rep_sees_their_own_figures_and_what_is_for_managers_not_even_offered()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var cookie = await room.SignInAsync("ana");

        var page = await room.PageAsync("/dashboard", cookie);

        Assert.Contains("""<h1>My calls</h1>""", page, StringComparison.Ordinal);
        Assert.Contains("2 attempts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ola", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/dashboard/messages", page, StringComparison.Ordinal);
        await RefusedAsync(room, "/dashboard/messages", cookie, "for managers");
        await RefusedAsync(room, "/dashboard/policy", cookie, "for managers");
        await RefusedAsync(room, "/dashboard/audit", cookie, "for admins");
        await RefusedAsync(room, "/dashboard/audit", await room.SignInAsync("marek"), "for admins");
    }

    [SkippableFact]
    public async Task Whoever_loses_a_role_or_a_team_loses_the_page_at_once()
    {
        await using var room = await DashboardRoom.OpenAsync();
        var (marek, grace) = (await room.SignInAsync("marek"), await room.SignInAsync("grace"));
        foreach (var path in Everything)
        {
            await room.PageAsync(path, grace);
        }

        await room.PageAsync("/dashboard/messages?team=West", marek);
        await room.AskAsync("delete from team_managers m using people p where p.id = m.person_id and p.name = 'Marek'");
        await RefusedAsync(room, "/dashboard?team=West", marek, "do not manage a team yet");
        Assert.DoesNotContain("Ana", await room.PageAsync("/dashboard", marek), StringComparison.Ordinal);

        await room.AskAsync("update people set role = 'rep' where name in ('Marek', 'Grace')");
        await RefusedAsync(room, "/dashboard/messages", marek, "for managers");
        await RefusedAsync(room, "/dashboard/audit", grace, "for admins");
        Assert.DoesNotContain("Ana", await room.PageAsync("/dashboard", grace), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Totals_name_nobody()
    {
        await using var room = await DashboardRoom.OpenAsync();
        await room.AskAsync("""
            insert into people (name, role, team_id, time_zone) select n, 'rep', t.id, 'Europe/Warsaw' from teams t, unnest(array['Pia', 'Tom']) as n where t.name = 'West';
            insert into team_policies (team_id, policy, changed_at) select id, '{"privacy": "totals"}', now() from teams;
            insert into outbox (workspace_id, conversation, user_id, person_id, kind, message, said_at, state, settled_at, reason)
                select w.id, 'dm', 'ana', p.id, 'nudge', '{"kind": "nudge", "text": "Call Acme."}', '2026-11-18 12:00+00', 'undeliverable', now(), 'user_disabled' from chat_workspaces w, people p where p.name = 'Ana';
            insert into working_time_changes (person_id, changed_at, changed_by, changed_through, changes)
                select id, '2026-11-18 12:00+00', id, 'chat event 1', '[{"What": "hours", "Before": "09:00-18:00", "After": "08:00-16:00"}]' from people where name = 'Ana';
            """);

        var (marek, grace) = (await room.SignInAsync("marek"), await room.SignInAsync("grace"));

        Assert.Contains("4 reps", await room.PageAsync("/dashboard", marek), StringComparison.Ordinal);
        foreach (var path in Everything)
        {
            var pages = await room.PageAsync(path, grace) + (path == "/dashboard/audit" ? "" : await room.PageAsync(path, marek));
            foreach (var name in new[] { "Ana", "Ola", "Pia", "Tom", "Ruth" })
            {
                Assert.DoesNotContain($">{name}", pages, StringComparison.Ordinal);
            }
        }

        Assert.Contains("somebody", await room.PageAsync("/dashboard/messages", marek), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(DashboardRoom room, string path, string cookie, string why)
    {
        using var response = await room.GetAsync(path, cookie);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains(DashboardWords.NotYoursTitle, page, StringComparison.Ordinal);
        Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
    }
}
