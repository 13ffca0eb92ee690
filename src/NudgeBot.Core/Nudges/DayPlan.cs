using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>
/// One look at one rep during working hours. The day's places are spread over it: the nth nudge not before the nth part of the day
/// begins, and what has to be caught up with an hour apart; what presses goes at its own time. What a look decides depends on whose turn
/// it was, not on when the doorbell happened to ring, so that a doorbell every fifteen minutes sends what one every minute does.
/// </summary>
internal sealed class DayPlan
{
    // Up to here a late look is the doorbell's doing, and the turn stands; past it, the host was away, and the present counts.
    private static readonly TimeSpan DoorbellDelay = TimeSpan.FromMinutes(15);

    private readonly RepFacts facts;
    private readonly WorkingDay day;
    private readonly DateTimeOffset now;
    private readonly int budget;
    private readonly IReadOnlyList<DateTimeOffset> slots;
    private readonly DayTally tally;
    private readonly Told told;
    private readonly Readiness readiness;
    private readonly IReadOnlyList<Candidate> returning;
    private readonly List<Candidate> pressing;
    private readonly List<Candidate> waiting;
    private readonly List<Send> sends = [];
    private readonly List<HeldNudge> held = [];
    private readonly List<Suppressed> suppressed = [];
    private readonly List<DateTimeOffset> wakes = [];

    public DayPlan(RepFacts facts, WorkingDay day, DateTimeOffset now)
    {
        (this.facts, this.day, this.now) = (facts, day, now);
        budget = DayBudget.Of(facts.Policy, facts.Nudges);
        slots = facts.Hours.Slots(day, budget);
        tally = new DayTally(facts, day);
        told = new Told(facts.Nudges);
        readiness = new Readiness(facts, day, tally, told);

        var back = Snoozed.DueToday(facts, day).ToLookup(nudge => nudge.Place == Place.Beside);
        returning = Candidate.Ranked(back[false]);

        // What comes due between two parts of the day waits for the next: looking more often must not send more. What presses does not wait.
        var turn = slots.Last(slot => slot <= now);
        var found = Candidates.At(facts, turn, now);
        suppressed.AddRange(found.Replaced);
        waiting = [.. Candidate.Ranked(returning.Where(nudge => nudge.Returns!.DueAt <= day.Opens).Concat(found.Waiting))];
        pressing = [.. Candidate.Ranked(back[true].Concat(found.Pressing))];
    }

    public PlanResult Run(IReadOnlyList<Settled> settled)
    {
        while (Next() is { } send)
        {
            waiting.Remove(send.Nudge);
            pressing.Remove(send.Nudge);
            if (HoldBack.Takes(send.Nudge, facts.Id, facts.Policy.HoldBack) && Hold(send) is { } wait)
            {
                held.Add(wait);
                tally.Hold(send.Nudge);
            }
            else
            {
                sends.Add(send);
                tally.Add(send.Nudge, send.At);
            }
        }

        SendOneMoreCall();
        Explain();
        wakes.AddRange(slots);
        return new PlanResult(sends, suppressed, settled, [], Wake.After(facts, now, wakes)) { Held = held, Replaced = Replacement.Of(facts, sends) };
    }

    /// <summary>Whoever's turn came first, of those whose turn has come.</summary>
    private Send? Next()
    {
        Send? first = null;
        foreach (var send in new[] { NextPressing(), NextReturn(), NextInTurn() })
        {
            first = first is null || send?.At < first.At ? send ?? first : first;
        }

        return first;
    }

    /// <summary>What does not wait for a part of the day: it goes when it comes up, or as soon as it may.</summary>
    private Send? NextPressing() => pressing
        .Where(nudge => nudge.Place == Place.Beside || tally.Out + Reserved < budget)
        .Select(nudge => (Nudge: nudge, At: Note(ReadyAt(nudge, Turn(Later(nudge.Occurrence.DueAt, day.Opens))))))
        .Where(option => option.At <= now)
        .OrderBy(option => option.At)
        .Select(option => new Send(option.Nudge, option.At!.Value))
        .FirstOrDefault();

