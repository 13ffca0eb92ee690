namespace NudgeBot.Core.Reports;

/// <summary>What can be asked in figures.</summary>
public enum ReportKind
{
    /// <summary>Attempts, connects, connect rate, answered inbound and emails of each rep.</summary>
    Counts,

    /// <summary>Whom each rep reached, by name, and who is away.</summary>
    RollCall,

    /// <summary>Who has placed no call.</summary>
    NotCalled,

    /// <summary>Phone contacts by customer.</summary>
    Customers,

    /// <summary>Customers spoken with, of all owned, by tier, and the longest silent.</summary>
    Coverage,

    /// <summary>The customers who would be missed most: value × days since the last connect.</summary>
    Neglect,

    /// <summary>Who prefers email, and who said so, beside that customer's silence.</summary>
    PrefersEmail,

    /// <summary>Calls against emails, and customers connected of those touched.</summary>
    Mirror,

    /// <summary>Outbound connects of attempts, by rep.</summary>
    ConnectRate,

    /// <summary>Outbound connects of attempts, by hour of the rep's day.</summary>
    ConnectRateByHour,

    /// <summary>Of prospects spoken with for the first time, how many were spoken with again.</summary>
    SecondConversations,

    /// <summary>Hello calls, and what came after them within thirty days.</summary>
    HelloCalls,

    /// <summary>Nudges sent, acted on, muted.</summary>
    Nudges,

    /// <summary>Those who asked to stand there, by connects; off until the team turns it on.</summary>
    Leaderboard,
}
