namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>A first layer of German, without umlauts.</summary>
internal static class GermanPhrases
{
    public const string Table = """
        Dialed: angerufen [bei]; (hab|habe|haben) [*] [*] angerufen; durchgeklingelt; angeklingelt; telefonisch kontaktiert; nochmal angerufen; angewahlt
        ; anruf bei
        Tried: versucht [anzurufen|zu erreichen|telefonisch]; probiert [anzurufen]; anrufversuch
        Spoke: gesprochen [mit]; telefoniert [mit]; (hab|habe) mit; gesprach [mit|gefuhrt]; (gutes|kurzes|langes|nettes|tolles) (gesprach|telefonat) [mit]
        ; telefonat [mit]; am (telefon|apparat|horer) gehabt; dran gehabt; erreicht; durchgekommen [zu]; durchgestellt zu
        PickedUp: (rangegangen|drangegangen|abgenommen|abgehoben); ging ran; ging dran; hat abgehoben
        Voicemail: (nur|auf|auf die|auf den|auf der|auf dem|direkt|wieder|direkt auf|direkt die|an die|leider nur) [die|den|der|dem] (mailbox|ab|anrufbeantworter|band|voicemail) [gesprochen|gelandet|drauf|draufgesprochen|dran]
        ; (mailbox|anrufbeantworter) [besprochen|drangehabt|dran]; (nachricht|mailbox|sprachnachricht) [*] (hinterlassen|besprochen|draufgesprochen|auf band)
        ; draufgesprochen; auf band gesprochen; (nachricht|rueckrufbitte) hinterlassen
        PickedUp: hat (abgenommen|abgehoben|geantwortet); ging ran; ist (rangegangen|drangegangen); nahm ab
        NoAnswer: (ging|geht) nicht ran; nicht (abgenommen|abgehoben|rangegangen|erreichbar); [hat] (keiner|niemand|niemanden|keinen|kein mensch) [*] [*] (ran|dran|ab|da|erreichbar|erreicht|abgenommen|abgehoben|rangegangen|drangegangen); (keiner|niemand)
        ; [leider|wieder|noch] nicht (erreicht|erreichbar|rangegangen|drangegangen|abgenommen|abgehoben|zu erreichen|da|durchgekommen)
        ; (geht|ging|nimmt|nahm|hebt|hob) (keiner|niemand|nicht) [ran|dran|ab]; keine antwort; (klingelt|klingelte) [nur] durch; ohne erfolg; nur freizeichen
        ; handy (aus|ausgeschaltet); erfolglos
        Busy: besetzt; (leitung|anschluss|nummer) [war|ist] (besetzt|belegt); besetztzeichen
        Gatekeeper: mit [der|dem|seiner|ihrer|einer|einem|die] (sekretarin|assistentin|empfang|zentrale|vorzimmer|rezeption|kollegin|kollegen|kollege|vorzimmerdame|sekretariat|assistenten|empfangsdame|buro) [gesprochen|telefoniert]
        ; (nur|nur die|nur den|nur das) (sekretarin|assistentin|empfang|zentrale|vorzimmer|rezeption|kollegin|kollegen|sekretariat)
        ; (sekretarin|vorzimmer|empfangsdame|sekretariat|zentrale|assistentin|empfang); (nicht|wurde nicht) durchgestellt; (richtet|richten) [es] aus
        ; nimmt nachricht auf; kollegin
        CallbackAsked: (bittet|bat|mochte|will|wunscht|wollte|bitten) [um] [einen|DATE] (ruckruf|zuruckgerufen werden|anruf)
        ; ruckruf (erbeten|gewunscht|vereinbart|am|DATE|um)
        ; (soll|sollen|sollte) [ich|wir] [*] [*] (zuruckrufen|nochmal anrufen|wieder anrufen|noch mal anrufen|nochmals anrufen|erneut anrufen|anrufen|melden)
        ; (bitte|bat) [*] [spater|DATE|nochmal|wieder] (anzurufen|anrufen|zuruckrufen)
        BadTime: (ist|war|gerade|grad|sitzt|steckt) [*] (im meeting|in einer besprechung|in einem meeting|im auto|in besprechung|im termin|beschaftigt|in einem termin|unterwegs)
        ; keine zeit [zum reden]; passt gerade nicht; (hatte|hat) keine zeit
        WrongNumber: falsche (nummer|person|durchwahl|rufnummer); falsch verbunden
        ; nummer [ist|war] (falsch|ungultig|nicht vergeben|tot|abgemeldet|nicht mehr aktuell); nummer (existiert nicht|stimmt nicht|gibt es nicht)
        ; kein anschluss [unter dieser nummer]; verwahlt; rufnummer nicht vergeben
        DoNotCall: (will|mochte|wollen|mochten) [*] [*] (von der liste|aus der liste|von der anrufliste) [genommen|gestrichen|entfernt] [werden]; (soll|sollen) [wir] nicht mehr anrufen; nicht mehr anrufen; (will|wollen|mochte|mochten|wunscht|wunschen) [*] (nicht mehr|keine|nie wieder|nicht) (angerufen werden|anrufe|kontaktiert werden|anrufe mehr|telefonisch kontaktiert werden)
        ; (nicht mehr|nie wieder|nie mehr) (anrufen|anzurufen|anrufe); keine anrufe mehr
        ; (aus|von) (der|unserer) liste (streichen|nehmen|loschen|gestrichen|entfernen)
        Inbound: (hat|haben) [mich|uns] (angerufen|zuruckgerufen); zuruckgerufen; (rief|riefen) [mich|uns] [*] (an|zuruck)
        ; (ruckruf|anruf|rueckruf) (von|bekommen|erhalten|durch); eingehender anruf [von]
        ; (er|sie|kunde|kundin|der kunde|die kundin) [hat] [mich] (zuruckgerufen|angerufen)
        HungUp: aufgelegt; legte auf; hat aufgelegt
        Dropped: (verbindung|leitung|gesprach) [ist|wurde] (abgebrochen|unterbrochen|weg)
        MissedInbound: anruf (verpasst|in abwesenheit) [von]; verpasster anruf [von]; (verpasst|versaumt)
        TheirVoicemail: (hat|haben) [mir|uns] [*] [*] (nachricht|mailbox) (hinterlassen|gesprochen)
        NotCalled: (noch nicht|noch nie|nicht|nie|gar nicht|immer noch nicht) (angerufen|telefoniert|gesprochen|dazu gekommen|geschafft|probiert|versucht)
        ; (hab|habe|haben) [*] [noch] nicht (angerufen|telefoniert|erreicht wollen|geschafft); noch nicht; nicht geschafft; keine zeit (gehabt|zum anrufen)
        ; nicht dazu gekommen; nicht zum anrufen gekommen; noch keine zeit
        FutureCall: (rufe|ruf) [ich] [*] [*] [*] an; (werde|will|muss|sollte|wollte|werd|kann|mochte|soll) [ich] [*] [*] (anrufen|telefonieren|zuruckrufen)
        ; [ich] (rufe|ruf) (DATE|spater|gleich|nachher) [*] [an|zuruck]; DATE (rufe|ruf) ich [*] [an]; gleich anrufen; telefoniere (DATE|spater)
        CallingNow: [ich] (rufe|ruf) (gerade|jetzt|grad|gleich|sofort) an; telefoniere (gerade|grad|jetzt); bin (am telefon|gerade am telefon|dran)
        ; am telefonieren
        WouldHave: (wollte|wollten) [*] [*] (anrufen|telefonieren); hatte (angerufen|anrufen sollen)
        Hearsay: (mein vertriebsleiter|unser innendienst|ein kollege|eine kollegin|kollege|kollegin|das marketing|der chef|die chefin|meine chefin) [*] (hat|hatte) [*] [*] (angerufen|gesprochen|telefoniert); (mein chef|mein kollege|meine kollegin|der kollege|die kollegin) (hat|hatte) [*] [*] (angerufen|gesprochen|telefoniert)
        Email: [e] email [*] [*] (geschickt|gesendet|geschrieben|verschickt|versendet|raus|rausgeschickt|beantwortet|bekommen|erhalten)
        ; (angebot|vertrag|rechnung|unterlagen|info|infos|angebote) [*] [*] [per email] (geschickt|gesendet|verschickt|rausgeschickt|versendet|gemailt)
        ; [e] email (an|von|raus); gemailt; per [e] email; angeschrieben
        Text: (whatsapp|sms|nachricht per whatsapp|linkedin nachricht) [*] [*] (geschickt|geschrieben|gesendet|an|bekommen); per (whatsapp|sms|linkedin|slack)
        ; uber (whatsapp|linkedin|slack)
        Video: (videocall|videokonferenz|videoanruf|videotelefonat|zoom call|teams meeting|teams termin|teams call|zoom meeting) [mit|gehabt]
        ; (per|uber|via) (zoom|teams|video|meet)
        InPerson: besucht; vor ort [gewesen|beim]; getroffen; personlich [getroffen|gesprochen|da]; (mittagessen|essen|kaffee) mit; vorbeigefahren
        ; vorbeigeschaut; zu besuch; beim kunden vor ort; auf der messe
        FollowUp: (wieder|nochmal|erneut|spater|noch mal|nochmals|DATE) (anrufen|versuchen|probieren|melden|telefonieren); zuruckrufen; anrufen (DATE|am|im)
        ; wiedervorlage [am]; (melde|melden) [ich|wir] [mich|uns] [wieder|nochmal] [DATE]; (nachster|nachste) (anruf|telefonat|kontakt); ruckruf
        ; ruft [mich] (DATE|am|wieder) [*] [zuruck|an]; nachfassen; (ruft|meldet sich) [*] [zuruck|wieder]
        Undo: ruckgangig [machen]
        ; (losch|losche|loschen|storniere|streiche|entferne|nimm) [bitte] (das|den letzten|letzten|den eintrag|die letzte|den anruf|das letzte|es) [eintrag|wieder] [zuruck|bitte]
        Correction: eigentlich [war]; korrektur; ich meinte; nein [das|es] war; (falsches|falscher|falscher) (konto|kunde|account)
        ; sorry (war|es war|das war|ich meinte); ich hab mich vertan; stimmt nicht; doch nicht
        NotContacted: (wer|welche|welcher) [*] [*] (nicht|keinen|keine|niemanden|noch nicht|noch keinen) [*] (angerufen|telefoniert|erreicht|gesprochen|anruf|anrufe|kontaktiert)
        ; noch nicht (angerufen|erreicht|kontaktiert); ohne (anruf|kontakt)
        CountNoun: anrufe; gesprache; telefonate; statistik; meine zahlen; anrufzahlen
        HowMany: wie viele; wieviele; wie viel; wieviel; anzahl
        Mine: meine; habe ich; hab ich; ich
        Team: das team; mein team; unser team; haben wir; wir
        """;
}
