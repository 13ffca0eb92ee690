namespace NudgeBot.Core.Customers;

/// <summary>What an account is to us.</summary>
public enum AccountState
{
    /// <summary>Arrived, nobody has judged it yet.</summary>
    Lead,

    /// <summary>Neither a lead nor (yet) a customer.</summary>
    Prospect,

    /// <summary>Has a won deal, or is one by its type.</summary>
    Customer,

    /// <summary>Gone: nobody is nudged about it.</summary>
    Closed,
}
