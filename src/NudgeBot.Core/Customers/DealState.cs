namespace NudgeBot.Core.Customers;

/// <summary>Whether a deal is still being worked on.</summary>
public enum DealState
{
    Open,
    Won,
    Lost,
}
