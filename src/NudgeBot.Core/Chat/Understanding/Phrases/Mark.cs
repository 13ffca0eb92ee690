namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>What a phrase says. The tables beside this file hold the phrases.</summary>
internal enum Mark
{
    // What came of a dial.
    Dialed,
    Tried,
    Spoke,
    PickedUp,
    Voicemail,
    NoMessage,
    NoAnswer,
    NothingShort,
    Busy,
    BusyShort,
    Gatekeeper,
    Gate,
    PutThrough,
    CallbackAsked,
    Callback,
    BadTime,
    WrongNumber,
    DoNotCall,
    HungUp,
    Dropped,
    CallNoun,
    Refused,
    GoodCall,

    // They rang us.
    Inbound,
    TheyCalled,
    MissedInbound,
    TheirVoicemail,

    // Touches that are no phone contact.
    Email,
    Text,
    Video,
    InPerson,
    OtherTouch,

    // Ways of not reporting a call.
    NotCalled,
    NotYet,
    FutureCall,
    FutureTouch,
    CallingNow,
    Booked,
    WouldHave,
    Hearsay,
    If,
    Modal,
    Negation,
    Hedge,
    CannotCall,

    // What is to come.
    FollowUp,
    Again,

    // Talking to the bot.
    LogCommand,
    Undo,
    Wrong,
    Correction,
    Swapped,
    Help,
    Snooze,
    SnoozeWeak,
    RepBusy,
    TimeOff,
    TimeOffWeak,
    BackAtWork,
    Done,
    Greeting,
    Thanks,
    Chatter,
    Hostile,

    // Asking.
    WhoToCall,
    HowMany,
    CountNoun,
    Mine,
    Team,
    EachRep,
    EachAccount,
    Compare,
    NotContacted,
    AccountNoun,
    RepNoun,
    Ask,
    AboutCall,
    Show,
    Filler,
}
