using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What to say on the phone, when a rep asks.</summary>
public static class TalkWords
{
    private const int Hooks = 3;

    private static readonly IRule Hello = AllRules.Find("uncalled_customer")!;

    /// <summary>A talk track: for a customer the hello call, for anybody else a reason of theirs.</summary>
    /// <param name="identity">Picks the wording.</param>
    public static string Track(string customer, TalkMode mode, string identity) => mode == TalkMode.Customer
        ? $"{customer} buys from you, so there is nothing to sell. {TalkTracks.Choose(Hello.TalkTracks(mode), identity)}"
        : $"{customer} needs a reason. {TalkTracks.Choose(Hello.TalkTracks(mode), identity)}";

    /// <summary>"Just checking in" does for a customer; a prospect deserves better, and gets three better reasons.</summary>
    public static string CheckingIn(string customer, TalkMode mode, string identity) => mode == TalkMode.Customer
        ? $"With a customer that is a fine reason. {TalkTracks.Choose(Hello.TalkTracks(mode), identity)}"
        : $"\"Just checking in\" is what everybody says, and {customer} deserves better from you :) Three better reasons:\n{string.Join('\n', Hello.TalkTracks(mode).Take(Hooks).Select(hook => $"• {hook}"))}";
}
