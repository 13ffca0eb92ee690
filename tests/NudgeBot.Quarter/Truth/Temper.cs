using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>What a rep does about a nudge: half are answered, three in ten ignored, some put off, a few end in "not this one".</summary>
internal sealed class Temper(Company company, Agenda agenda, Plan plan)
{
    private const int NotPutOff = 80;

    private readonly int answered = NotPutOff - plan.Ignored;

    /// <summary>Somebody has reacted; the bot hears of it as it would from the chat.</summary>
    public required Action<Said, Touch?, DateTimeOffset> Heard { get; init; }

    /// <summary>A nudge has come, and its reader makes up their mind.</summary>
    public void Consider(Said said, DateTimeOffset at)
    {
        var random = Dice.For(plan.Seed, 5, said.To.Id, said.About.Id, said.Rule.Length, said.Told.Count, at.UtcTicks / TimeSpan.TicksPerHour);
        var roll = random.Next(100);
        var delay = random.Next(10) switch { < 6 => random.Next(2, 90), < 9 => random.Next(90, 400), _ => random.Next(900, 1300) };
        if (roll >= answered && roll < NotPutOff)
        {
            return;
        }

        agenda.At(at.AddMinutes(delay), then =>
        {
            if (said.IsOnDesk && said.Last == at)
            {
                React(said, roll, random, then);
            }
        });
    }

    private void React(Said said, int roll, Random random, DateTimeOffset at)
    {
        Touch? touch = null;
        if (roll < answered)
        {
            touch = Answer(said, random, at);
            said.React(touch is null ? "answered" : "called");
        }
        else if (roll < 95)
        {
            said.React("snoozed", Times.Later(said.To, random, at));
        }
        else
        {
            said.To.Mutes.Add(random.Percent(80)
                ? new Silencing(said.About.Id, null, random.Percent(40) ? null : at.AddDays(random.Next(2, 40)))
                : new Silencing(null, said.Rule, at.AddHours(random.Next(5, 100))));
            said.React("muted");
        }

        Heard(said, touch, at);
    }

    private Touch? Answer(Said said, Random random, DateTimeOffset at)
    {
        switch (said.Rule)
        {
            case "missing_number":
                said.About.HasNumber = random.Percent(80);
                company.Changed(said.About);
                return null;
            case "lead_question":
                Decide(said.About, random, at);
                return null;
            default:
                return Call(said, random, at);
        }
    }

    // Park it, go on, or close it.
    private void Decide(Customer lead, Random random, DateTimeOffset at)
    {
        var choice = random.Next(3);
        lead.State = choice == 2 ? "closed" : lead.State;
        lead.LeadSince = choice switch { 0 => at.AddDays(random.Next(2, 20)), 1 => at, _ => lead.LeadSince };
        company.Changed(lead);
    }

    private Touch? Call(Said said, Random random, DateTimeOffset at)
    {
        var outcome = random.Next(100) switch
        {
            < 50 => "connected",
            < 63 => "voicemail",
            < 76 => "no_answer",
            < 80 => "gatekeeper",
            < 85 => "callback_requested",
            < 88 => "do_not_call",
            < 90 => "wrong_number",
            _ => null,
        };
        if (outcome is null)
        {
            return null;
        }

        var promised = outcome == "callback_requested" || (outcome == "connected" && random.Percent(20)) ? Times.Promised(said.To, random, at) : (DateTimeOffset?)null;
        var touch = new Touch(at, "call", Outbound: true, outcome, said.To.Id, promised);
        said.About.State = said.About.State == "lead" && outcome == "connected" && random.Percent(50) ? "prospect" : said.About.State;
        company.Note(said.About, touch);
        return touch;
    }
}

/// <summary>The times people name.</summary>
internal static class Times
{
    /// <summary>"Not now."</summary>
    public static DateTimeOffset Later(Seller seller, Random random, DateTimeOffset at)
    {
        var tomorrow = seller.Calendar.ShiftAfter(at)!.Value;
        return random.Next(5) switch
        {
            0 => at.AddHours(2),
            1 => at.AddMinutes(45),
            2 => seller.Calendar.At(tomorrow.Date.PlusDays(3), new LocalTime(10, 0)),
            _ => tomorrow.Opens,
        };
    }

    /// <summary>"I shall ring you then."</summary>
    public static DateTimeOffset Promised(Seller seller, Random random, DateTimeOffset at)
    {
        var date = seller.Calendar.DateAt(at);
        return random.Next(4) switch
        {
            0 => at.AddMinutes(random.Next(30, 240)),
            1 => seller.Calendar.At(date.PlusDays(1), seller.Calendar.Opens),
            2 => seller.Calendar.At(date.PlusDays(random.Next(1, 12)), new LocalTime(random.Next(9, 18), 15 * random.Next(4))),
            _ => seller.Calendar.At(date.PlusDays(7), seller.Calendar.Opens),
        };
    }
}
