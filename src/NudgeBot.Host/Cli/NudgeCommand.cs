using System.CommandLine;
using System.Globalization;
using NudgeBot.Core.People;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot nudge ID</c>: the life of one nudge, with the rep's local times, for whoever has to find out what happened.</summary>
internal static class NudgeCommand
{
    public static Command Create()
    {
        var id = new Argument<long>("ID") { Description = "The nudge's number, as the log gives it." };
        var organization = OrganizationOption.Create();
        var command = new Command("nudge", "Tells the life of one nudge.") { id, organization };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var database = new Database(Settings.Read(Settings.Configuration()).RequireApp());
            var organizationId = await OrganizationOption.ResolveAsync(database, result.GetValue(organization), cancellationToken);
            return await RunAsync(database, organizationId, result.GetValue(id), Console.Out, cancellationToken);
        });
        return command;
    }

    /// <exception cref="UsageException">There is no such nudge.</exception>
    public static async Task<int> RunAsync(Database database, long organizationId, long id, TextWriter output, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        var life = await new NudgeLifeStore(session).OfAsync(id, cancellationToken)
            ?? throw new UsageException($"There is no nudge {id.ToString(CultureInfo.InvariantCulture)}.");
        await output.WriteLineAsync(string.Join(Environment.NewLine, Lines(life, Zone.Find(life.TimeZone) ?? Zone.Utc)));
        return CommandLine.Done;
    }

    private static IEnumerable<string> Lines(NudgeLife life, Zone zone)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"Nudge {life.Id}, {life.Rule}, time {life.Occurrence + 1} of a silence since {Moment(zone, life.SilenceSince)}");
        yield return $"For {life.Rep}, about {life.Account}{(life.Deal is { } deal ? $", {deal}" : "")}";
        yield return $"Why: {(life.Evidence.Length > 0 ? life.Evidence : "not on record")}";
        yield return life switch
        {
            { WindowClosesAt: not { } } => "A call counts as acting on it: not on record until when",
            { HeldAt: not null } => $"Held back on purpose; a call counted as made anyway until {Moment(zone, life.WindowClosesAt.Value)}",
            _ => $"A call counts as acting on it until {Moment(zone, life.WindowClosesAt.Value)}",
        };
        yield return $"Times are {zone.Id}:";
        foreach (var step in life.Steps)
        {
            yield return $"  {Moment(zone, step.At)}  {step.Step}{(step.Why is { } why ? $": {why}" : "")}";
        }
    }

    private static string Moment(Zone zone, DateTimeOffset at) => zone.Local(at).ToString("ddd d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
