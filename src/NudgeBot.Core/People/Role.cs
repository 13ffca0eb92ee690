namespace NudgeBot.Core.People;

/// <summary>What a person may see and do: a rep own numbers, a manager the teams they manage, an admin everything.</summary>
public enum Role
{
    Rep,
    Manager,
    Admin,
}
