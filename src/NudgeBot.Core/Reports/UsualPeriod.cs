namespace NudgeBot.Core.Reports;

/// <summary>The days a report is about when nobody names any.</summary>
public static class UsualPeriod
{
    /// <summary>Of the calls with one customer, who is not called every day.</summary>
    public const string WithOneCustomer = "last_90_days";

    /// <summary>A token of <see cref="Period.Of"/>. What is rare looks back for longer; a picture of now is of today.</summary>
    public static string Of(ReportKind kind) => kind switch
    {
        ReportKind.Coverage or ReportKind.ConnectRateByHour => "last_30_days",
        ReportKind.SecondConversations or ReportKind.HelloCalls => "last_90_days",
        ReportKind.Nudges => "this_month",
        ReportKind.Customers or ReportKind.Mirror or ReportKind.ConnectRate or ReportKind.Leaderboard => "this_week",
        _ => "today",
    };
}
