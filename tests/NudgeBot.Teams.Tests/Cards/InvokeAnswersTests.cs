using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Fakes;
using NudgeBot.Teams.Cards;
using Xunit;

namespace NudgeBot.Teams.Tests.Cards;

public sealed class InvokeAnswersTests
{
    [SkippableTheory]
    [InlineData("card")]
    [InlineData("message")]
    [InlineData("error-400")]
    [InlineData("error-500")]
    [InlineData("task-continue-card")]
    [InlineData("task-message")]
    public void An_answer_has_the_form_that_Teams_takes(string sample)
    {
        var expected = JsonNode.Parse(File.ReadAllText(SharedData.Require($"platform/teams/samples/derived/invoke-response-{sample}.json")))!;
        var value = expected["value"] ?? expected["task"]!["value"];

        var answer = sample switch
        {
            "card" => InvokeAnswers.Card(value!.AsObject()),
            "message" => InvokeAnswers.Message(value!.GetValue<string>()),
            "error-400" => InvokeAnswers.Refused(value!["message"]!.GetValue<string>()),
            "error-500" => InvokeAnswers.Failed(value!["message"]!.GetValue<string>()),
            "task-message" => InvokeAnswers.DialogSays(value!.GetValue<string>()),
            _ => InvokeAnswers.Dialog(value!["title"]!.GetValue<string>(), value["card"]!["content"]!.DeepClone().AsObject()),
        };

        // How tall our dialog is, is our own affair.
        if (sample == "task-continue-card")
        {
            expected["task"]!["value"]!["height"] = "large";
        }

        Assert.True(JsonNode.DeepEquals(expected, answer), answer.ToJsonString());
    }

    [Fact]
    public void A_card_answers_as_a_card_and_plain_words_as_words_that_pass()
    {
        var card = InvokeAnswers.Of(MessageCards.Of(CardSamples.Settled, "17"));
        var words = InvokeAnswers.Of(MessageCards.Of(CardSamples.Text, "17"));

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (card["statusCode"]!.GetValue<int>(), card["type"]!.GetValue<string>()));
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), (words["statusCode"]!.GetValue<int>(), words["type"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{"nudgebot":{"action":"why","value":"17"},"msteams":{}}""", "Tap { Action = why, Value = 17 }")]
    [InlineData("""{"nudgebot":{"action":"why"}}""", "Tap { Action = why, Value =  }")]
    [InlineData("""{"nudgebot":{"action":"why","value":17}}""", "Tap { Action = why, Value =  }")]
    [InlineData("""{"nudgebot":{"message":"812"}}""", "Refresh { Message = 812 }")]
    [InlineData("""{"nudgebot":{"form":"call","account":"Acme"},"call.Account":"Initech"}""", "Form { Account = Acme, Id =  }")]
    [InlineData("""{"nudgebot":{"form":"settings"}}""", null)]
    [InlineData("""{"nudgebot":"why"}""", null)]
    [InlineData("""{"kind":"snooze"}""", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    public void What_a_card_brings_back_is_ours_or_nothing(string data, string? read) => Assert.Equal(read, CardData.Read(JsonDocument.Parse(data).RootElement)?.ToString());
}
