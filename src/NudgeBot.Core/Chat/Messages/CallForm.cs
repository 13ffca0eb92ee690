using System.Text.Json;
using System.Text.Json.Serialization;
using NudgeBot.Core.Calls;

namespace NudgeBot.Core.Chat.Messages;

/// <summary>
/// A call as it was entered in a platform's dialog. It travels as the <see cref="ChatEvent.Value"/> of a tap whose action is <see cref="Action"/>.
/// </summary>
/// <param name="Account">As typed.</param>
/// <param name="Outcome">The stored word of an outcome.</param>
/// <param name="NextCallOn">Local date of the next promised call.</param>
public sealed record CallForm(string Account, string Outcome, string? Contact, double? Minutes, string? Note, DateOnly? NextCallOn)
{
    /// <summary>The action of a filled-in dialog.</summary>
    public const string Action = "form.call";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The outcomes a dialog offers, likeliest first.</summary>
    public static IReadOnlyList<CallOutcome> Outcomes { get; } =
    [
        CallOutcome.Connected, CallOutcome.Voicemail, CallOutcome.NoAnswer, CallOutcome.Gatekeeper, CallOutcome.CallbackRequested, CallOutcome.Busy, CallOutcome.WrongNumber, CallOutcome.DoNotCall,
    ];

    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>The form in a value; null when it holds anything else.</summary>
    public static CallForm? Read(string? value)
    {
        try
        {
            return value is { Length: > 0 } && JsonSerializer.Deserialize<CallForm>(value, Options) is { Account: not null, Outcome: not null } form ? form : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
