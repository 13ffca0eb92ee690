using NudgeBot.Core.Calls;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Somebody who sells, and how they go about it.</summary>
/// <param name="Dials">Calls placed on an ordinary day.</param>
/// <param name="ConnectRate">Of those, the share in which somebody who matters picks up.</param>
/// <param name="Emails">Emails on an ordinary day, in and out.</param>
/// <param name="ThisMorning">What came of the calls placed before the demo begins.</param>
internal sealed record Rep(
    string Id, string Name, string Team, string ZoneId, double Dials, double ConnectRate, double Emails, params CallOutcome[] ThisMorning)
{
    public Zone Zone { get; } = Zone.Of(ZoneId);
}

/// <summary>The people of the sample company: eight who sell, a manager for each team, and an admin.</summary>
internal static class Staff
{
    public const string West = "West";
    public const string North = "North";

    /// <summary>Where most of the larger team works; the demo's day begins by its clock.</summary>
    public const string LargerTeamsZone = "Europe/London";

    private const string London = LargerTeamsZone;
    private const string Warsaw = "Europe/Warsaw";
    private const string Helsinki = "Europe/Helsinki";

    public static readonly Rep Ana =
        new("ana", "Ana Ferreira", West, London, 4.2, 0.38, 3.5, CallOutcome.Voicemail, CallOutcome.Connected);

    public static readonly Rep Ola = new("ola", "Ola Nowak", West, Warsaw, 1.9, 0.26, 6.5);

    public static readonly Rep Tom =
        new("tom", "Tom Ashworth", West, London, 3.6, 0.30, 3, CallOutcome.NoAnswer, CallOutcome.Connected, CallOutcome.Gatekeeper);

    public static readonly Rep Niamh = new("niamh", "Niamh Byrne", West, London, 2.6, 0.34, 4.5, CallOutcome.NoAnswer);

    public static readonly Rep Jonas = new("jonas", "Jonas Weber", West, Warsaw, 1.2, 0.22, 5);

    public static readonly Rep Aino =
        new("aino", "Aino Lehtonen", North, Helsinki, 4.4, 0.42, 3, CallOutcome.Connected, CallOutcome.NoAnswer, CallOutcome.Connected);

    public static readonly Rep Erik = new("erik", "Erik Lindqvist", North, Helsinki, 2.8, 0.28, 3.5, CallOutcome.Voicemail);

    public static readonly Rep Priya = new("priya", "Priya Raman", North, Helsinki, 1.6, 0.30, 6);

    public static readonly Rep[] Reps = [Ana, Ola, Tom, Niamh, Jonas, Aino, Erik, Priya];

    public static IReadOnlyList<ImportedPerson> Everybody { get; } =
    [
        .. Reps.Select(rep => new ImportedPerson(rep.Id, rep.Name, Address(rep.Id), "rep", rep.Team, TimeZone: rep.ZoneId)),
        new("marek", "Marek Zielinski", Address("marek"), "manager", West, Manages: [West], TimeZone: London),
        new("lena", "Lena Vogel", Address("lena"), "manager", North, Manages: [North], TimeZone: Warsaw),
        new("grace", "Grace Okafor", Address("grace"), "admin", TimeZone: London),
    ];

    private static string Address(string id) => $"{id}@larkfield.example";
}
