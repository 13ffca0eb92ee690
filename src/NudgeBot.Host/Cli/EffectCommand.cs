using System.CommandLine;
using System.Globalization;
using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot effect</c>: what the nudges do, as a manager asks for it in chat. Without dates it looks back 90 days.</summary>
internal static class EffectCommand
{
    private const int UsualDays = 90;

    public static Command Create()
    {
        var since = new Option<string?>("--since") { Description = $"The first local day, as 2026-03-02; {UsualDays} days ago when left out." };
        var until = new Option<string?>("--until") { Description = "The last local day, included; today when left out." };
        var team = new Option<string?>("--team") { Description = "One team alone, by name." };
        var json = new Option<bool>("--json") { Description = "The figures by rule and team, as JSON." };
        var organization = OrganizationOption.Create();
        var command = new Command("effect", "Shows what the nudges do: acted on, against those held back.") { since, until, team, json, organization };
        command.SetAction(async (result, cancellationToken) =>
        {
            var asked = new EffectAsked(Day(result.GetValue(since)), Day(result.GetValue(until)), result.GetValue(team), result.GetValue(json));
            await using var database = new Database(Settings.Read(Settings.Configuration()).RequireApp());
            var id = await OrganizationOption.ResolveAsync(database, result.GetValue(organization), cancellationToken);
            return await RunAsync(database, id, asked, await new BusinessClock(database, TimeProvider.System).NowAsync(cancellationToken), Console.Out, cancellationToken);
        });
        return command;
    }

    /// <summary>Writes the report, of all people or of one team.</summary>
    /// <exception cref="UsageException">There is no such team, or the days are in the wrong order.</exception>
    public static async Task<int> RunAsync(
        Database database, long organizationId, EffectAsked asked, DateTimeOffset now, TextWriter output, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        var period = PeriodOf(asked, DateOnly.FromDateTime(now.UtcDateTime));
        var (scope, whom) = await ScopeAsync(session, asked.Team, cancellationToken);
        var report = new EffectReport(whom, period, await new EffectStore(session).CountAsync(scope, period, now, cancellationToken));
        await output.WriteLineAsync(asked.Json
            ? EffectJson.Write(report)
            : string.Join($"{Environment.NewLine}{Environment.NewLine}", report.Works().Text, report.ByRule().Text, report.Sent().Text));
        return CommandLine.Done;
    }

    private static Period PeriodOf(EffectAsked asked, DateOnly today)
    {
        var until = asked.Until ?? today;
        var since = asked.Since ?? until.AddDays(1 - UsualDays);
        return Period.Of(string.Create(CultureInfo.InvariantCulture, $"{since:yyyy-MM-dd}..{until:yyyy-MM-dd}"), today)
            ?? throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--since {since:yyyy-MM-dd} comes after --until {until:yyyy-MM-dd}."));
    }

    private static async Task<(EffectScope Scope, string Whom)> ScopeAsync(Session session, string? named, CancellationToken cancellationToken)
    {
        if (named is null)
        {
            return (EffectScope.Everybody, "Everybody");
        }

        var teams = await new PersonStore(session).TeamsAsync(cancellationToken);
        return teams.FirstOrDefault(team => team.Name.Equals(named.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? (EffectScope.Teams([found.Id]), found.Name)
            : throw new UsageException($"There is no team '{named}'. There is: {BotWords.Listed([.. teams.Select(team => team.Name)])}.");
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? day
        : throw new UsageException($"'{text}' is no day: write it as 2026-03-02.");
}

/// <summary>What is asked for at the command line.</summary>
internal sealed record EffectAsked(DateOnly? Since = null, DateOnly? Until = null, string? Team = null, bool Json = false);
