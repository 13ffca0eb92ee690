using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Cards;
using Xunit;

namespace NudgeBot.Teams.Tests.Cards;

public sealed class CallDialogTests
{
    [Fact]
    public void It_opens_with_the_customer_of_the_card()
    {
        var card = Content(CallDialog.Open("Smith & Sons [Ltd]"));

        Assert.Equal("Smith & Sons [Ltd]", Field(card, "call.Account")["value"]!.GetValue<string>());
        Assert.Equal(CallForm.Outcomes.Select(DialogWords.Label), Field(card, "call.Outcome")["choices"]!.AsArray().Select(choice => choice!["title"]!.GetValue<string>()));
        Assert.Empty(CardCheck.Card(card));
    }

    [SkippableFact]
    public void It_is_within_the_schema_empty_filled_in_and_with_complaints()
    {
        var schema = CardSchema.Require();
        var typed = new TypedCall(new string('a', 200), "sold", "Dana", "NaN", new string('n', 5000), "2026-13-01");
        typed.Read(out var wrong);

        Assert.Equal(5, wrong.Count);
        foreach (var answer in new[] { CallDialog.Open(null), CallDialog.Open("Acme", "wants a quote"), CallDialog.Again(typed, wrong) })
        {
            Assert.Equal("", schema.Faults(Content(answer)));
            Assert.Empty(CardCheck.Card(Content(answer)));
        }
    }

    [Theory]
    [InlineData("""{"call.Account":"Acme","call.Outcome":"connected","call.Contact":"Dana","call.Minutes":"12.5","call.Note":"wants a quote","call.NextCallOn":"2026-03-10"}""", "Acme", "connected", "Dana", 12.5, "wants a quote", "2026-03-10")]
    [InlineData("""{"call.Account":" Acme ","call.Outcome":"no_answer","call.Contact":"","call.Minutes":15,"call.Note":"","call.NextCallOn":""}""", "Acme", "no_answer", null, 15.0, null, null)]
    [InlineData("""{"nudgebot":{"form":"call"},"call.Account":"Acme","call.Outcome":"voicemail"}""", "Acme", "voicemail", null, null, null, null)]
    public void What_was_typed_is_a_call(string data, string account, string outcome, string? contact, double? minutes, string? note, string? next)
    {
        var form = CallDialog.Typed(JsonDocument.Parse(data).RootElement).Read(out var wrong);

        Assert.Empty(wrong);
        Assert.Equal(new CallForm(account, outcome, contact, minutes, note, next is null ? null : DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture)), form);
    }

    [Theory]
    [InlineData("{}", "Account", "Outcome")]
    [InlineData("[]", "Account", "Outcome")]
    [InlineData("""{"call.Account":{"a":1},"call.Outcome":["connected"]}""", "Account", "Outcome")]
    [InlineData("""{"call.Account":"\u200b","call.Outcome":"sold"}""", "Account", "Outcome")]
    [InlineData("""{"call.Account":"Acme","call.Outcome":"connected","call.Minutes":"soon"}""", "Minutes")]
    [InlineData("""{"call.Account":"Acme","call.Outcome":"connected","call.Minutes":-1}""", "Minutes")]
    [InlineData("""{"call.Account":"Acme","call.Outcome":"connected","call.Minutes":1e999}""", "Minutes")]
    [InlineData("""{"call.Account":"Acme","call.Outcome":"connected","call.NextCallOn":"tomorrow"}""", "NextCallOn")]
    public void What_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(string data, params string[] fields)
    {
        var typed = CallDialog.Typed(JsonDocument.Parse(data).RootElement);

        var form = typed.Read(out var wrong);

        Assert.Null(form);
        Assert.Equal(fields, wrong.Keys);
        var card = Content(CallDialog.Again(typed, wrong));
        Assert.All(fields, field => Assert.Equal(wrong[field], After(card, $"call.{field}")["text"]!.GetValue<string>()));
        Assert.Equal(typed.Account is "Acme" ? "Acme" : null, Field(card, "call.Account")["value"]?.GetValue<string>());
    }

    private static JsonObject Content(JsonObject answer) => answer["task"]!["value"]!["card"]!["content"]!.AsObject();

    private static JsonObject Field(JsonObject card, string id) => card["body"]!.AsArray().Single(element => element!["id"]?.GetValue<string>() == id)!.AsObject();

    private static JsonObject After(JsonObject card, string id) => card["body"]!.AsArray().SkipWhile(element => element!["id"]?.GetValue<string>() != id).ElementAt(1)!.AsObject();
}
