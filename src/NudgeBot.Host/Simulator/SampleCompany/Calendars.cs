namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Every rep's calendar, seen from the demo's day.</summary>
internal sealed class Calendars(DateTimeOffset now)
{
    private readonly Dictionary<string, WorkingDays> all = Staff.Reps.ToDictionary(rep => rep.Id, rep => new WorkingDays(rep.Zone, now));

    public DateTimeOffset Now => now;

    public WorkingDays Of(Rep rep) => all[rep.Id];

    /// <summary>When this rep's lead filled in the form: this morning, or in the afternoon of the last working day.</summary>
    public DateTimeOffset LeadCameAt(Rep rep) => rep.Id switch
    {
        "ana" => now.AddMinutes(-25),
        "aino" => now.AddMinutes(-50),
        "erik" => now.AddMinutes(-95),
        _ => rep.Zone.At(Of(rep).Back(1), new TimeOnly(14, 10)),
    };
}
