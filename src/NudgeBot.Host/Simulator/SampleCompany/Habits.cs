using NudgeBot.Core.Calls;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>
/// The ordinary days around the stories: each rep dials and writes as much as they usually do. A customer whose silence has begun is
/// dialled in vain at most, so that no conversation ends it.
/// </summary>
internal sealed class Habits(Dice dice, Calendars calendars, Journal journal, Notes notes)
{
    private const int WorkingDaysTold = 68;

    // Nobody is talked with twice within these days.
    private const int BetweenTalks = 2;

    private static readonly (CallOutcome Outcome, double Weight)[] Misses =
    [
        (CallOutcome.NoAnswer, 42), (CallOutcome.Voicemail, 34), (CallOutcome.Gatekeeper, 12), (CallOutcome.Busy, 6), (CallOutcome.CallbackRequested, 3),
        (CallOutcome.Unspecified, 2), (CallOutcome.WrongNumber, 1),
    ];

    private readonly Deck<CallOutcome> misses = new(dice, [.. Misses.SelectMany(miss => Enumerable.Repeat(miss.Outcome, (int)miss.Weight))]);

    public void Live(Rep rep, IReadOnlyList<Customer> customers)
    {
        var days = calendars.Of(rep);
        var talked = customers.Where(c => c.LastTalk is not null).Select(c => (c.Account.SourceId, c.LastTalk!.Value)).ToHashSet();
        for (var back = WorkingDaysTold; back > 0; back--)
        {
            var day = days.Back(back);
            for (var left = dice.Around(rep.Dials) - journal.Count(rep, day, ActivityKind.Call); left > 0; left--)
            {
                Dial(rep, customers, day, talked);
            }

            for (var left = dice.Around(rep.Emails) - journal.Count(rep, day, ActivityKind.Email); left > 0; left--)
            {
                Write(customers, day);
            }

            Meet(customers, day);
        }

        ThisMorning(rep, customers, days.Today);
    }

    private void Dial(Rep rep, IReadOnlyList<Customer> customers, DateOnly day, HashSet<(string, DateOnly)> talked)
    {
        bool Rested(Customer c) => !Enumerable.Range(-BetweenTalks, (2 * BetweenTalks) + 1).Any(off => talked.Contains((c.Account.SourceId, day.AddDays(off))));

        if (dice.Chance(rep.ConnectRate)
            && dice.PickByWeight(customers, c => CanTalk(c, day) && Rested(c) ? Liveliness(c.Plot) : 0) is { } partner)
        {
            talked.Add((partner.Account.SourceId, day));
            var who = dice.Pick([.. partner.Contacts.Where(contact => !contact.DoNotCall)]);
            journal.Add(partner, day, new Touch(
                ActivityKind.Call, dice.Chance(0.1) ? CallDirection.Inbound : CallDirection.Outbound, CallOutcome.Connected, who, dice.Between(2, 17),
                notes.SmallTalk(partner, who)));
        }
        else if (dice.PickByWeight(customers, c => CanTalk(c, day) ? Liveliness(c.Plot) : IsTried(c, day) ? Sketch.Of(c.Plot).AttemptsAfter : 0) is { } target)
        {
            journal.Add(target, day, Miss(misses.Next()));
        }
    }

    private void Write(IReadOnlyList<Customer> customers, DateOnly day)
    {
        if (dice.PickByWeight(customers, c => CanWrite(c, day) ? 1 : 0) is { } partner)
        {
            var direction = dice.Chance(0.38) ? CallDirection.Inbound : CallDirection.Outbound;
            journal.Add(partner, day, new Touch(dice.Chance(0.06) ? ActivityKind.Text : ActivityKind.Email, direction, Who: partner.Who));
        }
    }

    // A meeting defers the silence, so only those who are still talked with are met.
    private void Meet(IReadOnlyList<Customer> customers, DateOnly day)
    {
        if (dice.Chance(0.07) && dice.PickByWeight(customers, c => CanTalk(c, day) ? Liveliness(c.Plot) : 0) is { } partner)
        {
            journal.Add(partner, day, new Touch(
                dice.Chance(0.5) ? ActivityKind.Video : ActivityKind.Meeting, Who: partner.Who, Minutes: dice.Between(25, 60), Note: "Walked through the packing line."));
        }
    }

    private void ThisMorning(Rep rep, IReadOnlyList<Customer> customers, DateOnly today)
    {
        var tried = new Deck<Customer>(dice, [.. customers.Where(c => c.Plot is Plot.StalledEarly or Plot.StalledLate or Plot.CloseDatePassed)]);
        foreach (var miss in rep.ThisMorning.Where(outcome => outcome != CallOutcome.Connected))
        {
            journal.Add(tried.Next(), today, Miss(miss));
        }
    }

    private Touch Miss(CallOutcome outcome) => new(ActivityKind.Call, Outcome: outcome, Note: notes.Miss(outcome));

    private static bool CanTalk(Customer customer, DateOnly day) =>
        customer.IsTalkedWithAfter(day) && customer.IsKnownOn(day) && customer.Plot is not (Plot.NoNumber or Plot.FirstTalk);

    private static bool IsTried(Customer customer, DateOnly day) => customer.IsKnownOn(day) && !customer.IsTalkedWithAfter(day);

    // What is said between the last conversation and today, the stories say.
    private static bool CanWrite(Customer customer, DateOnly day) =>
        customer.IsKnownOn(day) && (customer.IsTalkedWithAfter(day) || customer.Plot is Plot.Fresh or Plot.Advancing);

    private static double Liveliness(Plot plot) => plot switch
    {
        Plot.Fresh or Plot.Advancing => 4,
        Plot.Promised or Plot.StalledEarly or Plot.StalledLate or Plot.CloseDatePassed => 3,
        Plot.Star => 2,
        _ => 1,
    };
}
