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
