namespace NudgeBot.Core.People;

/// <summary>What a person may see and do: a rep own numbers, a manager the teams they manage, an admin everything.</summary>
public enum Role
{
    Rep,
    Manager,
    Admin,
}

/// <summary>The words under which roles are stored and exchanged.</summary>
public static class Roles
{
    /// <summary>The role of this word; whoever has none of the others sells.</summary>
    public static Role FromWord(string? word) => word switch
    {
        "manager" => Role.Manager,
        "admin" => Role.Admin,
        _ => Role.Rep,
    };
}
