using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace NudgeBot.Host.Api;

/// <summary>What became of rows that were kept.</summary>
internal sealed record Kept(
    [property: Description("Rows that were not here before.")] long New,
    [property: Description("Rows that were here and said something else.")] long Changed,
    [property: Description("Rows that were here already, word for word.")] long Unchanged,
    [property: Description("Rows that say again what another row says: the same id twice in one request, or one call under two ids.")] long Repeated)
{
    [Description("Names of fields that this endpoint does not know and has not used; empty where every field was understood.")]
    [JsonPropertyName("not_used")]
    public IReadOnlyCollection<string> NotUsed { get; init; } = [];

    public static readonly Kept Nothing = new(0, 0, 0, 0);

    public static Kept operator +(Kept one, Kept other) =>
        new(one.New + other.New, one.Changed + other.Changed, one.Unchanged + other.Unchanged, one.Repeated + other.Repeated);
}

/// <summary>Why a row cannot be kept.</summary>
internal sealed record RowRefusal(
    [property: Description("The row's place in the array; the first is 0.")] int Row,
    [property: Description("The field it is about; 'row' for the row as a whole.")] string Field,
    [property: Description("A sentence for whoever mends it, without the field's name.")] string Reason);

/// <summary>A refusal as RFC 9457 has it, with a sentence a person can act on.</summary>
internal sealed record ApiProblem(string Title, int Status, string Detail)
{
    [Description("Every row that cannot be kept, with the reasons, all at once.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RowRefusal>? Rows { get; init; }
}

/// <summary>The answers of the API.</summary>
internal static class ApiAnswer
{
    public const string ProblemType = "application/problem+json";

    // Read by people in a terminal, and never as HTML.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Accepted(Kept kept) => Results.Json(kept, Json, statusCode: StatusCodes.Status202Accepted);

    public static IResult Problem(int status, string sentence) => Problem(new ApiProblem(ReasonPhrases.GetReasonPhrase(status), status, sentence));

    /// <summary>Nothing was written, and this is why.</summary>
    public static IResult Refused(int of, IReadOnlyList<RowRefusal> refusals)
    {
        var rows = refusals.Select(refusal => refusal.Row).Distinct().Count();
        return Problem(new ApiProblem(
            ReasonPhrases.GetReasonPhrase(StatusCodes.Status400BadRequest),
            StatusCodes.Status400BadRequest,
            $"{rows} of {of} {(of == 1 ? "row" : "rows")} cannot be kept, so none was. Mend or leave out what 'rows' names, and send the rest again.")
        { Rows = [.. refusals.OrderBy(refusal => refusal.Row)] });
    }

    private static IResult Problem(ApiProblem problem) => Results.Json(problem, Json, ProblemType, problem.Status);
}
