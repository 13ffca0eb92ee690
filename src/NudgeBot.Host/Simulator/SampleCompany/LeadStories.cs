using NudgeBot.Core.Calls;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>People who filled in the form on the web site: some an hour ago, some yesterday, tried or not.</summary>
internal sealed class LeadStories(Calendars calendars, Journal journal)
{
    public void Tell(Customer lead)
    {
        var opened = lead.Account.OpenedAt!.Value;
        journal.AddAt(lead, opened, new Touch(
            ActivityKind.Other, CallDirection.Inbound, Who: lead.Who, Note: "Web form: asks for a price for 500 mailer boxes and a call back."));

        // Tom tried once yesterday, Jonas twice; Ola has not.
        var yesterday = calendars.Of(lead.Owner).Back(1);
        if (lead.Owner == Staff.Tom || lead.Owner == Staff.Jonas)
        {
            journal.AddAt(lead, lead.Owner.Zone.At(yesterday, new TimeOnly(15, 20)), new Touch(ActivityKind.Call, Outcome: CallOutcome.NoAnswer));
        }

        if (lead.Owner == Staff.Jonas)
        {
            journal.AddAt(lead, lead.Owner.Zone.At(yesterday, new TimeOnly(17, 10)), new Touch(ActivityKind.Call, Outcome: CallOutcome.Voicemail, Note: "lvm"));
        }
    }
}
