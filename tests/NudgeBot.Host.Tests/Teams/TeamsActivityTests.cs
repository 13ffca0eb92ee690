using System.Net;
using System.Text.Json.Nodes;
using NudgeBot.Fakes.Teams;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>What is done with what Teams says.</summary>
public sealed class TeamsActivityTests
{
    private const string Acme = "insert into accounts (name, state, tier, owner_id) select 'Acme', 'customer', 'A', id from people where name = 'Ana'";

    [SkippableFact]
    public async Task The_same_message_told_five_times_to_two_hosts_at_once_has_one_effect()
    {
        await using var room = await TeamsRoom.SettledAsync(hosts: 2);
        await room.AskAsync<string>(Acme);
        var before = room.Tenant.SeenBy(TeamsRoom.Ana).Count;
        var said = room.People.Saying(TeamsRoom.Ana, "called Acme, connected");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(time => room.PeopleBefore(time % 2).SendAsync((JsonObject)said.DeepClone())));
        await room.SettleAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(await room.AskAsync<string>("select outcome from activities"));
        Assert.Single(room.Tenant.SeenBy(TeamsRoom.Ana).Skip(before));
    }

    [SkippableFact]
    public async Task What_was_acknowledged_by_a_host_that_dies_is_done_by_another()
    {
        await using var room = await TeamsRoom.SettledAsync(hosts: 2);
        await room.AskAsync<string>(Acme);

        await room.PeopleBefore(0).SayAsync(TeamsRoom.Ana, "called Acme, connected");
        await room.KillAsync(0);
        await room.SettleAsync();

        Assert.Contains("Logged: Acme, connected", room.Tenant.SeenBy(TeamsRoom.Ana)[^1].Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_edited_message_is_offered_to_be_corrected_and_a_deleted_one_to_be_taken_back()
    {
        await using var room = await TeamsRoom.SettledAsync();
        await room.AskAsync<string>(Acme);
        var id = await room.People.SayAsync(TeamsRoom.Ana, "called Acme, connected");
        await room.SettleAsync();

        await room.People.EditAsync(TeamsRoom.Ana, id, "called Acme, voicemail");
        await room.SettleAsync();
        var edited = room.Tenant.SeenBy(TeamsRoom.Ana)[^1];
        await room.People.DeleteAsync(TeamsRoom.Ana, id);
        await room.SettleAsync();

        Assert.Contains("voicemail", edited.Words, StringComparison.Ordinal);
        Assert.NotEmpty(room.Tenant.SeenBy(TeamsRoom.Ana)[^1].Buttons);
    }

    [SkippableFact]
    public async Task A_message_that_comes_again_with_other_bytes_is_handled_once()
    {
        await using var room = await TeamsRoom.SettledAsync();
        await room.AskAsync<string>(Acme);
        var said = room.People.Saying(TeamsRoom.Ana, "called Acme, connected");
        var again = (JsonObject)said.DeepClone();
        again["timestamp"] = "2026-03-02T09:00:15Z";

        using var first = await room.People.SendAsync(said);
        using var second = await room.People.SendAsync(again);
        await room.SettleAsync();

        Assert.Single(await room.AskAsync<string>("select outcome from activities"));
    }

    [SkippableFact]
    public async Task A_question_that_is_mended_in_a_channel_is_answered_in_private_as_before()
    {
        const string West = "19:west@thread.tacv2";
        await using var room = await TeamsRoom.SettledAsync();
        room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Marek], room.Tenant.People[TeamsRoom.Ana]);
        var thread = await room.People.MentionAsync(TeamsRoom.Marek, West, West, "tea calls tday");
        await room.SettleAsync();
        var before = room.Tenant.SeenBy(TeamsRoom.Marek).Count;

        await room.People.EditMentionAsync(TeamsRoom.Marek, West, West, thread, "team calls today");
        await room.SettleAsync();

        Assert.NotEmpty(room.Tenant.SeenBy(TeamsRoom.Marek).Skip(before).SelectMany(message => message.Tables));
        Assert.Empty(room.Tenant.In(thread).SelectMany(message => message.Tables));
    }

    [SkippableFact]
    public async Task What_is_said_in_a_place_of_an_unknown_kind_is_said_before_others()
    {
        await using var room = await TeamsRoom.SettledAsync();
        var said = room.People.Saying(TeamsRoom.Marek, "team calls today");
        (said["conversation"]!["conversationType"], said["conversation"]!["id"]) = ("meetup", "19:meetup@thread.v2");

        using var answer = await room.People.SendAsync(said);
        answer.EnsureSuccessStatusCode();

        Assert.Equal(["group"], await room.AskAsync<string>("select kind from teams_conversations where conversation = '19:meetup@thread.v2'"));
    }

    [SkippableFact]
    public async Task What_is_said_in_Copilot_is_answered_there_and_the_chat_stays_the_persons_own()
    {
        await using var room = await TeamsRoom.SettledAsync();
        var said = room.People.Saying(TeamsRoom.Ana, "help");
        said["conversation"]!["id"] = "a:copilot";
        said["entities"]!.AsArray().Add(new JsonObject { ["type"] = "ProductInfo", ["id"] = "COPILOT" });

        using var answer = await room.People.SendAsync(said);
        answer.EnsureSuccessStatusCode();

        Assert.Empty(await room.AskAsync<string>("select conversation from teams_conversations where conversation = 'a:copilot'"));
        Assert.Equal(["a:copilot"], await room.AskAsync<string>("select conversation from inbox where handled_at is null"));
    }

    [SkippableTheory]
    [InlineData("message with an entity nobody knows")]
    [InlineData("message with an entity without a type")]
    [InlineData("message with an id that is a number")]
    [InlineData("message with an odd time")]
    public async Task An_odd_message_is_read_all_the_same(string what)
    {
        await using var room = await TeamsRoom.SettledAsync();
        var before = room.Tenant.SeenBy(TeamsRoom.Ana).Count;
        var said = room.People.Saying(TeamsRoom.Ana, "help");
        (said["entities"], said["id"], said["timestamp"]) = what switch
        {
            "message with an entity nobody knows" => (new JsonArray(new JsonObject { ["type"] = "https://schema.org/Message", ["x"] = new JsonArray() }), said["id"]!.DeepClone(), said["timestamp"]!.DeepClone()),
            "message with an entity without a type" => (new JsonArray(new JsonObject { ["locale"] = "en" }, (JsonNode)"odd"), said["id"]!.DeepClone(), said["timestamp"]!.DeepClone()),
            "message with an id that is a number" => (null, 1772438401123, said["timestamp"]!.DeepClone()),
            _ => (null, said["id"]!.DeepClone(), "the day before"),
        };

        using var answer = await room.People.SendAsync(said);
        await room.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(room.Tenant.SeenBy(TeamsRoom.Ana).Skip(before));
    }

    [SkippableTheory]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("somethingNew")]
    public async Task What_nobody_knows_or_needs_is_acknowledged_and_nothing_else(string type)
    {
        await using var room = await TeamsRoom.SettledAsync();
        var before = room.Tenant.Messages.Count;

        using var answer = await room.People.SendAsync(room.People.Personal(TeamsRoom.Ana, type, "f:1", []));
        await room.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, room.Tenant.Messages.Count);
    }

    [SkippableFact]
    public async Task A_tenant_that_is_not_on_the_list_leaves_no_trace()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var other = room.Connector.Add("99999999-9999-9999-9999-999999999999");
        other.AddPerson("29:eve", "Eve");
        var eve = new FakeTeamsPeople(room.ClientOf(0), other, FakeIdentity.AppId, url => room.Identity.TokenFor(url), room.Clock);

        using var answer = await eve.SendAsync(eve.Saying("29:eve", "team calls today"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await room.Database.AskAsync<long>("select organization_ids()", null, default));
        Assert.Empty(room.Connector.Calls);
    }

    [SkippableFact]
    public async Task Whoever_blocks_the_bot_is_nudged_no_more_and_the_manager_is_told_once()
    {
        await using var room = await TeamsRoom.SettledAsync();
        var before = room.Tenant.SeenBy(TeamsRoom.Marek).Count;
        room.Tenant.People[TeamsRoom.Ana].HasBlocked = true;

        await room.People.SayAsync(TeamsRoom.Ana, "help");
        await room.People.SayAsync(TeamsRoom.Ana, "help");
        await room.SettleAsync();

        Assert.Contains("can no longer write to Ana in Teams", Assert.Single(room.Tenant.SeenBy(TeamsRoom.Marek).Skip(before)).Words, StringComparison.Ordinal);
        Assert.Equal([false], await room.AskAsync<bool>("select i.reachable from chat_identities i join people p on p.id = i.person_id where p.name = 'Ana'"));
    }
}