    // A nudge the rep put off to a time of this day comes at that time; its place was kept.
    private Send? NextReturn() => returning
        .Where(nudge => nudge.Returns!.DueAt > day.Opens && sends.TrueForAll(send => send.Nudge.Returns?.Id != nudge.Returns.Id))
        .Where(nudge => tally.HasPlace(nudge.Returns!) || tally.IsBesideTheBudget(nudge.Returns!) || tally.Out < budget)
        .Where(nudge => Note(ReadyAt(nudge, Later(nudge.Returns!.DueAt, now))) == now)
        .OrderBy(nudge => nudge.Returns!.DueAt).ThenBy(nudge => nudge.Returns!.Id)
        .Select(nudge => new Send(nudge, Turn(nudge.Returns!.DueAt)))
        .FirstOrDefault();

    private Send? NextInTurn()
    {
        if (tally.Out + Reserved >= budget)
        {
            return null;
        }

        var turn = slots[Math.Min(tally.Out, slots.Count - 1)];
        if (tally.Last is { } last && last + Pause > turn)
        {
            turn = last + Pause;
        }

        if (turn > now)
        {
            Note(turn);
            return null;
        }

        var ready = waiting.ConvertAll(nudge => (Nudge: nudge, At: ReadyAt(nudge, turn), Now: ReadyAt(nudge, now)));
        var possible = ready.FindAll(option => option.Now == now);
        if (possible.Count == 0)
        {
            ready.ForEach(option => Note(option.Now));
            return null;
        }

        var moment = Turn(possible.Min(option => option.At ?? now));
        return new Send(possible.Find(option => (option.At ?? now) <= moment).Nudge, moment);
    }

    // Nobody who is away for a year has a window that could close.
    private HeldNudge? Hold(Send send) => facts.Hours.EndOfNextDay(send.At) is { } closes && facts.Hours.NextOpening(closes) is { } until
        ? new HeldNudge(send.Nudge, send.At, closes, until)
        : null;

    private void SendOneMoreCall()
    {
        if (told.Any(AllRules.OneMoreCall.Name, OneMoreCall.SubjectOf(day)))
        {
            return;
        }

        Note(facts.Hours.NextOpening(OneMoreCall.MomentOf(day, facts.Policy)));
        foreach (var candidate in Candidate.Ranked(AllRules.OneMoreCall.Candidates(facts, now)))
        {
            var ready = readiness.Of(candidate, now);
            if (ready.At == now)
            {
                sends.Add(new Send(candidate, now));
                tally.Add(candidate, now);
                return;
            }

            Note(ready.At);
            suppressed.Add(new Suppressed(candidate, ready.Why!.Value));
        }
    }

    /// <summary>Says of everything that stays behind why it does.</summary>
    private void Explain()
    {
        var spent = tally.Out + Reserved >= budget;
        var tomorrow = facts.Hours.NextOpening(day.Closes);
        var behind = spent ? new Suppression(Restraint.BudgetSpent, tomorrow) : new Suppression(Restraint.WaitsItsTurn, Wake.First(now, [.. slots, .. wakes]) ?? tomorrow);
        var later = returning.Where(nudge => nudge.Returns!.DueAt > day.Opens && sends.TrueForAll(send => send.Nudge.Returns?.Id != nudge.Returns.Id));
        suppressed.AddRange(held.Select(wait => new Suppressed(wait.Nudge, new Suppression(Restraint.HeldBack, wait.Until))));
        suppressed.AddRange(pressing.Concat(waiting).Concat(later).Select(nudge => new Suppressed(nudge, readiness.Of(nudge, now).Why
            ?? (nudge.Returns is { } back && back.DueAt > now ? new Suppression(Restraint.WaitsItsTurn, back.DueAt) : behind))));
    }

    private TimeSpan Pause => facts.Policy.CatchUpPause < Part ? facts.Policy.CatchUpPause : Part;

    private TimeSpan Part => facts.Hours.OpenTime(day) / budget;

    /// <summary>Places kept for nudges that come back later today.</summary>
    private int Reserved => returning.Count(nudge =>
        nudge.Returns!.DueAt > now && !tally.HasPlace(nudge.Returns) && !tally.IsBesideTheBudget(nudge.Returns));

    /// <summary>A moment that has come: as it was planned while only the doorbell is late, else now.</summary>
    private DateTimeOffset Turn(DateTimeOffset moment) => now - moment > DoorbellDelay ? now : moment;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private DateTimeOffset? ReadyAt(Candidate candidate, DateTimeOffset from) => readiness.Of(candidate, from).At;

    private DateTimeOffset? Note(DateTimeOffset? moment)
    {
        if (moment > now)
        {
            wakes.Add(moment.Value);
        }

        return moment;
    }
}
