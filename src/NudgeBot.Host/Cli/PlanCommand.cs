using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot plan --at ISO</c>: what would be sent at a moment and why, and what would not and why not. Nothing is written.</summary>
internal static class PlanCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var at = new Option<string>("--at") { Description = "The moment, as ISO 8601: 2026-03-02T09:00:00Z.", Required = true };
        var rep = new Option<string?>("--rep") { Description = "One person alone, by email." };
        var json = new Option<bool>("--json") { Description = "JSON, the only form there is." };
        var organization = OrganizationOption.Create();
        var command = new Command("plan", "Shows what would be sent at a moment, and why. Nothing is sent or written.") { at, rep, json, organization };
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetValue(at)!, result.GetValue(rep), result.GetValue(organization), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string at, string? rep, string? organization, CancellationToken cancellationToken)
    {
        if (!DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            throw new UsageException($"'{at}' is no moment: write it as 2026-03-02T09:00:00Z.");
        }

        await using var database = new Database(Settings.Read(Settings.Configuration()).RequireApp());
        var id = await OrganizationOption.ResolveAsync(database, organization, cancellationToken);
        return await RunAsync(database, id, moment, rep, Console.Out, cancellationToken);
    }

    /// <summary>Writes the plan of every active person, or of the one with this email, as JSON.</summary>
    /// <exception cref="UsageException">Nobody active has this email.</exception>
    public static async Task<int> RunAsync(
        Database database, long organizationId, DateTimeOffset at, string? repEmail, TextWriter output, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        var people = await new PersonStore(session).EverybodyAsync(cancellationToken);
        var meant = people.Where(person => repEmail is null || string.Equals(person.Email, repEmail, StringComparison.OrdinalIgnoreCase)).ToList();
        if (repEmail is not null && meant.Count == 0)
        {
            throw new UsageException($"Nobody active has the email '{repEmail}'.");
        }

        var now = at.ToUniversalTime();
        var reps = new List<RepPlanJson>();
        foreach (var person in meant)
        {
            var policy = await new PolicyStore(session).OfPersonAsync(person.Id, cancellationToken);
            if (await new PlanningFactsStore(session).OfAsync(person.Id, policy, now, expectedAt: null, cancellationToken) is { } facts)
            {
                reps.Add(await PlanJson.OfAsync(facts, person.Email, now, new CardFactsStore(session), cancellationToken));
            }
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(new { at = now, reps }, Json));
        return CommandLine.Done;
    }
}
