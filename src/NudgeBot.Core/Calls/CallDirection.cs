namespace NudgeBot.Core.Calls;

/// <summary>Who dialled.</summary>
public enum CallDirection
{
    Outbound,
    Inbound,
}
