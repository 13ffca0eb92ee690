using NudgeBot.Core.People;
using NudgeBot.Fakes.Postgres;

namespace NudgeBot.Benchmarks.Evening;

/// <summary>Ten thousand reps in twenty-four time zones, two thousand of them in one, each with twenty customers, some of whom nobody has spoken with for weeks.</summary>
internal static class World
{
    public const int Reps = 10_000;
    public const int InTheFullest = 2_000;

    /// <summary>A Tuesday, when the day ends first in the east.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 17, 3, 0, 0, TimeSpan.Zero);

    /// <summary>When the last of them has gone home.</summary>
    public static readonly DateTimeOffset End = Start.AddHours(25);

    private const string Fullest = "America/New_York";

    private static readonly string[] Zones =
    [
        "Pacific/Auckland", "Australia/Sydney", "Australia/Adelaide", "Asia/Tokyo", "Asia/Shanghai", "Asia/Bangkok", "Asia/Dhaka", "Asia/Kathmandu",
        "Asia/Kolkata", "Asia/Karachi", "Asia/Dubai", "Europe/Istanbul", "Europe/Helsinki", "Europe/Warsaw", "Europe/London", "Atlantic/Azores",
        "America/Sao_Paulo", "America/St_Johns", "America/Halifax", Fullest, "America/Chicago", "America/Denver", "America/Los_Angeles", "Pacific/Honolulu",
    ];

    public static async Task<SampleTeam> CreateAsync()
    {
        var team = await SampleTeam.CreateAsync();
        await team.KeepPolicyAsync("""{"hold_back": 0, "schedule": {}}""");
        await team.RunAsync("update people set active = false");
        var others = Zones.Where(zone => zone != Fullest).ToArray();
        await team.RunAsync(
            """
            insert into people (name, role, team_id, time_zone)
            select 'Rep ' || n, 'rep', t.id, case when n <= @InTheFullest then @Fullest else (@others::text[])[1 + n % cardinality(@others)] end
            from   teams t, generate_series(1, @Reps) n
            """,
            new { Reps, InTheFullest, Fullest, others });
        await team.RunAsync(
            """
            insert into chat_identities (workspace_id, user_id, person_id, conversation)
            select @Workspace, id::text, id, 'dm-' || id from people where active
            """,
            new { team.Workspace });
        await team.RunAsync(
            """
            insert into accounts (name, state, tier, value, owner_id, time_zone, phone, opened_at, last_connect_at)
            select 'Customer ' || p.id || '-' || n, 'customer', chr(65 + n % 3), n * 100, p.id, p.time_zone, '+48 22 555 01 00', '2020-01-01', @Start - (1 + n) * interval '30 hours'
            from   people p, generate_series(1, 20) n
            where  p.active
            """,
            new { Start = Start.UtcDateTime });
        await team.RunAsync("insert into contacts (account_id, name, phone) select id, 'Dana', '+48 22 555 01 01' from accounts");

        // They have been looked at during the day, and are next looked at when their evening begins.
        await team.RunAsync("insert into planning_times (person_id, next_planning_at) select id, @Start from people where active", new { Start = Start.UtcDateTime });
        foreach (var zone in Zones)
        {
            var evening = Evening(zone, new TimeOnly(16, 30));
            await team.RunAsync(
                "update planning_times t set next_planning_at = @evening from people p where p.organization_id = t.organization_id and p.id = t.person_id and p.time_zone = @zone",
                new { zone, evening = evening.UtcDateTime });
        }

        await team.RunAsync("analyze accounts, contacts, people, chat_identities, planning_times");
        return team;
    }

    /// <summary>This time of the evening in a zone.</summary>
    public static DateTimeOffset Evening(string zone, TimeOnly time)
    {
        var (found, day) = (Zone.Of(zone), DateOnly.FromDateTime(Start.UtcDateTime));
        var at = found.At(day, time);
        return at < Start ? found.At(day.AddDays(1), time) : at;
    }
}
