using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter;

/// <summary>Whoever nudges in a <see cref="Life"/>. What comes to people it tells the judge, and then the people.</summary>
internal interface IBot
{
    /// <summary>Before anybody's first day.</summary>
    Task BeginAsync(DateTimeOffset now);

    /// <summary>A minute has come in which something happened, or for which the bot has asked.</summary>
    /// <param name="changed">The customers around whom something has changed since the last time.</param>
    Task RingAsync(DateTimeOffset now, IReadOnlyList<Customer> changed);

    /// <summary>What a rep has done about a nudge, as the chat tells it.</summary>
    /// <param name="touch">The call they made, if they did.</param>
    void Hear(Said said, Touch? touch);

    /// <summary>Something has come in, or was promised.</summary>
    void Hear(Customer customer, DateTimeOffset at);
}
