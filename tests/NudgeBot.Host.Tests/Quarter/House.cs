using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Quarter;
using NudgeBot.Quarter.Judging;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Host.Tests.Quarter;

/// <summary>The bot as it is: its tables, its doorbell, its outbox. What has become of its nudges is read from the record it keeps of them.</summary>
internal sealed class House(ScheduleRoom room, Life life, Agenda agenda, Action<Said, DateTimeOffset> arrived) : IBot
{
    private readonly Registry registry = new(room.Team, life.Company);
    private readonly List<Func<Session, DateTimeOffset, Task>> heard = [];
    private readonly HashSet<Customer> concerned = [];
    private long lastStep;

    /// <summary>How many nudges came to somebody.</summary>
    public int Arrivals { get; private set; }

    private Company Company => life.Company;

    public async Task BeginAsync(DateTimeOffset now)
    {
        await registry.FoundAsync(now);
        await RingAsync(now, []);
    }

    public async Task RingAsync(DateTimeOffset now, IReadOnlyList<Customer> changed)
    {
        await registry.KeepAsync(changed, now);
        foreach (var seller in Company.Sellers.Values)
        {
            await registry.KeepAsync(seller, now);
        }

        await TellAsync(now);
        await room.RingAsync(now);
        await HearStepsAsync(now);
        if (await room.MomentAsync("select min(next_planning_at) from planning_times") is { } next)
        {
            agenda.At(next, _ => { });
        }
    }

    public void Hear(Said said, Touch? touch)
    {
        if (said.PutOffTo is { } later)
        {
            heard.Add((session, now) => new OpenNudgeStore(session).SnoozeAsync(said.Id, later, now, default));
            concerned.Add(said.About);
        }
        else if (touch is null)
        {
            heard.Add((session, now) => new OpenNudgeStore(session).AnswerAsync(said.Id, "said", now, default));
        }
    }

    public void Hear(Customer customer, DateTimeOffset at) => concerned.Add(customer);

    // What has been said and done since the last ring, in one go.
    private async Task TellAsync(DateTimeOffset now)
    {
        if (heard.Count + concerned.Count == 0)
        {
            return;
        }

        await registry.KeepAsync(concerned, now);
        await room.Team.Database.InAsync(
            room.Team.Organization,
            async session =>
            {
                foreach (var tell in heard)
                {
                    await tell(session, now);
                }

                await new PlanningTimeStore(session).WakeForAsync([.. concerned.Select(customer => customer.Id)], now, default);
            },
            default);
        heard.Clear();
        concerned.Clear();
    }

    private async Task HearStepsAsync(DateTimeOffset now)
    {
        const string Sql = """
            select s.id, s.nudge_id as nudgeid, s.step as word, n.rep_id as repid, n.rule, n.account_id as accountid, n.deal_id as dealid, n.subject
            from   nudge_steps s
            join   nudges n on n.id = s.nudge_id
            where  s.id > @lastStep
            order  by s.id
            """;

        foreach (var step in await room.Team.RowsAsync<Step>(Sql, new { lastStep }))
        {
            lastStep = step.Id;
            Hear(step, now);
        }
    }

    private void Hear(Step step, DateTimeOffset now)
    {
        var (seller, customer) = (Company.Sellers[Registry.SellerOf(step.RepId)], Company.Customers[step.AccountId]);
        switch (step.Word)
        {
            case "held":
                Company.Post.Hold(step.NudgeId, seller, customer);
                break;
            case "planned":
                Company.Post.Hand(new Letter(step.NudgeId, seller, step.Rule, customer, now));
                break;
            case "sent":
                Arrivals++;
                arrived(life.Judge.Hear(new Delivered(step.NudgeId, seller.Id, step.Rule, customer.Id, step.DealId, step.Signal, now)), now);
                break;
            case "withdrawn":
                Company.Post.Take(step.NudgeId, now);
                life.Judge.HearTakenBack(step.NudgeId, now);
                break;
            case "missed" when step.Rule == "one_more_call":
                life.Judge.HearMissed(seller.Id, step.Day);
                goto case "missed";
            case "missed":
                Company.Post.Take(step.NudgeId, now);
                life.Judge.HearGivenUp(step.NudgeId);
                break;
            default:
                Company.Post.Take(step.NudgeId, now);
                break;
        }
    }

    private sealed record Step(long Id, long NudgeId, string Word, long RepId, string Rule, long AccountId, long? DealId, string Subject)
    {
        public long? Signal => Rule == "signal" ? long.Parse(Subject["signal:".Length..], CultureInfo.InvariantCulture) : null;

        public LocalDate Day => LocalDatePattern.Iso.Parse(Subject["day:".Length..]).Value;
    }
}
