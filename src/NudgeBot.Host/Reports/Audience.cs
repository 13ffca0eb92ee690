using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Reports;

/// <summary>Whose figures somebody sees, once it is clear that they may.</summary>
/// <param name="Members">The reps whose figures they are; one's own where <paramref name="IsOwn"/>.</param>
/// <param name="Whose">"You", "West", "Ana Silva".</param>
/// <param name="Nameless">Ids of teams whose reports show totals alone.</param>
internal sealed record Audience(PersonRow Asker, IReadOnlyList<PersonRow> Members, string Whose, bool IsOwn, IReadOnlySet<long> Nameless)
{
    public Zone Zone => Asker.Zone;

    public IReadOnlyList<long> Ids => [.. Members.Select(member => member.Id)];

    /// <summary>Whether this person may be named in what the asker is shown; everybody may be named to themselves.</summary>
    public bool MayName(PersonRow member) => member.Id == Asker.Id || member.TeamId is not { } team || !Nameless.Contains(team);

    /// <summary>Whether any of them may not.</summary>
    public bool HidesSomebody => Members.Any(member => !MayName(member));

    /// <summary>Whose figures stand in a row of their own: each rep by name, and the reps of a team that shows totals alone together.</summary>
    public IReadOnlyList<RowOf> Rows =>
    [
        .. from member in Members
           group member by MayName(member) ? (Team: null, Rep: member.Id) : (Team: member.TeamId, Rep: (long?)null) into row
           select row.Key.Rep is null ? new RowOf(ReportWords.Together(row.First().Team ?? Whose, row.Count()), [.. row]) : new RowOf(row.First().Name, [.. row]),
    ];

    /// <summary>In whose days the figures are: "each rep's own days, Europe/Warsaw".</summary>
    public string Days => ReportWords.Days([.. Members.Select(member => member.TimeZone).Distinct()], IsOwn);
}

/// <summary>One row of a report that has a row per rep.</summary>
internal sealed record RowOf(string Name, IReadOnlyList<PersonRow> Members)
{
    /// <summary>Whether it is one person, who may be named.</summary>
    public bool IsNamed(Audience audience) => Members is [var one] && audience.MayName(one);
}

/// <summary>Who may see what: reps themselves, managers their teams, admins all teams.</summary>
internal abstract record AudienceAnswer
{
    private AudienceAnswer() { }

    public sealed record Seen(Audience Audience) : AudienceAnswer;

    /// <param name="Why">A sentence for whoever asked.</param>
    public sealed record Refused(string Why) : AudienceAnswer;

    /// <param name="scope"><c>me</c>, <c>team:West</c>, <c>rep:Ana</c>, comma-joined, an <c>accounts:</c> before it or not; null or anything else for all that the asker may see.</param>
    /// <param name="past">Days whose figures hold those of people who have left since; null for what is about those who are here.</param>
    public static async Task<AudienceAnswer> OfAsync(Session session, PersonRow asker, string? scope, CancellationToken cancellationToken, Period? past = null)
    {
        var parts = ReportScope.Parts(scope);
        var people = new PersonStore(session);
        var seen = asker.Role is "manager" or "admin" ? await people.TeamsSeenByAsync(asker.Id, cancellationToken) : [];
        if (parts is ["me" or "mine"] || asker.Role == "rep")
        {
            return asker.Role == "rep" && (ReportScope.Named(scope, ReportScope.Team).Count > 0 || ReportScope.Named(scope, ReportScope.Rep).Any(name => !IsNamed(asker.Name, name)))
                ? new Refused(BotWords.OnlyManagers)
                : new Seen(new Audience(asker, [asker], ReportWords.You, IsOwn: true, new HashSet<long>()));
        }

        if (seen.Count == 0)
        {
            return new Refused(BotWords.NoTeam);
        }

        var teams = ReportScope.Named(scope, ReportScope.Team) is { Count: > 0 } wanted ? [.. seen.Where(team => wanted.Contains(team.Name, StringComparer.OrdinalIgnoreCase))] : seen;
        if (teams.Count == 0)
        {
            return new Refused(ReportWords.NotYourTeam([.. seen.Select(team => team.Name)]));
        }

        long[] ids = [.. teams.Select(team => team.Id)];
        var here = await people.MembersAsync(ids, cancellationToken);
        var left = past is null ? [] : await people.LeaversAsync(ids, past.First, past.Last, cancellationToken);
        IReadOnlyList<PersonRow> everybody = [.. here, .. left];
        var nameless = await NamelessAsync(session, teams, cancellationToken);
        var tooFew = here.GroupBy(member => member.TeamId).Where(team => nameless.Contains(team.Key!.Value) && team.Count() < ReportGroup.Fewest).Select(team => team.Key).ToHashSet();
        var gone = left.Select(person => person.Id).ToHashSet();
        PersonRow Called(PersonRow member) => gone.Contains(member.Id) ? member with { Name = ReportWords.Left(member.Name) } : member;
        var members = everybody.Where(member => !tooFew.Contains(member.TeamId)).Select(Called).ToList();
        if (ReportScope.Named(scope, ReportScope.Rep) is { Count: > 0 } reps)
        {
            var named = everybody.Where(member => reps.Any(name => IsNamed(member.Name, name))).Select(Called).ToList();
            return named.Count == 0 ? new Refused(CountWords.NobodyLikeThat(Listed(teams)))
                : named.Any(member => member.TeamId is { } team && nameless.Contains(team)) ? new Refused(ReportWords.TotalsOnly)
                : new Seen(new Audience(asker, named, BotWords.Listed([.. named.Select(member => member.Name)]), IsOwn: false, nameless));
        }

        return everybody.Count == 0 ? new Refused(ReportWords.NobodySells(Listed(teams)))
            : members.Count == 0 ? new Refused(ReportWords.TooFew(ReportGroup.Fewest))
            : new Seen(new Audience(asker, members, Listed([.. teams.Where(team => !tooFew.Contains(team.Id))]), IsOwn: false, nameless));
    }

    /// <summary>The ids of those of these teams whose reports show totals alone.</summary>
    public static async Task<IReadOnlySet<long>> NamelessAsync(Session session, IReadOnlyList<TeamRow> teams, CancellationToken cancellationToken) =>
        (await new PolicyStore(session).OfTeamsAsync([.. teams.Select(team => team.Id)], cancellationToken)).Where(team => team.Value.Privacy == Privacy.Totals).Select(team => team.Key).ToHashSet();

    private static string Listed(IReadOnlyList<TeamRow> teams) => BotWords.Listed([.. teams.Select(team => team.Name)]);

    private static bool IsNamed(string name, string asked) =>
        name.Equals(asked, StringComparison.OrdinalIgnoreCase) || name.Split([' ', ','], 2)[0].Equals(asked, StringComparison.OrdinalIgnoreCase);
}
