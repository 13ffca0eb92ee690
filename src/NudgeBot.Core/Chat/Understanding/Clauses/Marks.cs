using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>Which marks count as what.</summary>
internal static class Marks
{
    /// <summary>The speaker placed a call, or answered one.</summary>
    public static bool IsCall(Mark mark) => mark is Mark.Dialed or Mark.Tried or Mark.Spoke or Mark.PickedUp or Mark.Voicemail or Mark.NoMessage or Mark.NoAnswer or Mark.Busy
        or Mark.Gatekeeper or Mark.PutThrough or Mark.CallbackAsked or Mark.WrongNumber or Mark.DoNotCall or Mark.HungUp or Mark.Dropped or Mark.Inbound or Mark.TheyCalled;

    /// <summary>Says something of a call, but too little to be one on its own.</summary>
    public static bool IsHint(Mark mark) => mark is Mark.Callback or Mark.BadTime or Mark.CallNoun or Mark.Gate or Mark.BusyShort or Mark.NothingShort or Mark.Refused or Mark.GoodCall or Mark.Done;

    public static bool IsTouch(Mark mark) => mark is Mark.Email or Mark.Text or Mark.Video or Mark.InPerson or Mark.OtherTouch or Mark.MissedInbound or Mark.TheirVoicemail;

    /// <summary>Takes a call back: it was not made, not yet, or not by the speaker.</summary>
    public static bool IsDenial(Mark mark) => mark is Mark.NotCalled or Mark.NotYet or Mark.WouldHave or Mark.FutureCall or Mark.CallingNow or Mark.Hearsay or Mark.CannotCall;
}
