using NudgeBot.Core.Calls;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Overdue customers who rang this morning while nobody was at the phone. A missed call is a touch and no conversation.</summary>
internal sealed class MissedCallStories(Calendars calendars, Journal journal)
{
    public void Tell(Customer customer)
    {
        if (customer.Plot == Plot.OverdueB && Missed(customer.Owner.Id) is { } touch)
        {
            journal.AddAt(customer, calendars.Now.AddMinutes(-32), touch with { Who = customer.Who });
        }
    }

    // Phone systems report it in one of three ways.
    private static Touch? Missed(string rep) => rep switch
    {
        "niamh" => new(ActivityKind.Call, CallDirection.Inbound, CallOutcome.NoAnswer),
        "erik" => new(ActivityKind.Other, CallDirection.Inbound, Note: "Left us a voicemail: a question about the next delivery, please call back."),
        "priya" => new(ActivityKind.Call, CallDirection.Inbound, CallOutcome.Voicemail, Note: "Left a message: wants to change the order before it ships."),
        _ => null,
    };
}
