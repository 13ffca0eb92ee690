namespace NudgeBot.Host.Dashboard;

/// <summary>Where the pages are.</summary>
internal static class DashboardPaths
{
    public const string Team = "/dashboard";
    public const string Coverage = "/dashboard/coverage";
    public const string Rules = "/dashboard/rules";
    public const string Messages = "/dashboard/messages";
    public const string Policy = "/dashboard/policy";
    public const string Audit = "/dashboard/audit";
    public const string Leave = "/dashboard/leave";
}
