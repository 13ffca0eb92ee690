using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>What cannot be a lead, or a signal.</summary>
public sealed class LeadWordsTests(SharedApi api) : IClassFixture<SharedApi>
{
    [SkippableTheory]
    [InlineData("""  "name": " "  """, "name is missing")]
    [InlineData("""  "owner": null  """, "owner is missing: name an owner, or a team whose reps get leads in turn")]
    [InlineData("""  "owner": "nobody@example.com"  """, "owner 'nobody@example.com' is nobody known here, neither by an id of this source nor by name")]
    [InlineData("""  "owner": "gone@example.com", "team": "West"  """, "owner 'gone@example.com' is no longer active, so nobody would call")]
    [InlineData("""  "owner": null, "team": "North"  """, "team 'North' is no team here")]
    [InlineData("""  "owner": null, "team": "Empty"  """, "team 'Empty' has no reps who could call")]
    [InlineData("""  "phone": "999"  """, "phone '999' is no number that somebody could dial")]
    [InlineData("""  "contact_email": "hank"  """, "contact_email 'hank' is no e-mail address")]
    [InlineData("""  "contact_phone": "+48 22 555 01 44"  """, "contact_phone is nobody's: say contact_name, or give the number as phone")]
    [InlineData("""  "time_zone": "CEST!"  """, "time_zone 'CEST!' is no time zone such as Europe/Warsaw")]
    [InlineData("""  "arrived_at": "2027-01-01T00:00:00Z"  """, "arrived_at lies in the future, and only what has happened is kept (it is 2026-03-02T")]
    public async Task What_cannot_be_a_lead_is_refused_with_the_reason(string fields, string reason)
    {
        var (host, source) = (await api.HostAsync(), SharedApi.NewSource());
        var row = $$"""{"source": "{{source}}", "id": "1", "name": "Umbrella", "owner": "ana@example.com"}""";

        var said = await host.SayAsync("leads", $"[{SharedApi.Row(row, fields)}]");

        Assert.StartsWith($"400: 0 {reason}", said, StringComparison.Ordinal);
        Assert.Equal(0, await host.Team.AskAsync<int>("select count(*) from accounts where source = @source", new { source }));
    }

    [SkippableTheory]
    [InlineData("""  "kind": "birthday"  """, "kind 'birthday' is none of service_issue, misunderstanding, question, referral_chance, buying_window, meeting_to_be_booked")]
    [InlineData("""  "kind": null  """, "kind is missing")]
    [InlineData("""  "account": "Umbrella"  """, "account 'Umbrella' is no account known here, neither by an id of this source nor by name")]
    [InlineData("""  "account": null  """, "account is missing: say which customer it is, by account or by deal")]
    [InlineData("""  "deal": "Rollout"  """, "deal belongs to another account than the one given")]
    [InlineData("""  "arrived_at": "2027-01-01T00:00:00Z"  """, "arrived_at lies in the future, and only what has happened is kept (it is 2026-03-02T")]
    [InlineData("""  "arrived_at": "2026-03-01T00:00:00Z", "expires_at": "2026-03-01T00:00:00Z"  """, "expires_at lies before the signal arrived")]
    public async Task What_cannot_be_a_signal_is_refused_with_the_reason(string fields, string reason)
    {
        var (host, source) = (await api.HostAsync(), SharedApi.NewSource());
        var row = $$"""{"source": "{{source}}", "id": "1", "kind": "question", "account": "Acme"}""";

        var said = await host.SayAsync("signals", $"[{SharedApi.Row(row, fields)}]");

        Assert.StartsWith($"400: 0 {reason}", said, StringComparison.Ordinal);
        Assert.Equal(0, await host.Team.AskAsync<int>("select count(*) from signals where source = @source", new { source }));
    }

    [SkippableFact]
    public async Task A_note_of_five_hundred_characters_is_kept_and_one_more_is_too_many()
    {
        var (host, source) = (await api.HostAsync(), SharedApi.NewSource());
        object[] Noted(int length) => [new { source, id = "1", kind = "question", account = "Acme", note = new string('n', length) }];

        Assert.Equal("400: 0 note is too long: 501 characters, and 500 are the most", await host.SayAsync("signals", Noted(501)));
        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync("signals", Noted(500)));
    }
}
