namespace NudgeBot.Host.Tests.Journeys;

/// <summary>A channel as people use it: real requests go in, and what arrived is what they have before them. Ana and Ola sell, Marek manages.</summary>
internal interface IChannelDriver : IAsyncDisposable
{
    /// <summary>Somebody writes to the bot.</summary>
    Task SayAsync(string person, string text);

    /// <summary>Somebody taps a button of a message they have before them.</summary>
    Task TapAsync(string person, SeenMessage message, string button);

    /// <summary>What the bot has written to somebody, oldest first, as it stands once nothing is left to do.</summary>
    Task<IReadOnlyList<SeenMessage>> ReadAsync(string person);

    /// <summary>Lets business time go on, with all that comes due meanwhile.</summary>
    Task MoveToAsync(DateTimeOffset moment);
}

/// <summary>A message of the bot's.</summary>
/// <param name="Id">The channel's own.</param>
/// <param name="Table">Row by row, its columns first; empty where there is none.</param>
/// <param name="Buttons">What can be tapped.</param>
/// <param name="State">What became of the card; null while it is open.</param>
internal sealed record SeenMessage(string Id, string Text, IReadOnlyList<IReadOnlyList<string>> Table, IReadOnlyList<string> Buttons, string? State);
