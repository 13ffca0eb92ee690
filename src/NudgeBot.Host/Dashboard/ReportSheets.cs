using NudgeBot.Core.Reports;
using NudgeBot.Host.Reports;

namespace NudgeBot.Host.Dashboard;

/// <summary>Reports on a page: the same desk writes them as in chat.</summary>
internal static class ReportSheets
{
    /// <summary>A sheet for each report there is; one that says why, where there is none. The same picture is drawn once.</summary>
    public static async Task<IReadOnlyList<Sheet>> OfAsync(PageVisit visit, PagePicks picks, IReadOnlyList<ReportKind> kinds, CancellationToken cancellationToken)
    {
        var sheets = new List<Sheet>();
        var refused = "";
        foreach (var kind in kinds)
        {
            switch (await ReportDesk.WriteAsync(visit.Session, visit.Person, new ReportRequest(kind, picks.Scope, picks.Period), visit.Now, cancellationToken))
            {
                case ReportAnswer.Told told:
                    var sheet = Sheet.Of(told.Report);
                    sheets.Add(sheets.Exists(other => other.Chart?.Description == sheet.Chart?.Description) ? sheet with { Chart = null } : sheet);
                    break;
                case ReportAnswer.Refused why:
                    refused = why.Why;
                    break;
            }
        }

        return sheets.Count > 0 ? sheets : [Sheet.Nothing(refused)];
    }
}
