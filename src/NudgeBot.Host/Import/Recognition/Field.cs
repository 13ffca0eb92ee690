namespace NudgeBot.Host.Import.Recognition;

/// <summary>What a column may mean. Their names in lower case are what a map file calls them.</summary>
internal enum Field
{
    Id,
    Name,
    First,
    Last,
    Email,
    Phone,
    Country,
    TimeZone,
    Owner,
    Account,
    Contact,
    Deal,
    Title,
    DoNotCall,

    /// <summary>When the record was made in the source.</summary>
    Opened,
    Changed,
    Deleted,

    /// <summary>False on a row that a newer one has replaced.</summary>
    Live,

    /// <summary>The record that this one was merged into.</summary>
    MergedInto,

    /// <summary>Ids of records that were merged into this one.</summary>
    MergedIds,

    Role,
    Team,
    Manages,
    Manager,
    Active,
    UserType,
    SameAs,
    WorkingDays,
    Opens,
    Closes,

    State,
    Tier,
    Company,
    Converted,
    ConvertedAccount,
    ConvertedContact,

    /// <summary>How far HubSpot has come with a contact: subscriber, lead, opportunity, customer.</summary>
    Lifecycle,

    /// <summary>The company record that a contact hangs on, unlike a company somebody typed into a form.</summary>
    Association,

    Pipeline,
    Stage,
    IsWon,
    IsClosed,
    Probability,
    Amount,
    CloseOn,
    StageSince,
    Settled,

    Kind,
    SubKind,
    Direction,
    Outcome,
    CallStatus,
    Done,
    NoShow,
    Child,
    Subject,
    Note,

    /// <summary>An account or a deal: the id says which.</summary>
    About,
    ContactName,
    Rep,

    /// <summary>When it happened: date and time.</summary>
    At,

    /// <summary>The day it happened, or was due.</summary>
    On,
    TimeOfDay,
    Completed,
    End,
    Duration,
    FollowUp,
    Conference,

    /// <summary>A recording somebody left on a machine: ours where we dialled, theirs where they did.</summary>
    Voicemail,
}
