using System.Globalization;
using NudgeBot.Core.People;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Reading;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>Takes what link tables and name tables say into <see cref="Companions"/>; the links of activities are streamed instead.</summary>
internal static class CompanionReader
{
    public static void Read(SourceTable table, HeaderSet headers, CompanionKind kind, Companions into)
    {
        var order = new List<(string Pipeline, string Stage, decimal Place)>();
        foreach (var row in Rows(table, headers))
        {
            switch (kind)
            {
                case CompanionKind.Teams:
                case CompanionKind.Roles:
                    Pair(into.Teams, row["id"], row["name"]);
                    break;
                case CompanionKind.TeamMembers when Blanks.Flag(row["isteamprimary"]) != false && Blanks.Flag(row["issecondaryuser"]) != true:
                    Pair(into.TeamOf, row["ownerid"] ?? row["userid"], row["teamid"]);
                    break;
                case CompanionKind.Pipelines:
                    Pair(into.Pipelines, row["pipelineid"], row["label"]);
                    break;
                case CompanionKind.Stages when row["stageid"] is { } stage && row["pipelineid"] is { } pipeline:
                    var (won, closed) = (Blanks.Flag(row["closedwon"]) == true, Blanks.Flag(row["isclosed"]) == true);
                    into.Stages[stage] = new Companions.StageName(row["label"] ?? stage, pipeline, won, closed);
                    if (!won && !closed && decimal.TryParse(row["displayorder"], CultureInfo.InvariantCulture, out var place))
                    {
                        into.StageOrder.See(pipeline, stage, place);
                    }

                    break;
                case CompanionKind.StageHistory when row["dealid"] is { } deal && row["value"] is { } entered && Entered(row) is { } at:
                    (into.StageHistory.TryGetValue(deal, out var history) ? history : into.StageHistory[deal] = []).Add(new ImportedStage(entered, at));
                    break;
                case CompanionKind.DealAccounts:
                    Pair(into.DealAccounts, row["dealid"], row["companyid"]);
                    break;
                case CompanionKind.MergedDeals:
                    Pair(into.MergedDeals, row["mergeddealid"], row["dealid"]);
                    break;
                case CompanionKind.MergedContacts:
                    Pair(into.MergedContacts, row["vidtomerge"], row["canonicalvid"]);
                    break;
            }
        }
    }

    /// <summary>The links of one table between activities and their accounts, contacts or deals.</summary>
    public static IEnumerable<ImportedLink> Links(SourceTable table, HeaderSet headers) =>
        from row in Rows(table, headers)
        where row["engagementid"] is not null
        select new ImportedLink(row["engagementid"]!, row["companyid"], row["contactid"], row["dealid"]);

    private static DateTimeOffset? Entered(Named row) =>
        (row["dateentered"] ?? row["fivetranstart"]) is { } text ? MomentText.Parse(text, DayOrder.DayFirst)?.In(Zone.Utc) : null;

    private static void Pair(Dictionary<string, string> pairs, string? key, string? value)
    {
        if (key is not null && value is not null)
        {
            pairs.TryAdd(key, value);
        }
    }

    private static IEnumerable<Named> Rows(SourceTable table, HeaderSet headers)
    {
        var places = headers.Squashed.Select((name, column) => (name, column)).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.column);
        foreach (var row in table.Rows(_ => { }))
        {
            var named = new Named(row, places);
            if (row.Problem is null && Blanks.Flag(named["fivetrandeleted"]) != true)
            {
                yield return named;
            }
        }
    }

    private readonly struct Named(SourceRow row, Dictionary<string, int> places)
    {
        public string? this[string name] => places.TryGetValue(name, out var column) ? Blanks.Id(row[column]) ?? (row[column] == "0" ? "0" : null) : null;
    }
}
