using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Conversations;

/// <summary>What the bot does about each wish: what people say about nudges and customers besides reporting calls.</summary>
internal static class Wishes
{
    /// <summary>False when the sentence is none, or is about something else: then it goes on to be understood.</summary>
    public static async Task<bool> AnswerAsync(Asked asked, CancellationToken cancellationToken) =>
        await OpenWishes.AnswerAsync(asked, cancellationToken) || await (Wish.Read(asked.Text, asked.Turn.Zone.Local(asked.Turn.Now)) switch
        {
            Wish.Mute mute => Muting.MuteAsync(asked, mute, cancellationToken),
            Wish.Unmute unmute => Unmuting.UnmuteAsync(asked, unmute, cancellationToken),
            Wish.ShowMuted show => Muted.ShowAsync(asked.Turn, show.Own, cancellationToken),
            Wish.NotMine not => NotMine.SayAsync(asked, not, cancellationToken),
            Wish.LooksAfter after => OwnerAnswers.SayAsync(asked, after, cancellationToken),
            Wish.Why why => WhyAnswers.WhyAsync(asked, why, cancellationToken),
            Wish.WhyNot whyNot => WhyAnswers.WhyNotAsync(asked, whyNot, cancellationToken),
            Wish.Lead lead => Leads.SayAsync(asked, lead, cancellationToken),
            Wish.Draft draft => Drafting.SayAsync(asked, draft, cancellationToken),
            Wish.PrefersEmail prefers => EmailPreferences.SayAsync(asked, prefers, cancellationToken),
            Wish.WhatToSay say => TalkAnswers.SayAsync(asked, say.Whom, TalkWords.Track, cancellationToken),
            Wish.CheckIn check => TalkAnswers.SayAsync(asked, check.Whom, TalkWords.CheckingIn, cancellationToken),
            _ => OwnerAnswers.NameAsync(asked, cancellationToken),
        });
}
