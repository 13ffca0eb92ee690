namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>What is the matter with an account. Every rule of the bot has its plot.</summary>
internal enum Plot
{
    /// <summary>The rep's best customer: emails go back and forth, nobody has picked up a phone for weeks. The first nudge of the demo.</summary>
    Star,

    /// <summary>Tier A, past its ideal interval.</summary>
    OverdueA,

    /// <summary>Tier B, past its ideal interval.</summary>
    OverdueB,

    /// <summary>A prospect with nothing open, past tier C's ideal interval.</summary>
    OverdueProspect,

    /// <summary>Tier A, past its maximum.</summary>
    NeglectedA,

    /// <summary>Tier B, past its maximum.</summary>
    NeglectedB,

    /// <summary>Tier C, past its maximum.</summary>
    NeglectedC,

    /// <summary>Overdue, and there is no number: they rang us last.</summary>
    NoNumber,

    /// <summary>Seven emails in three days about one thing, and no call.</summary>
    PingPong,

    /// <summary>Many emails out, never a conversation.</summary>
    EmailOnly,

    /// <summary>A deal that has not left an early stage for weeks.</summary>
    StalledEarly,

    /// <summary>A deal that has not left a late stage for more than a week.</summary>
    StalledLate,

    /// <summary>A deal that was to be closed days ago.</summary>
    CloseDatePassed,

    /// <summary>A customer in good hands.</summary>
    Fresh,

    /// <summary>A customer who was promised a call for today, or for yesterday.</summary>
    Promised,

    /// <summary>A prospect whose deal moves.</summary>
    Advancing,

    /// <summary>Filled in the form on the web site today or yesterday.</summary>
    NewLead,

    /// <summary>A prospect who was spoken with for the first time on the last working day.</summary>
    FirstTalk,

    /// <summary>Asked not to be called again.</summary>
    DoNotCall,

    /// <summary>Gave up business.</summary>
    Closed,

    /// <summary>Belongs to nobody yet.</summary>
    Unowned,
}

/// <summary>The figures behind a plot.</summary>
/// <param name="State">As accounts have it.</param>
/// <param name="Tier">Where the company sets one; otherwise it follows from the deals.</param>
/// <param name="Quiet">Days since the last conversation by phone; null when there never was one, or when a story says so itself.</param>
/// <param name="EmailsSince">Emails since then.</param>
/// <param name="AttemptsAfter">How readily it is dialled in vain after the last conversation.</param>
internal sealed record Sketch(
    string State, string? Tier = null, (int Least, int Most)? Quiet = null, (int Least, int Most) EmailsSince = default, double AttemptsAfter = 0)
{
    public static Sketch Of(Plot plot) => plot switch
    {
        Plot.Star => new("customer", "A", (23, 33), (9, 14)),
        Plot.OverdueA => new("customer", "A", (16, 18), (4, 7), 0.4),
        Plot.OverdueB => new("customer", "B", (32, 42), (3, 6), 0.4),
        Plot.OverdueProspect => new("prospect", null, (64, 82), (3, 5), 0.6),
        Plot.NeglectedA => new("customer", "A", (24, 36), (4, 7), 0.3),
        Plot.NeglectedB => new("customer", "B", (48, 70), (3, 6), 0.3),
        Plot.NeglectedC => new("customer", "C", (91, 95), (2, 5), 0.3),
        Plot.NoNumber => new("customer", "B", (34, 60), (3, 6)),
        Plot.PingPong => new("customer", "B", (10, 13)),
        Plot.EmailOnly => new("prospect", null, null, (7, 10), 0.5),
        Plot.StalledEarly => new("prospect", null, (7, 9), (3, 6), 1),
        Plot.StalledLate => new("prospect", null, (7, 9), (3, 6), 1),
        Plot.CloseDatePassed => new("prospect", null, (7, 9), (3, 6), 1),
        Plot.Fresh => new("customer", "A", (1, 3), default, 0.5),
        Plot.Promised => new("customer", "B", (3, 6)),
        Plot.Advancing => new("prospect", null, (1, 2), default, 1),
        Plot.FirstTalk => new("prospect"),
        Plot.NewLead => new("lead"),
        Plot.DoNotCall => new("prospect"),
        Plot.Closed => new("closed", null, (40, 70)),
        _ => new("prospect"),
    };
}
