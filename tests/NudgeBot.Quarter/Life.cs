using NudgeBot.Quarter.Judging;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter;

/// <summary>Everybody's days, one minute in which something happens after the other.</summary>
internal sealed class Life
{
    private readonly Plan plan;
    private readonly Agenda agenda = new();
    private readonly Temper temper;
    private readonly Fate fate;

    /// <param name="bot">Given what happens when, the judge, and whom to tell of what has come to its reader.</param>
    public Life(Plan plan, Func<Life, Agenda, Action<Said, DateTimeOffset>, IBot> bot, params Outage[] outages)
    {
        this.plan = plan;
        Company = Founding.Of(plan);
        Company.Outages.AddRange(outages);
        Judge = new Judge(Company);
        Bot = bot(this, agenda, (said, at) => temper!.Consider(said, at));
        temper = new Temper(Company, agenda, plan) { Heard = Hear };
        fate = new Fate(Company, agenda, plan) { CameUp = Bot.Hear };
    }

    public Company Company { get; }

    public Judge Judge { get; }

    public IBot Bot { get; }

    /// <param name="until">A promise; once it is broken nobody needs to live on. Null to live through everything.</param>
    public async Task<Life> LiveAsync(string? until = null)
    {
        Company.TakeChanged();
        fate.Begin();
        foreach (var seller in Company.Sellers.Values)
        {
            AwaitDay(seller, plan.Begins);
        }

        foreach (var outage in Company.Outages.Where(outage => outage.Platform is null))
        {
            agenda.At(outage.To, _ => { });
            agenda.At(outage.To.AddMinutes(1), _ => Judge.OutageIsOver(outage));
        }

        await Bot.BeginAsync(plan.Begins);
        while (agenda.NextMinute is { } now && now < plan.Ends && !Judge.Breaches.Any(breach => breach.Restraint == until))
        {
            agenda.LiveThrough(now);
            if (!Company.IsAway(now))
            {
                var changed = Company.TakeChanged();
                await Bot.RingAsync(now, changed);
                Judge.LookAround(changed, now);
            }
        }

        return this;
    }

    private void Hear(Said said, Touch? touch, DateTimeOffset at)
    {
        Bot.Hear(said, touch);
        if (touch?.Promised is not null)
        {
            Bot.Hear(said.About, at);
        }
    }

    // The judge looks in at the beginning and at the end of everybody's days.
    private void AwaitDay(Seller seller, DateTimeOffset after)
    {
        if (seller.Calendar.ShiftAfter(after) is not { } shift)
        {
            return;
        }

        agenda.At(shift.Opens, _ =>
        {
            if (seller.Calendar.ShiftOn(shift.Date) is not null)
            {
                Judge.DayBegins(seller, shift);
                agenda.At(shift.Closes, _ => Judge.DayEnds(seller, shift));
            }

            AwaitDay(seller, shift.Opens);
        });
    }
}
