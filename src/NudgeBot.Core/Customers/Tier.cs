namespace NudgeBot.Core.Customers;

/// <summary>How much a customer matters: A is called most often.</summary>
public enum Tier
{
    A,
    B,
    C,
}
