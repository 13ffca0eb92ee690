using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>What a posted call, email or meeting may say, and what it may not.</summary>
public sealed class ActivityWordsTests(SharedApi api) : IClassFixture<SharedApi>
{
    private const string Log = """
        select concat_ws(' ', v.kind, v.direction, v.outcome, a.name, p.name, v.minutes, v.contact_name, v.note, v.follow_up_on)
        from activities v left join accounts a on a.id = v.account_id left join people p on p.id = v.rep_id where v.source = @source
        """;

    [SkippableTheory]
    [InlineData("""  "kind": "call", "outcome": "Completed"  """, "call outbound unspecified Acme")]
    [InlineData("""  "kind": "call", "minutes": 0  """, "call outbound unspecified Acme 0.00")]
    [InlineData("""  "kind": "Phone Call", "outcome": "Left voicemail", "minutes": 0.5  """, "call outbound voicemail Acme 0.50")]
    [InlineData("""  "kind": "call", "direction": "missed"  """, "call inbound no_answer Acme")]
    [InlineData("""  "kind": "call", "direction": "incoming", "outcome": "answered"  """, "call inbound connected Acme")]
    [InlineData("""  "kind": "call", "direction": "inbound", "outcome": "voicemail", "note": "call me back"  """, "call inbound voicemail Acme call me back")]
    [InlineData("""  "kind": "EMAIL", "direction": "sent", "note": "Dear Dana, our secret price is 5", "outcome": "whatever"  """, "email outbound Acme")]
    [InlineData("""  "kind": "zoom", "status": "completed"  """, "video outbound Acme")]
    [InlineData("""  "kind": "WhatsApp", "direction": "inbound", "note": "ok"  """, "text inbound Acme ok")]
    [InlineData("""  "kind": "call", "outcome": "connected", "contact": "Dana", "follow_up": "2026-03-10"  """, "call outbound connected Acme Dana 2026-03-10")]
    [InlineData("""  "kind": "call", "outcome": "connected", "follow_up": "2026-03-10T23:30:00-05:00", "rep": "ANA@example.com"  """, "call outbound connected Acme Ana 2026-03-11")]
    [InlineData("""  "Kind": "call", "outcome": null, "note": "  ", "anything": {"else": [1]}  """, "call outbound unspecified Acme")]
    public async Task What_a_row_says_is_kept_in_our_words(string fields, string logged)
    {
        var (host, source) = (await api.HostAsync(), SharedApi.NewSource());

        var said = await host.SayAsync("activities", $$"""[{"source": "{{source}}", "id": "1", "account": "acme", "occurredAt": "2026-03-02T09:00:00Z", {{fields}}}]""");

        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", said);
        Assert.Equal([logged], await host.Team.ListAsync<string>(Log, new { source }));
    }

    [SkippableTheory]
    [InlineData("""  "kind": "task"  """, "kind 'task' is no kind of touch: send call, email, text, meeting, video or other, and no plans, to-dos or notes")]
    [InlineData("""  "kind": "dance"  """, "kind 'dance' is no kind of touch: send call, email, text, meeting, video or other, and no plans, to-dos or notes")]
    [InlineData("""  "status": "planned"  """, "status 'planned' says that it is planned or not done, and only what has happened is kept")]
    [InlineData("""  "outcome": "Not Started"  """, "outcome 'Not Started' says that it is planned or not done, and only what has happened is kept")]
    [InlineData("""  "outcome": "banana"  """, "outcome 'banana' is no outcome: send unspecified, connected, voicemail, no_answer, busy, gatekeeper, callback_requested, wrong_number, do_not_call, or nothing")]
    [InlineData("""  "direction": "sideways"  """, "direction 'sideways' is no direction: send outbound, inbound or missed")]
    [InlineData("""  "direction": "internal"  """, "direction says that it was between colleagues, and such a call is none with a customer")]
    [InlineData("""  "occurred_at": "2026-03-02T10:15:00"  """, "occurred_at '2026-03-02T10:15:00' is no moment with an offset, such as 2026-03-02T10:15:00+01:00 or 2026-03-02T09:15:00Z")]
    [InlineData("""  "occurred_at": "2026-02-30T10:15:00Z"  """, "occurred_at '2026-02-30T10:15:00Z' is no moment with an offset, such as 2026-03-02T10:15:00+01:00 or 2026-03-02T09:15:00Z")]
    [InlineData("""  "occurred_at": "1066-10-14T09:00:00Z"  """, "occurred_at lies in 1066, before there were such records")]
    [InlineData("""  "occurred_at": null  """, "occurred_at is missing")]
    [InlineData("""  "account": "Initech"  """, "account 'Initech' is no account known here, neither by an id of this source nor by name")]
    [InlineData("""  "account": "Globex"  """, "account 'Globex' is the name of several accounts: give the account's id")]
    [InlineData("""  "account": null  """, "account is missing: say which customer it is, by account, by deal, or by a contact who is known here")]
    [InlineData("""  "account": null, "contact": "Dana"  """, "account is missing: say which customer it is, by account, by deal, or by a contact who is known here")]
    [InlineData("""  "deal": "Relaunch"  """, "deal 'Relaunch' is no deal known here, neither by an id of this source nor by name")]
    [InlineData("""  "deal": "Rollout"  """, "deal belongs to another account than the one given")]
    [InlineData("""  "rep": "nobody@example.com"  """, "rep 'nobody@example.com' is nobody known here, neither by an id of this source nor by name")]
    [InlineData("""  "minutes": -1  """, "minutes is no length: send a number of minutes from 0 to 1440")]
    [InlineData("""  "minutes": "five"  """, "minutes is no length: send a number of minutes from 0 to 1440")]
    [InlineData("""  "follow_up": "tomorrow"  """, "follow_up 'tomorrow' is no moment with an offset, such as 2026-03-02T10:15:00+01:00 or 2026-03-02T09:15:00Z")]
    [InlineData("""  "follow_up": "9999-12-31"  """, "follow_up lies more than 5 years away")]
    [InlineData("""  "id": ""  """, "id is missing")]
    [InlineData("""  "id": 1.5  """, "id must be a text or a whole number")]
    [InlineData("""  "source": "Chat"  """, "source 'Chat' is what the bot calls its own rows: choose another name")]
    public async Task What_cannot_be_kept_is_refused_with_the_reason(string fields, string reason)
    {
        var (host, source) = (await api.HostAsync(), SharedApi.NewSource());
        var row = $$"""{"source": "{{source}}", "id": "1", "kind": "call", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z"}""";

        var said = await host.SayAsync("activities", $"[{SharedApi.Row(row, fields)}]");

        Assert.Equal($"400: 0 {reason}", said);
        Assert.Equal(0, await host.Team.AskAsync<int>("select count(*) from activities where source in (@source, 'Chat')", new { source }));
    }
}
