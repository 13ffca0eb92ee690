using NudgeBot.Core.Calls;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Writes down what each plot promises.</summary>
internal sealed class Stories(Dice dice, Calendars calendars, Journal journal, Notes notes)
{
    private readonly LeadStories leads = new(calendars, journal);
    private readonly MissedCallStories missed = new(calendars, journal);

    public void Tell(Customer customer)
    {
        switch (customer.Plot)
        {
            case Plot.PingPong:
                Talk(customer);
                PingPong(customer);
                break;
            case Plot.EmailOnly:
                EmailsAfter(customer, calendars.Of(customer.Owner).DaysAgo(27), inbound: 0.2);
                break;
            case Plot.Promised:
                Promise(customer);
                break;
            case Plot.NewLead:
                leads.Tell(customer);
                break;
            case Plot.DoNotCall:
                AskedNotToBeCalled(customer);
                break;
            default:
                Talk(customer);
                EmailsAfter(customer, customer.LastTalk, inbound: 0.4);
                break;
        }

        missed.Tell(customer);
    }

    /// <summary>The last conversation; whoever has no number of theirs waits until they ring.</summary>
    private void Talk(Customer customer)
    {
        if (customer.LastTalk is { } day)
        {
            var direction = customer.Plot == Plot.NoNumber ? CallDirection.Inbound : CallDirection.Outbound;
            journal.Add(customer, day, Connect(customer) with { Direction = direction, FollowUpAt = BrokenPromise(customer, day) });
        }
    }

    // Two best customers were promised a call that never came.
    private static DateTimeOffset? BrokenPromise(Customer customer, DateOnly day) =>
        customer.Plot == Plot.Star && (customer.Owner == Staff.Jonas || customer.Owner == Staff.Priya)
            ? customer.Owner.Zone.At(WorkingDays.OrFridayBefore(day.AddDays(11)), new TimeOnly(11, 0))
            : null;

    private void Promise(Customer customer)
    {
        var days = calendars.Of(customer.Owner);
        var zone = customer.Owner.Zone;
        var local = zone.Time(calendars.Now);
        var overdue = customer.Owner == Staff.Tom || customer.Owner == Staff.Priya;
        var soon = new TimeOnly(Math.Clamp(local.Hour + 1, 10, 16), 30);
        var at = overdue ? zone.At(days.Back(1), new TimeOnly(15, 0)) : zone.At(days.Today, soon);
        journal.Add(customer, customer.LastTalk!.Value, Connect(customer) with { FollowUpAt = at });
    }

    private void PingPong(Customer customer)
    {
        var days = calendars.Of(customer.Owner);
        foreach (var (back, many) in new[] { (2, 3), (1, 3), (0, 1) })
        {
            for (var n = 0; n < many; n++)
            {
                journal.Add(customer, days.Back(back), Email((back + n) % 2 == 0 ? CallDirection.Outbound : CallDirection.Inbound, customer));
            }
        }
    }

    private void AskedNotToBeCalled(Customer customer)
    {
        var day = calendars.Of(customer.Owner).DaysAgo(dice.Between(20, 40));
        journal.Add(customer, day, new Touch(
            ActivityKind.Call, Outcome: CallOutcome.DoNotCall, Minutes: 1, Note: "Polite but clear: please take them off the list."));
    }

    /// <summary>Emails spread evenly from the day after until the last working day; they are touches, and nothing more.</summary>
    private void EmailsAfter(Customer customer, DateOnly? day, double inbound)
    {
        var days = calendars.Of(customer.Owner);
        var many = dice.Between(Sketch.Of(customer.Plot).EmailsSince);
        if (day is not { } since || many == 0)
        {
            return;
        }

        var span = days.Back(1).DayNumber - since.DayNumber;
        for (var n = 1; n <= many; n++)
        {
            var direction = dice.Chance(inbound) ? CallDirection.Inbound : CallDirection.Outbound;
            var on = WorkingDays.OrFridayBefore(since.AddDays(Math.Max(1, span * n / many)));
            if (on > since)
            {
                journal.Add(customer, on, Email(direction, customer));
            }
        }
    }

    private Touch Connect(Customer customer) => new(
        ActivityKind.Call, Outcome: CallOutcome.Connected, Who: customer.Who, Minutes: dice.Between(5, 19), Note: notes.Talk(customer));

    private static Touch Email(CallDirection direction, Customer customer) => new(ActivityKind.Email, direction, Who: customer.Who);
}
