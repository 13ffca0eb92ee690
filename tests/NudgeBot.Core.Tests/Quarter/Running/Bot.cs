using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Nudges;
using NudgeBot.Quarter;
using NudgeBot.Quarter.Judging;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Core.Tests.Quarter.Running;

/// <summary>
/// What the house does with the planner's plans, without a house: it rings when somebody is due, writes down what is planned, sends it a
/// little later, looks once more before it does, and takes back what has become moot.
/// </summary>
internal sealed class Bot(Company company, Agenda agenda, Judge judge, Lie lie, Plan plan, Action<Said, DateTimeOffset> arrived) : IBot
{
    private static readonly TimeSpan TriesAgain = TimeSpan.FromHours(1);

    private readonly Books books = new();
    private readonly SortedDictionary<long, DateTimeOffset> looks = [];
    private readonly List<(DateTimeOffset At, long Id)> underway = [];
    private Facts? facts;

    private Facts TheFacts => facts ??= new Facts(company, books);

    public static Life Life(Plan plan, Lie lie, params NudgeBot.Quarter.Truth.Outage[] outages) =>
        new(plan, (life, agenda, arrived) => new Bot(life.Company, agenda, life.Judge, lie, plan, arrived), outages);

    public Task BeginAsync(DateTimeOffset now)
    {
        foreach (var seller in company.Sellers.Keys)
        {
            LookAt(seller, now);
        }

        return Task.CompletedTask;
    }

    public Task RingAsync(DateTimeOffset now, IReadOnlyList<Customer> changed)
    {
        foreach (var record in changed.Where(_ => lie.TakesBack).SelectMany(customer => books.OpenAbout(customer.Id)))
        {
            if (lie.IsHasty && record.State == NudgeState.Sent)
            {
                Withdraw(record, now);
            }
            else
            {
                SettleIfMoot(record, now);
            }
        }

        foreach (var (id, at) in looks.Where(look => look.Value <= now).ToList())
        {
            Look(company.Sellers[id], at, now);
        }

        foreach (var message in underway.FindAll(message => message.At <= now))
        {
            underway.Remove(message);
            Leave(message.Id, now);
        }

        return Task.CompletedTask;
    }

    public void Hear(Said said, Touch? touch)
    {
        if (books[said.Id] is not { State: NudgeState.Sent } record)
        {
            return;
        }

        if (said.PutOffTo is { } until)
        {
            books.Keep(record with { State = NudgeState.Snoozed, DueAt = until });
            LookAt(said.To.Id, until);
        }
        else
        {
            books.Keep(record with { State = touch is null ? NudgeState.Answered : NudgeState.ActedOn });
        }
    }

    // Whoever has to see to it is looked at in time.
    public void Hear(Customer customer, DateTimeOffset at)
    {
        var comesUp = customer.PromisedCall < customer.MissedCall ? customer.PromisedCall : customer.MissedCall ?? customer.PromisedCall;
        LookAt(customer.Owner, comesUp > at ? comesUp.Value : at);
    }

    private void Look(Seller seller, DateTimeOffset expectedAt, DateTimeOffset now)
    {
        var result = Planner.Plan(FactsOf(seller, now, expectedAt), now);
        foreach (var settled in result.Settled)
        {
            books.Keep(books[settled.Nudge.Id] with { State = settled.To });
            if (settled.To == NudgeState.Missed)
            {
                company.Post.Take(settled.Nudge.Id, now);
                judge.HearGivenUp(settled.Nudge.Id);
            }
        }

        foreach (var missed in result.Missed)
        {
            books.Write(seller.Id, missed, NudgeState.Missed, missed.Occurrence.DueAt, now);
            if (lie.RecordsMissed)
            {
                judge.HearMissed(seller.Id, DayOf(missed.Subject));
            }
        }

        foreach (var held in result.Held)
        {
            var record = books.Write(seller.Id, held.Nudge, NudgeState.Held, held.Until, now);
            company.Post.Hold(record.Id, seller, company.Customers[record.AccountId]);
        }

        foreach (var send in result.Sends)
        {
            var record = send.Nudge.Returns is { } back
                ? books[back.Id] with { State = NudgeState.Planned, DueAt = send.At, Delivery = back.Delivery + 1 }
                : books.Write(seller.Id, send.Nudge, NudgeState.Planned, send.At, now);
            books.Keep(record);
            company.Post.Hand(new Letter(record.Id, seller, record.Rule, company.Customers[record.AccountId], now));
            Send(record.Id, now.AddMinutes(Slowness(seller, now)));
            GiveWay(send.Nudge, record, now);
        }

        LookAt(seller.Id, result.NextPlanningAt, instead: true);
    }

