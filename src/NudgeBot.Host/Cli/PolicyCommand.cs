using System.CommandLine;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Policies;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Cli;

/// <summary>
/// <c>nudgebot policy get|set</c>: a team's policy as JSON. A file may say a part of it; what it leaves out stays. Without <c>--team</c> every
/// team is meant.
/// </summary>
internal static class PolicyCommand
{
    public static Command Create()
    {
        var (team, organization) = (Team(), OrganizationOption.Create());
        var get = new Command("get", "Prints the policy that holds, as JSON.") { team, organization };
        get.SetAction((result, cancellationToken) => WithAsync(
            result.GetValue(organization),
            (database, id) => GetAsync(database, id, result.GetValue(team), Console.Out, cancellationToken),
            cancellationToken));

        var file = new Argument<string>("FILE") { Description = "The policy or a part of it, as JSON; '-', or nothing, reads it from standard input.", DefaultValueFactory = _ => "-" };
        var (teamToSet, organizationToSet) = (Team(), OrganizationOption.Create());
        var set = new Command("set", "Changes the policy of a team, or of all.") { file, teamToSet, organizationToSet };
        set.SetAction((result, cancellationToken) => WithAsync(
            result.GetValue(organizationToSet),
            async (database, id) => await SetAsync(
                database, id, result.GetValue(teamToSet), await ReadAsync(result.GetValue(file)!, cancellationToken),
                await new BusinessClock(database, TimeProvider.System).NowAsync(cancellationToken), Console.Out, Console.Error, cancellationToken),
            cancellationToken));

        return new Command("policy", "What makes the bot nudge, and how often.") { get, set };
    }

    /// <exception cref="UsageException">There is no such team, or the teams differ and none is named.</exception>
    public static async Task<int> GetAsync(Database database, long organizationId, string? team, TextWriter output, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        var texts = new HashSet<string>();
        var teams = await TeamsAsync(session, team, cancellationToken);
        foreach (var one in teams)
        {
            texts.Add(PolicyJson.Write(await new PolicyStore(session).OfTeamAsync(one.Id, cancellationToken)));
        }

        await output.WriteLineAsync(texts.Count switch
        {
            0 => PolicyJson.Write(Policy.Default),
            1 => texts.Single(),
            _ => throw new UsageException($"The teams have different policies, so name one with --team: {Names(teams)}."),
        });
        return CommandLine.Done;
    }

    /// <returns>0 set, or as it was before; 1 refused, with the reasons, and nothing changed for any team.</returns>
    /// <exception cref="UsageException">There is no such team.</exception>
    public static async Task<int> SetAsync(
        Database database, long organizationId, string? team, string json, DateTimeOffset now, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        var author = new PolicyAuthor(null, $"command line ({Environment.UserName})");
        var policies = new PolicyStore(session);
        var lines = new List<string>();
        var teams = await TeamsAsync(session, team, cancellationToken);
        if (teams.Count == 0)
        {
            throw new UsageException("There is no team yet whose policy could be set: import people first.");
        }

        foreach (var one in teams)
        {
            var before = await policies.TakeAsync(one.Id, cancellationToken);
            if (PolicyJson.Read(json, before) is not PolicyReading.Read { Policy: var after })
            {
                await errors.WriteLineAsync(string.Join(Environment.NewLine, ((PolicyReading.Refused)PolicyJson.Read(json, before)).Reasons));
                return CommandLine.Failed;
            }

            await policies.SetAsync(one.Id, before, after, author, now, cancellationToken);
            var changes = PolicyJson.Between(before, after).Select(change => $"{change.Path} {change.Before} → {change.After}").ToList();
            lines.Add($"{one.Name}: {(changes.Count == 0 ? "nothing changes" : string.Join(", ", changes))}.");
        }

        await session.CommitAsync(cancellationToken);
        await output.WriteLineAsync(string.Join(Environment.NewLine, lines));
        return CommandLine.Done;
    }

    private static Option<string?> Team() => new("--team") { Description = "One team alone, by name." };

    private static async Task<int> WithAsync(string? organization, Func<Database, long, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var database = new Database(Settings.Read(Settings.Configuration()).RequireApp());
        return await work(database, await OrganizationOption.ResolveAsync(database, organization, cancellationToken));
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return file == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The file '{file}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>The team of this name, or all of them.</summary>
    /// <exception cref="UsageException">There is no such team.</exception>
    internal static async Task<IReadOnlyList<TeamRow>> TeamsAsync(Session session, string? named, CancellationToken cancellationToken)
    {
        var all = await new PersonStore(session).TeamsAsync(cancellationToken);
        var meant = all.Where(team => named is null || team.Name.Equals(named.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return meant.Count > 0 || named is null ? meant : throw new UsageException($"There is no team '{named}'. There is: {Names(all)}.");
    }

    private static string Names(IEnumerable<TeamRow> teams) => string.Join(", ", teams.Select(team => team.Name));
}
