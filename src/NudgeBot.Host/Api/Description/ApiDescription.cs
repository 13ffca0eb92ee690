using Microsoft.OpenApi;
using NudgeBot.Host.Api.Rows;

namespace NudgeBot.Host.Api.Description;

/// <summary>
/// The API's own description, OpenAPI 3.1, made of the endpoints and the fields by which rows are read. It says nothing of anybody's data and
/// needs no key.
/// </summary>
internal static class ApiDescription
{
    private const string Key = "key";

    private const string Overview = $"""
        Three ways in, each for a JSON array of rows. A row is known again by `source` and `id`: send it as often as you like, it is kept once, and with other values it
        corrects what is here; a field that is left out, or null, leaves what is here as it is. The answer is 202 once everything is committed.

        All or nothing: where one row of a request cannot be kept, none is, and the answer is 400 with every reason for every row.

        In names of fields, case and underscores do not matter. Fields that nobody here knows are named in the answer's `not_used`.
        At most 1,000 rows and 1 MiB at once. Keys are made with `nudgebot key add NAME` and shown in the header Authorization, and nowhere else.
        """;

    public static IServiceCollection AddDescription(this IServiceCollection services, string address) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith($"{address}/", StringComparison.Ordinal);
        options.AddSchemaTransformer((schema, _, _) =>
        {
            // What is answered is a number; that a number may be read from a text is no business of a client's.
            if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Integer))
            {
                (schema.Type, schema.Pattern) = (JsonSchemaType.Integer, null);
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "NudgeBot", Version = "1", Description = Overview };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key made with 'nudgebot key add NAME'." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
            return Task.CompletedTask;
        });
    });

    public static void MapDescription(this IEndpointRouteBuilder app, string address) => app.MapOpenApi($"{address}/openapi.json");

    /// <summary>Says what an endpoint is for, what its rows may say, and what it answers.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, IIntake intake) => endpoint
        .WithName(intake.Name)
        .WithTags("ingest")
        .WithSummary(intake.Says.Line)
        .WithDescription(intake.Says.Text)
        .Produces<Kept>(StatusCodes.Status202Accepted)
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status413PayloadTooLarge)
        .Refuses(StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = RowSchema.Body(intake);
            foreach (var (status, response) in operation.Responses ?? [])
            {
                response.Description = Meaning(status);
            }

            return Task.CompletedTask;
        });

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<ApiProblem>(status, ApiAnswer.ProblemType);
        }

        return endpoint;
    }

    private static string Meaning(string status) => status switch
    {
        "202" => "All rows are here, and committed.",
        "400" => "Nothing was kept: the body is no array of objects, or some rows cannot be kept; 'rows' says which and why.",
        "401" => "No key, or one that is unknown or revoked.",
        "413" => $"More than {PostedBody.MostRows:N0} rows, or more than {PostedBody.MostBytes / 1024 / 1024} MiB.",
        "415" => "No plain JSON in UTF-8.",
        "503" => "The database is away or busy. Nothing is lost: send the same rows again after Retry-After seconds.",
        _ => "A mistake on this side; nothing was kept.",
    };
}
