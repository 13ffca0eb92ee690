using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>What comes on a schedule: to whom, when, once, and together with what.</summary>
public sealed class NoticeTests
{
    private const string Policy = """{"hold_back": 0, "rules": {"hello_call": false, "one_more_call": false}, "schedule": {}}""";

    [SkippableFact]
    public async Task A_days_messages_come_each_at_its_readers_time()
    {
        await using var room = await OpenAsync();
        await room.Team.RunAsync("update teams set channel_workspace_id = @Workspace, channel = 'west'", new { room.Team.Workspace });
        await SpeakAsync(room, "Acme", "2026-03-02 11:00");

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-03 08:00"), default);

        Assert.Equal(
            [
                $"09:05 dm-{room.Team.Ana} report", $"09:05 dm-{room.Team.Ola} report", $"09:05 dm-{room.Team.Marek} report",
                $"16:45 dm-{room.Team.Ana} question", $"16:45 dm-{room.Team.Ola} question", "17:00 west reminder", $"17:30 dm-{room.Team.Marek} report",
            ],
            await SaidAsync(room));
        Assert.Equal("Whom did you reach by phone today? I have Acme; anyone else?", To(room, room.Team.Ana, MessageKind.Question).Text);
        Assert.Equal("Whom did you reach by phone today? I have nobody yet.", To(room, room.Team.Ola, MessageKind.Question).Text);
        Assert.Equal("1 attempt, 1 connect so far; one more each makes 3 attempts.", Assert.Single(room.Channel.Sent, message => message.To.Conversation == "west").Message.Text);
        Assert.StartsWith("West, today: 1 of 2 reps reached somebody by phone.", room.Channel.Sent[^1].Message.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Wherever_they_are_it_is_a_quarter_to_five_there()
    {
        await using var room = await OpenAsync();
        var kolkata = await room.Team.PersonAsync("Indra", "Asia/Kolkata");
        var brazil = await room.Team.PersonAsync("Bruna", "America/Sao_Paulo");

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-03 08:00"), default);

        Assert.Equal(["2026-03-02 16:45"], await AskedAsync(room, kolkata, "Asia/Kolkata"));
        Assert.Equal(["2026-03-02 16:45"], await AskedAsync(room, brazil, "America/Sao_Paulo"));
    }

    [SkippableFact]
    public async Task On_the_days_around_a_night_on_which_the_clocks_change_it_is_a_quarter_to_five_as_well()
    {
        await using var room = await OpenAsync();
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-27 12:00"), default);

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-31 08:00"), default);

        Assert.Equal(["2026-03-27 16:45", "2026-03-30 16:45"], await AskedAsync(room, room.Team.Ana, "Europe/Warsaw"));
    }

    [SkippableFact]
    public async Task Who_is_away_is_not_asked_and_the_roll_call_says_so()
    {
        await using var room = await OpenAsync();
        await room.Team.RunAsync("insert into time_off (person_id, first_day, last_day) values (@Ola, '2026-03-02', '2026-03-03')", new { room.Team.Ola });

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-02 20:00"), default);

        Assert.DoesNotContain(room.Channel.Sent, message => message.To.Conversation == $"dm-{room.Team.Ola}");
        Assert.Contains("Ola: away", room.Channel.Sent[^1].Message.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_manager_far_east_of_the_reps_reads_of_their_last_day()
    {
        await using var room = await OpenAsync();
        await room.Team.RunAsync("update people set time_zone = 'Australia/Sydney' where id = @Marek", new { room.Team.Marek });
        await SpeakAsync(room, "Acme", "2026-03-02 11:00");

        // Half past five in the evening of Tuesday in Sydney, half past seven in the morning in Warsaw.
        var tuesday = Assert.Single(await room.RingAsync(ScheduleRoom.At("2026-03-03 07:30")), message => message.To.Conversation == $"dm-{room.Team.Marek}");

        Assert.StartsWith(
            """
            West, Mon 2 Mar: 1 of 2 reps reached somebody by phone.
            1 attempt, 1 connect. Today nobody is at work yet, so this is about the last day on which they worked.
            Ana: 1 connected (Acme), 1 attempt
            Ola: called nobody
            2 Mar 2026, each rep's own days, Europe/Warsaw.
            """.ReplaceLineEndings("\n"),
            tuesday.Message.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_holiday_of_the_team_is_nobodys_working_day_and_has_no_line()
    {
        await using var room = await OpenAsync();
        await room.Team.RunAsync("update teams set channel_workspace_id = @Workspace, channel = 'west'", new { room.Team.Workspace });
        await room.Team.RunAsync("insert into holidays (team_id, day, name) select id, '2026-03-02', 'Founders Day' from teams");

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-03 08:00"), default);

        // Marek keeps no team's holidays, because he is in none.
        Assert.DoesNotContain(room.Channel.Sent, message => message.To.Conversation != $"dm-{room.Team.Marek}");
        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-03 12:00"), default);
        Assert.Equal(2, room.Channel.Sent.Count(message => message.Message.Kind == MessageKind.Report && message.To.Conversation != $"dm-{room.Team.Marek}"));
    }

    [SkippableFact]
    public async Task A_team_that_works_on_Sundays_has_its_line_on_Sundays_and_none_when_nobody_works()
    {
        await using var room = await OpenAsync();
        await room.Team.RunAsync("update teams set channel_workspace_id = @Workspace, channel = 'west'", new { room.Team.Workspace });
        await room.Team.RunAsync("update people set working_days = '{1,2,3,4}' where role = 'rep'");
        await room.RingAsync(ScheduleRoom.At("2026-03-05 18:00"));
        await room.Team.RunAsync("update people set working_days = '{1,2,3,4,7}' where id = @Ana", new { room.Team.Ana });

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-09 20:00"), default);

        Assert.Equal(
            ["Sun 17:00", "Mon 17:00"],
            await room.Team.ListAsync<string>("select to_char(said_at at time zone 'Europe/Warsaw', 'Dy HH24:MI') from outbox where conversation = 'west' order by said_at"));
        Assert.Equal("No calls in the log yet today. One call before the day is over?", room.Channel.Sent.First(message => message.To.Conversation == "west").Message.Text);
    }

    [SkippableFact]
    public async Task Two_hosts_that_ring_together_ask_once_and_so_does_a_look_out_of_turn()
    {
        await using var room = await OpenAsync();
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:00"));
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-02 16:45"), default);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => room.Doorbell.RingAsync(ScheduleRoom.At("2026-03-02 16:45"), default)));
        await room.Team.RunAsync("update planning_times set next_planning_at = @at", new { at = ScheduleRoom.At("2026-03-02 16:40").UtcDateTime });
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:46"));

        Assert.Equal(2, room.Channel.Sent.Count(message => message.Message.Kind == MessageKind.Question));
    }

    [SkippableFact]
    public async Task With_the_one_more_call_it_is_one_message_and_one_card()
    {
        await using var room = await OpenAsync("""{"hold_back": 0, "rules": {"hello_call": false}, "schedule": {"weekly_mirror": false}}""");
        await room.Team.RunAsync("update people set closes = '17:35' where id = @Ana", new { room.Team.Ana });
        await SpeakAsync(room, "Acme", "2026-03-02 11:00");
        await room.Team.AccountAsync("Globex", room.Team.Ana, ScheduleRoom.Monday.AddDays(-5));
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:00"));

        Assert.DoesNotContain(await room.RingAsync(ScheduleRoom.At("2026-03-02 16:45")), message => message.To.Conversation == $"dm-{room.Team.Ana}");
        var sent = Assert.Single(await room.RingAsync(ScheduleRoom.At("2026-03-02 16:50")));

        Assert.Equal(MessageKind.Nudge, sent.Message.Kind);
        Assert.EndsWith("\n\nWhom did you reach by phone today? I have Acme; anyone else?", sent.Message.Text, StringComparison.Ordinal);
        Assert.Contains(sent.Message.Card!.Actions, action => action.Label == "Nobody else");
        Assert.Contains(sent.Message.Card.Actions, action => action.Label == "Connected");
    }

    [SkippableFact]
    public async Task When_the_nudge_beside_it_has_become_moot_the_question_goes_alone()
    {
        await using var room = await OpenAsync("""{"hold_back": 0, "rules": {"hello_call": false}, "schedule": {"weekly_mirror": false}}""");
        await room.Team.RunAsync("update people set closes = '17:30' where id = @Ana", new { room.Team.Ana });
        var globex = await room.Team.AccountAsync("Globex", room.Team.Ana, ScheduleRoom.Monday.AddDays(-5));
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:00"));
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-02 16:45"), default);
        await room.Doorbell.RingAsync(ScheduleRoom.At("2026-03-02 16:45"), default);
        await DoorbellTests.LogAsync(room, globex, room.Team.Ola, CallOutcome.Connected, ScheduleRoom.At("2026-03-02 16:45").AddSeconds(10));
        await room.SendAsync();
        Assert.DoesNotContain(room.Channel.Sent, message => message.To.Conversation == $"dm-{room.Team.Ana}");

        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:46"));

        Assert.Equal("Whom did you reach by phone today? I have nobody yet.", To(room, room.Team.Ana, MessageKind.Question).Text);
    }

    [SkippableFact]
    public async Task After_an_outage_yesterdays_question_and_line_are_missed_and_todays_come()
    {
        await using var room = await OpenAsync();
        await room.Team.RunAsync("update teams set channel_workspace_id = @Workspace, channel = 'west'", new { room.Team.Workspace });
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:00"));
        var before = room.Channel.Sent.Count;

        await room.RingAsync(ScheduleRoom.At("2026-03-03 10:00"));

        Assert.Equal(before, room.Channel.Sent.Count);
        Assert.Equal(
            ["roll_call 2026-03-02", "roll_call_question 2026-03-02", "roll_call_question 2026-03-02", "team_line 2026-03-02"],
            await room.Team.ListAsync<string>("select kind || ' ' || day from notices where state = 'missed' order by 1"));
        Assert.Equal(2, (await room.RingAsync(ScheduleRoom.At("2026-03-03 16:45"))).Count);
    }

    [SkippableFact]
    public async Task What_could_not_be_sent_in_time_is_not_sent_the_next_day()
    {
        await using var room = await OpenAsync();
        await room.RingAsync(ScheduleRoom.At("2026-03-02 16:00"));
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-02 16:45"), default);
        await room.Doorbell.RingAsync(ScheduleRoom.At("2026-03-02 16:45"), default);
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-03 08:00"), default);
        var before = room.Channel.Sent.Count;

        await room.SendAsync();

        Assert.Equal(before, room.Channel.Sent.Count);
        Assert.Equal(["missed", "missed"], await room.Team.ListAsync<string>("select state from notices where kind = 'roll_call_question'"));
    }

    [SkippableFact]
    public async Task The_mirror_comes_on_Tuesday_to_whom_Monday_is_off_and_is_the_same_one()
    {
        await using var room = await OpenAsync();
        await room.Team.RunAsync("insert into time_off (person_id, first_day, last_day) values (@Ana, '2026-03-02', '2026-03-02')", new { room.Team.Ana });

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-06 20:00"), default);

        Assert.Equal(["2026-03-03 09:05"], await AskedAsync(room, room.Team.Ana, "Europe/Warsaw", "report"));
        Assert.Equal(["2026-03-02"], await room.Team.ListAsync<string>("select day::text from notices where kind = 'weekly_mirror' and person_id = @Ana", new { room.Team.Ana }));
    }

    [SkippableFact]
    public async Task A_new_time_holds_from_the_next_minute_on_and_a_team_that_switches_off_is_left_alone()
    {
        await using var room = await OpenAsync();
        await room.RingAsync(ScheduleRoom.At("2026-03-02 12:00"));
        await SetAsync(room, policy => policy with { Schedule = policy.Schedule with { RollCallQuestionAt = new(15, 10), RollCall = false } }, "2026-03-02 12:01");

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-02 20:00"), default);

        Assert.Equal(["2026-03-02 15:10"], await AskedAsync(room, room.Team.Ana, "Europe/Warsaw"));
        Assert.DoesNotContain(room.Channel.Sent, message => message.Message.Text.Contains("reached somebody by phone", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Each_team_of_a_manager_is_told_of_at_its_own_time_and_once()
    {
        await using var room = await OpenAsync();
        await room.Team.RunAsync("""
            insert into teams (name, time_zone) values ('East', 'Europe/Warsaw');
            update people set team_id = (select id from teams where name = 'East') where name = 'Ola';
            insert into team_managers (team_id, person_id) select t.id, p.id from teams t, people p where t.name = 'East' and p.name = 'Marek';
            insert into team_policies (team_id, policy, changed_at)
                select id, '{"hold_back": 0, "rules": {"hello_call": false, "one_more_call": false}, "schedule": {"roll_call_at": "19:00"}}', '2020-01-01' from teams where name = 'East';
            """);

        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-02 18:00"), default);
        var first = To(room, room.Team.Marek, MessageKind.Report).Text;
        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-02 18:30"), default);
        await room.Team.RunAsync("update planning_times set next_planning_at = @at", new { at = ScheduleRoom.At("2026-03-02 17:25").UtcDateTime });
        await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-02 23:00"), default);

        Assert.StartsWith("West, today: 0 of 1 rep reached somebody by phone.", first, StringComparison.Ordinal);
        Assert.StartsWith("East, today: 0 of 1 rep reached somebody by phone.", To(room, room.Team.Marek, MessageKind.Report).Text, StringComparison.Ordinal);
        Assert.Equal(
            ["09:05", "17:30", "19:00"],
            await room.Team.ListAsync<string>("select to_char(said_at at time zone 'Europe/Warsaw', 'HH24:MI') from outbox where person_id = @Marek order by said_at", new { room.Team.Marek }));
    }

    [SkippableFact]
    public async Task Where_totals_are_asked_for_a_small_team_has_no_line_and_a_bigger_one_has()
    {
        await using var room = await OpenAsync("""{"hold_back": 0, "privacy": "totals", "rules": {"hello_call": false, "one_more_call": false}, "schedule": {}}""");
        await room.Team.RunAsync("update teams set channel_workspace_id = @Workspace, channel = 'west'", new { room.Team.Workspace });
        await room.RingAsync(ScheduleRoom.At("2026-03-02 12:00"));
        Assert.DoesNotContain(await room.RingAsync(ScheduleRoom.At("2026-03-02 17:00")), message => message.To.Conversation == "west");

        await room.Team.PersonAsync("Uma");
        await room.Team.PersonAsync("Ben");

        Assert.Equal(
            "No calls in the log yet today. One each, and it is 4 attempts before the day is over?",
            Assert.Single(await room.RingAsync(ScheduleRoom.At("2026-03-03 17:00")), message => message.To.Conversation == "west").Message.Text);
    }

    internal static async Task<ScheduleRoom> OpenAsync(string policy = Policy, bool talks = false)
    {
        var room = await ScheduleRoom.OpenAsync(talks);
        await room.Team.RunAsync("insert into team_managers (team_id, person_id) select t.id, @Marek from teams t", new { room.Team.Marek });
        await room.Team.KeepPolicyAsync(policy);
        return room;
    }

    /// <summary>Ana spoke with a new customer.</summary>
    internal static async Task SpeakAsync(ScheduleRoom room, string customer, string at) =>
        await DoorbellTests.LogAsync(room, await room.Team.AccountAsync(customer, room.Team.Ana, ScheduleRoom.Monday.AddDays(-2)), room.Team.Ana, CallOutcome.Connected, ScheduleRoom.At(at));

    internal static ChatMessage To(ScheduleRoom room, long person, MessageKind kind) =>
        room.Channel.Sent.Last(message => message.To.Conversation == $"dm-{person}" && message.Message.Kind == kind).Message;

    private static Task<IReadOnlyList<string>> SaidAsync(ScheduleRoom room) => room.Team.ListAsync<string>(
        "select to_char(said_at at time zone 'Europe/Warsaw', 'HH24:MI') || ' ' || conversation || ' ' || kind from outbox order by said_at, person_id nulls last");

    private static Task<IReadOnlyList<string>> AskedAsync(ScheduleRoom room, long person, string zone, string kind = "question") => room.Team.ListAsync<string>(
        "select to_char(said_at at time zone @zone, 'YYYY-MM-DD HH24:MI') from outbox where person_id = @person and kind = @kind order by said_at", new { person, zone, kind });

    private static Task SetAsync(ScheduleRoom room, Func<Core.Nudges.Policy, Core.Nudges.Policy> change, string at) => room.Team.Database.InAsync(
        room.Team.Organization,
        async session =>
        {
            var policies = new PolicyStore(session);
            var west = await room.Team.AskAsync<long>("select id from teams");
            var before = await policies.TakeAsync(west, default);
            await policies.SetAsync(west, before, change(before), new PolicyAuthor(room.Team.Marek, "chat"), ScheduleRoom.At(at), default);
        },
        default);
}
