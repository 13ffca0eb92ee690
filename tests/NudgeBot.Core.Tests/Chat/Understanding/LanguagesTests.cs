using NudgeBot.Core.Calls;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

public class LanguagesTests
{
    public static TheoryData<string, string> Reports => Tables.Two("""
        llamé y no contestan                        | no_answer
        dejé un mensaje de voz                      | voicemail
        hablé con Lucía 12 min                      | connected
        comunicando                                 | busy
        hablé con la secretaria                     | gatekeeper
        número equivocado                           | wrong_number
        angerufen, keiner ging ran                  | no_answer
        nur Anrufbeantworter, Nachricht hinterlassen | voicemail
        mit Frau Keller gesprochen, 15 Minuten      | connected
        besetzt                                     | busy
        falsche Nummer                              | wrong_number
        appelé, pas de réponse                      | no_answer
        j'ai laissé un message vocal                | voicemail
        parlé avec Hugo, 20 min                     | connected
        mauvais numéro                              | wrong_number
        liguei, ninguém atende                      | no_answer
        deixei recado na caixa postal               | voicemail
        falei com o Tiago, 8 min                    | connected
        número errado                               | wrong_number
        """);

    public static TheoryData<string, string> Others => Tables.Two("""
        todavía no he llamado                       | Unknown
        mañana llamo                                | Snooze
        ¿a quién llamo ahora?                       | WhoToCall
        noch nicht angerufen                        | Unknown
        rufe morgen an                              | Snooze
        wen soll ich jetzt anrufen?                 | WhoToCall
        je n'ai pas encore appelé                   | Unknown
        qui dois-je appeler ?                       | WhoToCall
        ainda não liguei                            | Unknown
        ligo amanhã                                 | Snooze
        ayuda                                       | Help
        danke!                                      | Smalltalk
        """);

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_in_another_language_is_logged(string text, string outcome)
    {
        var reading = Rep.Says(text);

        Assert.True(reading.MayLog, string.Join(' ', reading.Why));
        Assert.Equal(outcome, Assert.Single(reading.Calls).Outcome.Word());
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_report_in_another_language_is_not(string text, string intent)
    {
        var reading = Rep.Says(text);

        Assert.Equal(intent, reading.Intent.ToString());
        Assert.False(reading.MayLog);
    }
}
