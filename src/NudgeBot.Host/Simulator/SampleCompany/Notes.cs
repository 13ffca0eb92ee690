using NudgeBot.Core.Calls;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>What a rep writes down after a call, in a rep's words. The company sells packaging.</summary>
internal sealed class Notes(Dice dice)
{
    private readonly Deck<string> customer = new(dice, NoteTexts.Customer);
    private readonly Deck<string> prospect = new(dice, NoteTexts.Prospect);
    private readonly Deck<string> deal = new(dice, NoteTexts.Deal);
    private readonly Deck<string> star = new(dice, NoteTexts.Star);
    private readonly Deck<string> voicemail = new(dice, NoteTexts.Voicemail);
    private readonly Deck<string> gatekeeper = new(dice, NoteTexts.Gatekeeper);

    /// <summary>After a conversation.</summary>
    public string Talk(Customer with) => About(
        with.Plot == Plot.Star ? star : with.Deal is { State: "open" } ? deal : with.Account.State == "customer" ? customer : prospect, with.Who);

    /// <summary>After an ordinary conversation, before the one a story is about.</summary>
    public string SmallTalk(Customer with, ImportedContact who) => About(with.Account.State == "customer" ? customer : prospect, who);

    /// <summary>After a call that reached nobody; reps often write nothing then.</summary>
    public string? Miss(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Voicemail when dice.Chance(0.4) => voicemail.Next(),
        CallOutcome.Gatekeeper when dice.Chance(0.7) => gatekeeper.Next(),
        CallOutcome.WrongNumber => "Number is somebody else's now.",
        CallOutcome.CallbackRequested => "Picked up, was on the way into a meeting.",
        _ => null,
    };

    private static string About(Deck<string> deck, ImportedContact who) => deck.Next().Replace("{first}", who.Name.Split(' ')[0], StringComparison.Ordinal);
}
