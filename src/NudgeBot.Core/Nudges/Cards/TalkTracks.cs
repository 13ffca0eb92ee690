using System.Text;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>What to say on the phone. Several wordings each, so that it does not go stale; the same nudge always gets the same one.</summary>
internal static class TalkTracks
{
    /// <summary>A call with nothing to sell, or with a reason of theirs.</summary>
    public static IReadOnlyList<string> Hello(TalkMode mode) => mode == TalkMode.Customer ? Customers : Prospects;

    public static IReadOnlyList<string> Stalled { get; } =
    [
        "Ask what has changed on their side since you last spoke, and agree on one next step with a date.",
        "Ask who else has to say yes, and offer to speak with them together. Leave with a date.",
        "Say that you would rather hear a no than nothing: what is in the way? Then settle one small next step.",
        "Ask what it would take to decide, and listen longer than you talk. One next step, one date.",
    ];

    public static IReadOnlyList<string> OpenDeal { get; } =
    [
        "Keep it moving by voice: ask what happened since last time, and agree on the next step before you hang up.",
        "One question for this call: what would have to be true for them to go ahead? Then listen.",
        "Ask who has joined the decision since you last spoke, and what they worry about.",
        "Offer one thing that makes their next step easier, and name a day for it.",
    ];

    public static IReadOnlyList<string> Lead { get; } =
    [
        "They are thinking about it right now. Ask what made them get in touch, and let them talk.",
        "Thank them for getting in touch, ask what they are trying to get done, and offer one next step.",
        "Ask what they have tried so far and what was missing. Do not pitch before you know.",
        "Say who you are in one sentence, ask for two minutes, and find out what prompted them.",
    ];

    public static IReadOnlyList<string> LeadQuestion { get; } =
    [
        "What shall we do with them: park them for a month, try two days more, or close?",
        "You have tried. Park them for a month, go on for two days, or close them?",
        "Nobody picked up. Shall they rest for a month, get two more days, or be closed?",
    ];

    public static IReadOnlyList<string> SecondTalk { get; } =
    [
        "Pick up the thread: what have they thought about since? The second conversation is the one they remember.",
        "Bring the answer to one thing they asked, and one question of your own.",
        "Tell them what you did since you spoke, however small, and agree on the next step.",
    ];

    public static IReadOnlyList<string> Promised { get; } =
    [
        "You said you would call, so call: keeping it small and on time is the message.",
        "Open with “as promised”, pick up the last note, and agree on the next date.",
        "Keep the promise first; whatever else there is comes after.",
    ];

    public static IReadOnlyList<string> CallBack { get; } =
    [
        "They rang you, so they want something: ask what, and say sorry for missing them once.",
        "Call back now, while it is still on their desk. Listen first.",
        "Open with “I missed your call, what can I do for you?”, and let them talk.",
    ];

    public static IReadOnlyList<string> PingPong { get; } =
    [
        "Stop writing, start talking: “I thought this is quicker by phone”. Settle it in one call.",
        "Name the open points at the start, settle them one by one, and confirm in two lines afterwards.",
        "Ask what they really need; five emails usually hide one question.",
    ];

    public static IReadOnlyList<string> Signals { get; } =
    [
        "Start with what has come up, ask how it looks from their side, and take one thing on you.",
        "Say that you heard of it and wanted to speak rather than write. Listen, then agree on who does what.",
        "Ask them to tell it in their own words, sum it up, and name the next step with a day.",
    ];

    public static IReadOnlyList<string> Pipeline { get; } =
    [
        "Start at the top and do not sort the list: the first call is the hardest.",
        "Two hours, these names, no emails in between. Ask each what they are working on this quarter.",
        "One open question each: what is the most annoying thing on their desk this month?",
    ];

    public static IReadOnlyList<string> AskForNumber { get; } =
    [
        "Whom there could you call? Send me the name and the number.",
        "Do you have a number for someone there? Their email signature may hold one.",
        "A number is all that is missing. Their website or your last email from them may have it.",
    ];

    /// <summary>The wording for this nudge: chosen by what the nudge is, so that showing it again says the same.</summary>
    public static string Choose(IReadOnlyList<string> wordings, string identity)
    {
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(identity))
        {
            hash = (hash ^ octet) * 16777619u;
        }

        return wordings[(int)(hash % (uint)wordings.Count)];
    }

    private static readonly IReadOnlyList<string> Customers =
    [
        "Ask how they are and what they are working on. Thank them for their business. Nothing to sell today.",
        "Say thank you, ask what is new on their side, and listen. Pitch nothing.",
        "Ask how the last weeks went and what keeps them busy. Thank them, and leave the catalogue closed.",
        "Just be a voice: how are you, what are you working on, is there anything we could do better?",
    ];

    private static readonly IReadOnlyList<string> Prospects =
    [
        "Bring a reason of theirs: something new at their company, or a question left over from your emails.",
        "Open with one thing you have noticed about their business, ask how they handle it today, and listen.",
        "Pick up a question from your last exchange and answer it by voice. Then ask what else they are weighing up.",
        "Tell them in one sentence what a customer like them got out of it, and ask whether that would matter to them.",
    ];
}
