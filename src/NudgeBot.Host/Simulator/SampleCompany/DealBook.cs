using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Deals, with the way they came: two early stages, two late ones, won or lost.</summary>
internal sealed class DealBook(Dice dice, Calendars calendars)
{
    private const string Pipeline = "Sales";

    private static readonly string[] Stages = ["Qualified", "Needs agreed", "Quote sent", "Negotiation"];

    private readonly Deck<string> products = new(dice,
    [
        "Mailer boxes, yearly contract", "Pallet wrap for two sites", "Tape machines", "Printed gift boxes", "Reusable crates", "Paper void fill",
        "Double-wall cartons", "Packing line advice", "Compostable bags", "Branded tape", "Insulated boxes", "Bottle shippers", "Labels and dispensers",
        "Move to paper wrap", "Starter kit for the new warehouse",
    ]);

    private int count;

    /// <summary>The deal that belongs to a plot, or null. Jonas has next to nothing open.</summary>
    public ImportedDeal? Of(Plot plot, Rep rep, string account) => plot switch
    {
        Plot.Star => Settled(rep, account, "won", (120, 190), (40, 250)),
        Plot.OverdueA => Settled(rep, account, "won", (25, 60), (60, 300)),
        Plot.NeglectedA => Settled(rep, account, "won", (30, 70), (60, 300)),
        Plot.StalledEarly => Open(rep, account, stage: dice.Between(0, 1), sinceWorkingDays: dice.Between(13, 18), closesInDays: dice.Between(20, 45)),
        _ when rep == Staff.Jonas => null,
        Plot.StalledLate => Open(rep, account, stage: dice.Between(2, 3), sinceWorkingDays: dice.Between(8, 12), closesInDays: dice.Between(8, 25)),
        Plot.CloseDatePassed => Open(rep, account, stage: 3, sinceWorkingDays: 4, closesInDays: -dice.Between(3, 9)),
        Plot.Advancing => Open(rep, account, stage: dice.Between(1, 3), sinceWorkingDays: dice.Between(1, 3), closesInDays: dice.Between(10, 30)),
        Plot.EmailOnly => Settled(rep, account, "lost", (4, 20), (30, 45)),
        _ => null,
    };

    private ImportedDeal Open(Rep rep, string account, int stage, int sinceWorkingDays, int closesInDays)
    {
        var days = calendars.Of(rep);
        var history = Ways(rep, days.Back(sinceWorkingDays), Stages[..(stage + 1)]);
        var thousands = rep == Staff.Jonas ? 3 : dice.Between(8, 48);
        return Deal(rep, account, Stages[stage], "open", thousands, history) with
        {
            EarlyStage = stage < 2,
            CloseOn = WorkingDays.OrFridayBefore(days.Today.AddDays(closesInDays)),
        };
    }

    private ImportedDeal Settled(Rep rep, string account, string state, (int Least, int Most) thousands, (int Least, int Most) daysAgo)
    {
        var last = state == "won" ? "Won" : "Lost";
        var history = Ways(rep, calendars.Of(rep).DaysAgo(dice.Between(daysAgo)), [.. Stages, last]);
        return Deal(rep, account, last, state, dice.Between(thousands), history) with { EarlyStage = false, SettledAt = history[^1].At };
    }

    private ImportedDeal Deal(Rep rep, string account, string stage, string state, int thousands, List<ImportedStage> history) => new(
        $"deal-{++count:00}", products.Next(), account, rep.Id, Pipeline, stage, State: state, Amount: (thousands * 1000) + (50 * dice.Between(0, 19)),
        OpenedAt: history[0].At, StageHistory: history);

    /// <summary>The stages gone through, the last on this day, each a week or two after the one before.</summary>
    private List<ImportedStage> Ways(Rep rep, DateOnly day, string[] stages)
    {
        var history = new List<ImportedStage>();
        foreach (var stage in stages.Reverse())
        {
            history.Insert(0, new ImportedStage(stage, rep.Zone.At(day, new TimeOnly(dice.Between(10, 16), dice.Between(0, 59)))));
            day = WorkingDays.OrFridayBefore(day.AddDays(-dice.Between(6, 14)));
        }

        return history;
    }
}
