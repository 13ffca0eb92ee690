using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Teams;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Host.Tests.Slack;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>Buttons, forms and cards that ask for their newest state: the answer is that of the request.</summary>
public sealed class TeamsInvokeTests
{
    private const string Customers = """
        insert into team_policies (team_id, policy, changed_at) select id, '{"hold_back": 0, "rules": {"hello_call": false}, "schedule": {"roll_call_question": false, "roll_call": false, "weekly_mirror": false, "team_line": false}}', '2020-01-01' from teams;
        insert into accounts (name, state, tier, value, owner_id, phone, last_connect_at, opened_at)
        select 'Acme', 'customer', 'A', 1000, id, '+48 22 555 01 00', '2026-01-02', '2020-01-01' from people where name = 'Ana';
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [SkippableFact]
    public async Task A_tap_is_answered_with_its_settled_card_and_everybody_sees_the_same()
    {
        await using var room = await NudgedAsync();
        var nudge = Nudge(room);

        var answer = await room.People.TapAsync(TeamsRoom.Ana, nudge, "No answer");

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer["statusCode"]!.GetValue<int>(), answer["type"]!.GetValue<string>()));
        Assert.Contains("no answer", answer["value"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", answer["value"]!.ToJsonString(), StringComparison.Ordinal);
        await room.SettleAsync();
        Assert.Contains("no answer", Nudge(room).State, StringComparison.Ordinal);
        Assert.Equal(["no_answer"], await room.AskAsync<string>("select outcome from activities"));
    }

    [SkippableFact]
    public async Task Whoever_has_only_ever_tapped_works_in_the_zone_of_their_client_and_moves_with_it()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.People.InstallAsync(TeamsRoom.Marek);
        await room.People.InstallAsync(TeamsRoom.Ana);
        await NudgedAsync(room);
        Assert.Equal(["UTC"], await ZoneAsync(room));
        var form = Form(Nudge(room)).DeepClone();

        await room.People.TapAsync(TeamsRoom.Ana, Nudge(room), "No answer");
        await SlackRoom.UntilAsync(() => ZoneAsync(room).GetAwaiter().GetResult() is ["Europe/Warsaw"]);
        await room.SettleAsync();

        room.Tenant.AddPerson(TeamsRoom.Ana, "Ana", timeZone: "America/New_York");
        using var opened = await room.People.SendAsync(room.People.Invoke(TeamsRoom.Ana, Nudge(room), "task/fetch", new() { ["data"] = form }));
        await SlackRoom.UntilAsync(() => ZoneAsync(room).GetAwaiter().GetResult() is ["America/New_York"]);
    }

    [SkippableFact]
    public async Task A_tap_in_a_client_that_sends_the_fallback_does_the_same()
    {
        await using var room = await NudgedAsync();

        await room.People.TapOldAsync(TeamsRoom.Ana, Nudge(room), "No answer");
        await room.SettleAsync();

        Assert.Contains("no answer", Nudge(room).State, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Two_quick_taps_and_one_that_Teams_sends_again_log_one_call()
    {
        await using var room = await NudgedAsync(hosts: 2);
        var tap = room.People.Tapping(TeamsRoom.Ana, Nudge(room), "No answer");

        var answers = await Task.WhenAll(
            room.PeopleBefore(0).SendAsync((JsonObject)tap.DeepClone()), room.PeopleBefore(1).SendAsync((JsonObject)tap.DeepClone()),
            room.PeopleBefore(0).SendAsync(room.People.Tapping(TeamsRoom.Ana, Nudge(room), "No answer")));
        await room.SettleAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(await room.AskAsync<string>("select outcome from activities"));
    }

    [SkippableFact]
    public async Task A_card_that_was_somebody_elses_is_declined_and_nothing_changes()
    {
        await using var room = await NudgedAsync();
        var nudge = Nudge(room);

        var forged = room.People.Tapping(TeamsRoom.Ola, nudge, "No answer");
        forged["conversation"]!["id"] = room.Tenant.Open(TeamsRoom.Ola);
        using var answer = await room.People.SendAsync(forged);
        var said = await answer.Content.ReadAsStringAsync();
        await room.SettleAsync();

        Assert.DoesNotContain("Acme", said, StringComparison.Ordinal);
        Assert.Null(Nudge(room).State);
        Assert.Empty(await room.AskAsync<string>("select outcome from activities"));
        Assert.DoesNotContain("Acme", room.Tenant.SeenBy(TeamsRoom.Ola)[^1].Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Whoever_taps_a_card_that_was_for_somebody_else_is_told_so_by_the_answer()
    {
        await using var room = await NudgedAsync();

        using var answer = await room.People.SendAsync(room.People.Tapping(TeamsRoom.Ola, Nudge(room), "No answer"));

        Assert.Contains(BotWords.SomebodyElses, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await room.SettleAsync();
        Assert.Empty(await room.AskAsync<string>("select outcome from activities"));
    }

    [SkippableFact]
    public async Task A_card_that_had_to_be_said_anew_is_the_one_that_changes_from_then_on()
    {
        await using var room = await NudgedAsync();
        room.Connector.Next("update", new ConnectorTrouble.Says(404, "ActivityNotFoundInConversation"));
        await room.SayAsync(TeamsRoom.Ana, "called Acme, no answer");
        IReadOnlyList<FakeConnectorMessage> Cards() => [.. room.Tenant.SeenBy(TeamsRoom.Ana).Where(message => message.Rings || message.State is not null || message.Changes > 0)];
        var anew = Cards()[^1];

        await room.SayAsync(TeamsRoom.Ana, "undo");

        Assert.Equal(2, Cards().Count);
        Assert.Contains("no answer", anew.State, StringComparison.Ordinal);
        Assert.Equal((anew.Id, 1), (Cards()[^1].Id, Cards()[^1].Changes));
    }

    [SkippableFact]
    public async Task A_card_asks_for_its_newest_state_and_a_stranger_learns_nothing_by_that()
    {
        await using var room = await NudgedAsync();
        var nudge = Nudge(room);
        var refresh = nudge.Card!["refresh"]!;
        Assert.Equal([TeamsRoom.Ana], refresh["userIds"]!.AsArray().Select(user => user!.GetValue<string>()));
        await room.SayAsync(TeamsRoom.Ana, "called Acme, no answer");

        var now = (await RefreshAsync(room, TeamsRoom.Ana, nudge, refresh, "automatic"))!;
        var stranger = (await RefreshAsync(room, TeamsRoom.Ola, nudge, refresh, "manual"))!;
        var byItself = await RefreshAsync(room, TeamsRoom.Ola, nudge, refresh, "automatic");

        Assert.Equal("application/vnd.microsoft.card.adaptive", now["type"]!.GetValue<string>());
        Assert.Contains("no answer", now["value"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.activity.message", stranger["type"]!.GetValue<string>());
        Assert.DoesNotContain("Acme", stranger.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(byItself);
    }

    [SkippableFact]
    public async Task A_form_opens_is_given_back_with_what_is_wrong_and_logs_the_call()
    {
        await using var room = await NudgedAsync();
        var data = Form(Nudge(room));

        var opened = await InvokeAsync(room, "task/fetch", data);
        var wrong = await InvokeAsync(room, "task/submit", With(data, ("call.Account", "Acme"), ("call.Outcome", "connected"), ("call.Minutes", "many")));
        using var done = await room.People.SendAsync(
            room.People.Invoke(TeamsRoom.Ana, Nudge(room), "task/submit", new() { ["data"] = With(data, ("call.Account", "Acme"), ("call.Outcome", "connected"), ("call.Minutes", 12), ("call.Note", "wants a quote")) }));
        await room.SettleAsync();

        Assert.Equal(("continue", "continue"), (Type(opened), Type(wrong)));
        Assert.Contains("Acme", opened.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Minutes are a number", wrong.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, ""), (done.StatusCode, await done.Content.ReadAsStringAsync()));
        Assert.Equal(["connected 12 wants a quote"], await room.AskAsync<string>("select outcome || ' ' || minutes::int || ' ' || note from activities"));
    }

    [SkippableFact]
    public async Task A_form_that_is_handed_in_twice_logs_one_call()
    {
        await using var room = await NudgedAsync();
        var opened = await InvokeAsync(room, "task/fetch", Form(Nudge(room)));
        var data = opened["task"]!["value"]!["card"]!["content"]!["actions"]![0]!["data"]!.AsObject();
        var typed = With(data, ("call.Account", "Acme"), ("call.Outcome", "connected"));

        for (var time = 0; time < 2; time++)
        {
            using var done = await room.People.SendAsync(room.People.Invoke(TeamsRoom.Ana, Nudge(room), "task/submit", new() { ["data"] = typed.DeepClone() }));
            Assert.Equal((HttpStatusCode.OK, ""), (done.StatusCode, await done.Content.ReadAsStringAsync()));
        }

        await room.SettleAsync();
        Assert.Single(await room.AskAsync<string>("select outcome from activities"));
    }

    [SkippableFact]
    public async Task A_form_that_is_handed_in_where_nobody_has_the_bot_says_so()
    {
        await using var room = await NudgedAsync();
        var data = With(Form(Nudge(room)), ("call.Account", "Acme"), ("call.Outcome", "connected"));
        await room.AskAsync<string>("update chat_workspaces set removed_at = now()");
        var inCopilot = room.People.Invoke(TeamsRoom.Ana, Nudge(room), "task/submit", new() { ["data"] = data });
        inCopilot["entities"]!.AsArray().Add(new JsonObject { ["type"] = "ProductInfo", ["id"] = "COPILOT" });

        using var answered = await room.People.SendAsync(inCopilot);
        var answer = JsonNode.Parse(await answered.Content.ReadAsStringAsync())!.AsObject();

        Assert.Equal(("message", TeamsWords.NotInstalled), (Type(answer), answer["task"]!["value"]!.GetValue<string>()));
    }

    [SkippableFact]
    public async Task A_tap_and_a_form_are_kept_where_an_admin_has_switched_the_bot_on_again_and_nobody_has_written_since()
    {
        await using var room = await NudgedAsync();
        var data = With(Form(Nudge(room)), ("call.Account", "Acme"), ("call.Outcome", "connected"));
        await room.AskAsync<string>("update chat_workspaces set removed_at = now()");

        var tapped = await room.People.TapAsync(TeamsRoom.Ana, Nudge(room), "No answer");
        await room.SettleAsync();
        await room.AskAsync<string>("update chat_workspaces set removed_at = now()");
        using var filled = await room.People.SendAsync(room.People.Invoke(TeamsRoom.Ana, Nudge(room), "task/submit", new() { ["data"] = data }));
        await room.SettleAsync();

        Assert.Equal("application/vnd.microsoft.card.adaptive", tapped["type"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.OK, ""), (filled.StatusCode, await filled.Content.ReadAsStringAsync()));
        Assert.Equal(["connected", "no_answer"], await room.AskAsync<string>("select outcome from activities order by outcome"));
        Assert.Equal([false], await room.AskAsync<bool>("select removed_at is not null from chat_workspaces"));
    }

    [SkippableFact]
    public async Task Whoever_taps_can_be_reached_again_after_they_had_blocked_the_bot_or_taken_it_out()
    {
        const string Reachable = "select reachable from chat_identities where user_id = '29:ana'";
        await using var room = await NudgedAsync();
        room.Tenant.People[TeamsRoom.Ana].HasBlocked = true;
        await room.SayAsync(TeamsRoom.Ana, "help");
        var (blocked, form) = (await room.AskAsync<bool>(Reachable), Form(Nudge(room)).DeepClone());
        room.Tenant.People[TeamsRoom.Ana].HasBlocked = false;

        await room.People.TapAsync(TeamsRoom.Ana, Nudge(room), "No answer");
        await room.SettleAsync();
        var tapped = await room.AskAsync<bool>(Reachable);
        await room.People.UninstallAsync(TeamsRoom.Ana);
        var removed = await room.AskAsync<bool>(Reachable);
        using var opened = await room.People.SendAsync(room.People.Invoke(TeamsRoom.Ana, Nudge(room), "task/fetch", new() { ["data"] = form }));

        Assert.Equal([false, true, false], [.. blocked, .. tapped, .. removed]);
        await SlackRoom.UntilAsync(() => room.AskAsync<bool>($"{Reachable} union all select bool_or(installed) from teams_conversations where user_id = '29:ana'").GetAwaiter().GetResult() is [true, true]);
    }

    [SkippableFact]
    public async Task A_tap_from_another_service_url_is_followed()
    {
        await using var room = await NudgedAsync();
        var tap = room.People.Tapping(TeamsRoom.Ana, Nudge(room), "No answer");
        tap["serviceUrl"] = new Uri(room.Connector.Base, $"amer/{FakeIdentity.Tenant}/").ToString();

        using var answer = await room.People.SendAsync(tap);
        answer.EnsureSuccessStatusCode();

        await SlackRoom.UntilAsync(() => room.AskAsync<bool>("select bool_or(service_url like '%/amer/%') from teams_conversations").GetAwaiter().GetResult()[0]);
    }

    [SkippableTheory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    public async Task While_the_database_hangs_whoever_changes_a_message_is_told(string type)
    {
        await using var room = await NudgedAsync();
        await using (await HungAsync(room))
        {
            await AnswerInTimeAsync(room, room.People.Personal(TeamsRoom.Ana, type, "1", new() { ["text"] = "called Acme, voicemail" }));
            await SlackRoom.UntilAsync(() => room.Tenant.SeenBy(TeamsRoom.Ana)[^1].Words == TeamsWords.NotChanged);
        }
    }

    [SkippableFact]
    public async Task An_invoke_that_nobody_knows_is_answered_with_501()
    {
        await using var room = await NudgedAsync();

        using var answer = await room.People.SendAsync(room.People.Invoke(TeamsRoom.Ana, Nudge(room), "signin/verifyState", new() { ["state"] = "1" }));

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    [SkippableFact]
    public async Task While_the_database_hangs_a_tap_is_answered_in_time_and_did_nothing()
    {
        await using var room = await NudgedAsync();
        var tap = room.People.Tapping(TeamsRoom.Ana, Nudge(room), "No answer");
        await using (await HungAsync(room))
        {
            var answer = await AnswerInTimeAsync(room, tap);
            Assert.Equal("application/vnd.microsoft.activity.message", answer!["type"]!.GetValue<string>());
            Assert.Contains("could not write that down", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        await room.SettleAsync();
        Assert.Empty(await room.AskAsync<string>("select outcome from activities"));
        Assert.Null(Nudge(room).State);
    }

    [SkippableFact]
    public async Task While_the_database_hangs_whoever_writes_is_asked_to_say_it_again()
    {
        await using var room = await NudgedAsync();
        var said = room.People.Saying(TeamsRoom.Ana, "called Acme, connected");
        await using (await HungAsync(room))
        {
            await AnswerInTimeAsync(room, said);
            await SlackRoom.UntilAsync(() => room.Tenant.SeenBy(TeamsRoom.Ana)[^1].Words == "I could not write that down; please say it again.");
        }

        await room.SettleAsync();
        Assert.Empty(await room.AskAsync<string>("select outcome from activities"));
    }

    private static async Task<TeamsRoom> NudgedAsync(int hosts = 1)
    {
        var room = await TeamsRoom.SettledAsync(hosts);
        await NudgedAsync(room);
        return room;
    }

    private static async Task NudgedAsync(TeamsRoom room)
    {
        await room.AskAsync<string>(Customers);
        for (var moment = ScheduleRoom.At("2026-03-02 09:00"); Nudges(room).Count == 0 && moment < ScheduleRoom.At("2026-03-02 15:00"); moment += TimeSpan.FromMinutes(5))
        {
            await room.Get<BusinessClock>().SetAsync(moment, default);
            await room.Get<Doorbell>().RingAsync(moment, default);
            await room.SettleAsync();
        }
    }

    private static Task<IReadOnlyList<string>> ZoneAsync(TeamsRoom room) => room.AskAsync<string>("select time_zone from people where name = 'Ana'");

    private static IReadOnlyList<FakeConnectorMessage> Nudges(TeamsRoom room) => [.. room.Tenant.SeenBy(TeamsRoom.Ana).Where(message => message.Rings)];

    private static FakeConnectorMessage Nudge(TeamsRoom room) => Assert.Single(room.Tenant.SeenBy(TeamsRoom.Ana), message => message.Rings || message.Changes > 0);

    // Somebody holds the inbox, as a database does that has stopped answering.
    private static async Task<NpgsqlConnection> HungAsync(TeamsRoom room)
    {
        var connection = new NpgsqlConnection(room.Owner);
        await connection.OpenAsync();
        await using var hold = new NpgsqlCommand("begin; lock table inbox, teams_tenants, teams_conversations in access exclusive mode", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<JsonObject?> AnswerInTimeAsync(TeamsRoom room, JsonObject activity)
    {
        var answering = room.People.SendAsync(activity);
        await SlackRoom.UntilAsync(() => room.Clock.IsAwaited(Patience));
        room.Clock.Advance(Patience);
        using var answer = await answering;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync() is { Length: > 0 } text ? JsonNode.Parse(text)!.AsObject() : null;
    }

    private static async Task<JsonObject?> RefreshAsync(TeamsRoom room, string mri, FakeConnectorMessage nudge, JsonNode refresh, string trigger)
    {
        var invoke = room.People.Invoke(mri, nudge, "adaptiveCard/action", new() { ["action"] = refresh["action"]!.DeepClone(), ["trigger"] = trigger });
        using var answer = await room.People.SendAsync(invoke);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync() is { Length: > 0 } text ? JsonNode.Parse(text)!.AsObject() : null;
    }

    private static async Task<JsonObject> InvokeAsync(TeamsRoom room, string name, JsonObject data)
    {
        using var answer = await room.People.SendAsync(room.People.Invoke(TeamsRoom.Ana, Nudge(room), name, new() { ["data"] = data.DeepClone() }));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    private static JsonObject Form(FakeConnectorMessage nudge) => nudge.Card!["body"]!.AsArray()
        .Where(element => element!["type"]!.GetValue<string>() == "ActionSet").SelectMany(set => set!["actions"]!.AsArray())
        .Single(action => action!["data"]?["msteams"]?["type"]?.GetValue<string>() == "task/fetch")!["data"]!.AsObject();

    private static JsonObject With(JsonObject data, params (string Name, JsonNode Value)[] typed)
    {
        var with = (JsonObject)data.DeepClone();
        foreach (var (name, value) in typed)
        {
            with[name] = value;
        }

        return with;
    }

    private static string Type(JsonObject answer) => answer["task"]!["type"]!.GetValue<string>();
}
