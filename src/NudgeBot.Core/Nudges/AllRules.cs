using NudgeBot.Core.Nudges.Rules;

namespace NudgeBot.Core.Nudges;

/// <summary>Every reason to call that the house knows.</summary>
public static class AllRules
{
    internal static readonly MissingNumber MissingNumber = new();
    internal static readonly OneMoreCall OneMoreCall = new();
    internal static readonly NewLead NewLead = new();
    internal static readonly UncalledCustomer UncalledCustomer = new();

    public static IReadOnlyList<IRule> List { get; } =
    [
        UncalledCustomer,
        new StalledDeal(),
        new OpenDealCadence(),
        NewLead,
        new LeadQuestion(),
        new FirstConversationFollowUp(),
        new CallbackDue(),
        new MissedInbound(),
        new EmailPingPong(),
        new EmailOnly(),
        new SignalRule(),
        new EmptyPipeline(),
        new HelloCall(),
        OneMoreCall,
        MissingNumber,
    ];

    /// <summary>The rule of this name, or null.</summary>
    public static IRule? Find(string name) => List.FirstOrDefault(rule => rule.Name == name);
}