    // One call does for all of it, so whatever else was asked about this customer, of anybody, is taken back.
    private void GiveWay(Candidate nudge, NudgeRecord record, DateTimeOffset now)
    {
        if (nudge.Rule.Place == Place.Beside && lie.GivesWay)
        {
            foreach (var other in books.OpenAbout(record.AccountId).Where(other => other.Id != record.Id && other.State is NudgeState.Planned or NudgeState.Sent))
            {
                Withdraw(other, now);
            }
        }
    }

    // The last look before it leaves, as the outbox takes it.
    private void Leave(long id, DateTimeOffset now)
    {
        var (record, seller) = (books[id], company.Sellers[books.ReaderOf(id)]);
        if (record.State != NudgeState.Planned || (lie.ChecksDepartures && !MayLeave(record, seller, now)))
        {
            return;
        }

        if (company.IsAway(seller.Platform, now))
        {
            Send(id, now + TriesAgain);
            return;
        }

        books.Keep(record with { State = NudgeState.Sent, SentAt = now });
        arrived(judge.Hear(new Delivered(id, seller.Id, record.Rule, record.AccountId, record.DealId, SignalOf(record), now)), now);
    }

    private bool MayLeave(NudgeRecord record, Seller seller, DateTimeOffset now)
    {
        if (SettleIfMoot(record, now))
        {
            return false;
        }

        switch (Departure.Of(FactsOf(seller, now), record, now))
        {
            case Departure.Leave:
                return true;
            case Departure.PutOff later:
                company.Post.Take(record.Id, now);
                books.Keep(record with { State = NudgeState.Snoozed, DueAt = later.Until });
                LookAt(seller.Id, later.Until);
                return false;
            case Departure.Withdraw:
                Withdraw(record, now);
                return false;
            default:
                company.Post.Take(record.Id, now);
                books.Keep(record with { State = NudgeState.Missed });
                judge.HearGivenUp(record.Id);
                return false;
        }
    }

    private bool SettleIfMoot(NudgeRecord record, DateTimeOffset now)
    {
        switch (Mootness.Of(TheFacts.Around(record, company.Sellers[books.ReaderOf(record.Id)]), now))
        {
            case Standing.ActedOn:
                company.Post.Take(record.Id, now);
                books.Keep(record with { State = NudgeState.ActedOn });
                return true;
            case Standing.Moot:
                Withdraw(record, now);
                return true;
            default:
                return false;
        }
    }

    private void Withdraw(NudgeRecord record, DateTimeOffset now)
    {
        company.Post.Take(record.Id, now);
        books.Keep(record with { State = NudgeState.Withdrawn });
        judge.HearTakenBack(record.Id, now);
    }

    private void Send(long id, DateTimeOffset at)
    {
        underway.Add((at, id));
        agenda.At(at, _ => { });
    }

    private void LookAt(long seller, DateTimeOffset at, bool instead = false)
    {
        looks[seller] = !instead && looks.TryGetValue(seller, out var sooner) && sooner < at ? sooner : at;
        agenda.At(at, _ => { });
    }

    private int Slowness(Seller seller, DateTimeOffset now)
    {
        var random = Dice.For(plan.Seed, 6, seller.Id, now.UtcTicks);
        return random.Percent(lie.SlowMessages) ? random.Next(1, 300) : 0;
    }

    private RepFacts FactsOf(Seller seller, DateTimeOffset now, DateTimeOffset? expectedAt = null) => lie.Facts(TheFacts.Of(seller, now, expectedAt), seller, now);

    private static long? SignalOf(NudgeRecord record) =>
        record.Rule == "signal" ? long.Parse(record.Subject["signal:".Length..], System.Globalization.CultureInfo.InvariantCulture) : null;

    private static LocalDate DayOf(string subject) => LocalDatePattern.Iso.Parse(subject["day:".Length..]).Value;
}
