namespace NudgeBot.Teams.Tokens;

/// <summary>The bot's own token, with which it speaks to the Connector.</summary>
internal interface IConnectorToken
{
    /// <summary>A token that is good now; however many wait, it is asked for once.</summary>
    /// <exception cref="NoTokenException">There is none to be had now; nothing was sent.</exception>
    Task<string> GetAsync(CancellationToken cancellationToken);

    /// <summary>Another token than this one, which the Connector has refused. Whoever comes with a token that was replaced already gets the new one.</summary>
    /// <exception cref="NoTokenException">There is none to be had now; nothing was sent.</exception>
    Task<string> RenewAsync(string refused, CancellationToken cancellationToken);
}
