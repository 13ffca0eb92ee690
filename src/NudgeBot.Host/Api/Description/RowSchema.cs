using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NudgeBot.Host.Api.Rows;

namespace NudgeBot.Host.Api.Description;

/// <summary>The fields of a row as a schema.</summary>
internal static class RowSchema
{
    public static OpenApiRequestBody Body(IIntake intake) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = Rows(intake.Fields), Example = JsonNode.Parse(intake.Example) },
        },
    };

    private static OpenApiSchema Rows(IReadOnlyList<ApiField> fields) => new()
    {
        Type = JsonSchemaType.Array,
        MaxItems = PostedBody.MostRows,
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
            Properties = fields.ToDictionary(field => field.Name, IOpenApiSchema (field) => Field(field)),
        },
    };

    private static OpenApiSchema Field(ApiField field)
    {
        var schema = new OpenApiSchema { Description = field.Says, Type = JsonSchemaType.String };
        switch (field.Form)
        {
            case FieldForm.Key:
                schema.Type |= JsonSchemaType.Integer;
                break;
            case FieldForm.Moment:
                schema.Format = "date-time";
                break;
            case FieldForm.DayOrMoment:
                schema.Examples = [JsonValue.Create("2026-03-10"), JsonValue.Create("2026-03-10T15:00:00+01:00")];
                break;
            case FieldForm.Minutes:
                (schema.Type, schema.Minimum, schema.Maximum) = (JsonSchemaType.Number, "0", "1440");
                break;
        }

        if (field.Form is FieldForm.Line or FieldForm.Text or FieldForm.Key)
        {
            schema.MaxLength = field.Most;
        }

        schema.Type |= field.Required ? 0 : JsonSchemaType.Null;
        schema.Enum = field.Words?.Select(JsonNode (word) => JsonValue.Create(word)).ToList();
        return schema;
    }
}
