using NudgeBot.Quarter.Judging;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Core.Tests.Quarter.Running;

/// <summary>Everybody's days, one minute in which something happens after the other.</summary>
internal sealed class Life
{
    private readonly Plan plan;
    private readonly Agenda agenda = new();
    private readonly Temper temper;
    private readonly Fate fate;

    public Life(Plan plan, Lie lie, params Outage[] outages)
    {
        this.plan = plan;
        Company = Founding.Of(plan);
        Company.Outages.AddRange(outages);
        Judge = new Judge(Company);
        Bot = new Bot(Company, agenda, Judge, lie, plan) { Arrived = (said, at) => temper!.Consider(said, at) };
        temper = new Temper(Company, agenda, plan) { Heard = Hear };
        fate = new Fate(Company, agenda, plan) { CameUp = Bot.Hear };
    }

    public Company Company { get; }

    public Judge Judge { get; }

    public Bot Bot { get; }

    /// <param name="until">A promise; once it is broken nobody needs to live on. Null to live through everything.</param>
    public Life Live(string? until = null)
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

        Bot.Begin(plan.Begins);
        while (agenda.NextMinute is { } now && now < plan.Ends && !Judge.Breaches.Any(breach => breach.Restraint == until))
        {
            agenda.LiveThrough(now);
            if (!Company.IsAway(now))
            {
                var changed = Company.TakeChanged();
                Bot.Ring(now, changed);
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
