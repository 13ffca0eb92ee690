using static NudgeBot.Host.Import.Recognition.CompanionKind;

namespace NudgeBot.Host.Import.Recognition;

/// <summary>The link tables and name tables beside the records of an export, told by their columns.</summary>
internal static class KnownCompanions
{
    public static Recognized.Companion? Find(HeaderSet h, string fileName) => Kind(h, fileName) is { } kind
        ? new Recognized.Companion(kind, kind == Roles ? KnownExports.Salesforce : KnownExports.HubSpot)
        : null;

    private static CompanionKind? Kind(HeaderSet h, string fileName) => h switch
    {
        _ when h.All("dealid", "mergeddealid") => MergedDeals,
        _ when h.All("canonicalvid", "vidtomerge") => MergedContacts,
        _ when h.All("engagementid", "companyid") && h.Count <= 8 => ActivityAccounts,
        _ when h.All("engagementid", "contactid") && h.Count <= 8 => ActivityContacts,
        _ when h.All("engagementid", "dealid") && h.Count <= 8 => ActivityDeals,
        _ when h.All("dealid", "companyid") && h.Count <= 6 => DealAccounts,
        _ when h.All("dealid", "contactid") && h.Count <= 6 => Nothing,
        _ when h.All("dealid", "value") && h.Any("dateentered", "fivetranstart") => StageHistory,
        _ when h.All("dealid", "value", "name", "timestamp") => Nothing,
        _ when h.All("stageid", "pipelineid", "label") => Stages,
        _ when h.All("pipelineid", "label") => Pipelines,
        _ when h.Has("teamid") && h.Any("ownerid", "userid") && h.Count <= 6 => TeamMembers,
        _ when h.All("id", "name") && h.Count <= 3 && fileName.Contains("team", StringComparison.OrdinalIgnoreCase) => CompanionKind.Teams,
        _ when h.All("rollupdescription", "parentroleid") || h.All("developername", "parentroleid") => Roles,
        _ when h.All("id", "name", "requiresbillingwrite") => Nothing,
        _ when h.All("id", "type", "portalid") && h.Count <= 5 => Nothing,
        _ when h.Has("hubspotobject") && h.Any("label", "fieldtype") => Nothing,
        _ => null,
    };
}
