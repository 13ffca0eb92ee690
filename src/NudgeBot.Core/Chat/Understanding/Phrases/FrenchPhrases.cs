namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>A first layer of French, without accents and apostrophes.</summary>
internal static class FrenchPhrases
{
    public const string Table = """
        Dialed: je (lai|les ai|la) (appele|appelee|appeles); [jai|ai|on a|nous avons] (appele|rappele) [a|au|chez]; (jai|ai) telephone
        ; (passe|ai passe|jai passe) (un|le) (appel|coup de fil|coup de telephone) [a|au]; coup de fil [a|au|passe a]; telephone a; (jai|ai) (appele|rappele)
        Tried: (essaye|tente|jai essaye|jai tente|essaye de|tente de) [de|d] [appeler|joindre|dappeler|les joindre|le joindre|la joindre|contacter]
        Spoke: (joint|eu) NAME; joint [a|par]; (jai|on a) joint; [jai|ai|on a|nous avons] (parle|discute|echange|cause) [a|avec|au|aux|longuement|brievement|rapidement] [avec]; (jai|ai|on a) eu
        ; (eu|eue|eus) * de ACCOUNT; (eu|eue|eus) [*] au (telephone|tel|bout du fil); (jai|ai) joint; joint (ACCOUNT|au)
        ; (bonne|longue|belle) (conversation|discussion) [avec]; conversation (avec|telephonique); echange (telephonique|avec)
        PickedUp: (a|ont) (repondu|decroche); decroche; (il|elle|on) ma repondu; ma repondu
        Voicemail: [tombe sur|sur|direct|directement|eu] [la|sa|leur|une] messagerie [vocale|directe|directement]
        ; [tombe sur|sur|eu] [le|son|leur|un] repondeur
        ; [jai|ai] (laisse|depose) [un|le|lui un|mon] (message|vocal) [vocal|sur le repondeur|sur la messagerie|sur son repondeur]
        ; message [vocal] (laisse|depose); boite vocale; tombe sur (la|sa|leur) messagerie; tombe sur (le|son|leur) repondeur
        NoAnswer: (pas reussi|pas pu|pas arrive|impossible) [a|de] [le|la|les] (joindre|avoir|contacter) [*]; aucune reponse; reste sans reponse; (ne|n) (repond|repondent|decroche|decrochent|repondait|repondaient) (pas|plus|jamais); (na|nont|n ont|n a) (pas|jamais) (repondu|decroche)
        ; [toujours] pas (de reponse|repondu|joignable|decroche|reussi a joindre|pu joindre|pu les joindre|de retour)
        ; (repond|repondent|decroche|decrochent) pas; personne [ne|na] (repond|repondu|decroche|au bout du fil|au telephone|ne repond|na repondu)
        ; sans reponse; injoignable; (ca|sa) (sonne|sonnait) [dans le vide|mais]; sonne dans le vide; aucune reponse; sans succes
        Busy: (ligne|telephone) [*] [*] (est|etait) [toujours|encore] (occupe|occupee); est (occupe|occupee); occupe; (ligne|numero|cest|ca sonne|sonne|etait) (occupe|occupee); ca sonnait occupe
        Gatekeeper: (le standard|laccueil|la secretaire|lassistante|la standardiste|le secretariat) [ne|na|nont|a] [ma|m|mont|me] [pas] [veut pas|voulu] [me] (passe|passer|transfere|bloque|filtre|pris|prend|refuse); [jai|ai] [eu|parle|parle a|parle avec|tombe sur|tombee sur] [a|avec|sur] [la|le|sa|son|une|un] (secretaire|standardiste|assistante|receptionniste|lassistante|laccueil)
        ; (eu|parle a|parle avec|tombe sur|sur) [la|le|sa|son|une|un|un de ses] (standard|accueil|assistant|collegue|collegues); barrage
        ; (na|nont) pas (voulu|pu) (me passer|me le passer|me la passer|transferer); (a|ont) pris (un|le|mon) message
        ; (lassistante|laccueil|la secretaire|la standardiste)
        CallbackAsked: a rappeler; (prefere|souhaite|veut|voudrait) que je (rappelle|la rappelle|le rappelle|les rappelle); (demande|veut|souhaite|prefere|dit|voulait|voudrait) [a|de|que|quon|qu] [etre|on|je|la|le|les] [la|le|les] (rappeler|rappele|rappelee|rappelle|recontacte|recontacter|quon rappelle|lappelle|lappeler)
        ; [ma] demande de (rappeler|le rappeler|la rappeler|les rappeler|lappeler); me demande de rappeler
        BadTime: (etait|est|en) (en reunion|reunion|au volant|en rendez vous|en rdv|pas disponible|pressee|presse|occupee); pas le temps de parler
        ; (mauvais|pas le bon) moment
        WrongNumber: (mauvais|faux) numero
        ; numero (incorrect|errone|invalide|non attribue|plus en service|nexiste pas|coupe|mauvais|pas bon|hors service|plus attribue)
        ; [le] numero (nexiste|nest) (pas|plus) [*]; erreur de numero; pas le bon numero
        DoNotCall: (demande|a demande|veut|souhaite|demandent) [a|de] [etre] (retire|retiree|retires|supprime|enleve|enlevee|sorti) [de] [la|notre|nos] (liste|listes|fichier); (plus|arreter) (dappels|de nous appeler|de les appeler|dappeler); ne (plus|pas|jamais) [nous|les|le|la|me] (appeler|rappeler|contacter|lappeler|recontacter|telephoner)
        ; (veut|veulent|souhaite|souhaitent|demande|demandent) [a] (plus|ne plus) [jamais] [etre|quon|qu on] [*] (appele|appeles|appelee|appelees|contacte|contactes|appelle|lappelle|appeler|derange|deranges)
        ; (retirer|enlever|supprimer|retire|enleve) de (la|notre|leur|nos) (liste|listes|fichiers); plus (dappels|jamais appeler|appeler)
        Inbound: (ma|mont|nous a|nous ont) (appele|rappele|telephone|joint); (appel|rappel) (entrant|recu|de); recu un appel [de]
        ; (il|elle|ils|client|le client|la cliente) [ma|mont|a] (rappele|appele); pris (son|un|leur) appel [de]; a rappele
        HungUp: (ma|mont|a|ont) raccroche [au nez]; raccroche
        Dropped: (ligne|appel|communication) (coupee|coupe|a coupe); ca a coupe
        MissedInbound: appel (manque|rate|en absence) [de]; (manque|rate) (un|son|leur|lappel|un appel|son appel|leur appel) [appel] [de]
        TheirVoicemail: (ma|mont|nous a) laisse (un|une) (message|vocal) [vocal]
        NotCalled: [nai|jai|n ai|ai|navons] pas [encore] (appele|telephone|parle|rappele|pu appeler|eu le temps|eu le temps dappeler|reussi a appeler|contacte) [dappeler|de les appeler]
        ; (nai|jai|ai) pas eu (le temps|loccasion); pas encore; (nai|jai) pas (encore); pas le temps [dappeler]; pas appele
        FutureCall: [je] (vais|va|dois|veux|faut|devrais|compte|pense|aimerais|allais|voulais) [le|la|les|lui|vous] (appeler|rappeler|telephoner|lappeler|relancer|contacter|lui telephoner) [*]
        ; (jappelle|jappellerai|jappelerai|rappellerai|rappelerai) [*] [DATE|plus tard|apres]
        ; je [le|la|les|lui] (rappelle|rappellerai|appelle|appellerai|telephone) [DATE|plus tard|apres]; je lappelle [DATE|plus tard]; appelle DATE
        ; DATE (jappelle|je rappelle|je lappelle|je les appelle)
        CallingNow: jappelle (maintenant|la|tout de suite|de suite); en train (dappeler|de les appeler|de lappeler); [je] suis au telephone; en ligne [avec]
        ; jappelle
        WouldHave: (jallais|jaurais|je voulais|jai failli) [*] (appeler|appele|lappeler|rappeler)
        Hearsay: (mon chef|mon collegue|ma collegue|ma chef|mon manager|un collegue|une collegue|le marketing|mon patron|ma cheffe|le directeur) (a|les a|la|lui a|lavait|avait) [deja] (appele|parle|rappele|eu|contacte|telephone|joint|laisse) [a|avec|un]
        Email: [jai|ai|leur ai|lui ai] (envoye|envoyee|transmis) [un|une|le|la|les|mon|leur|notre] [*] (email|courriel|devis|proposition|contrat|facture|offre|brochure|documentation|plaquette)
        ; (email|courriel|devis|proposition) (envoye|envoyee|recu|a|de|parti); par (email|courriel); (jai|ai) ecrit (a|un)
        Text: (envoye|ecrit|laisse) [un|une|lui un] (sms|texto|whatsapp|message whatsapp|message linkedin|message sur linkedin|vocal whatsapp)
        ; par (sms|whatsapp|texto|linkedin|message); sur (whatsapp|linkedin|slack)
        Video: [en|par|reunion|appel] (visio|visioconference|visioconf) [avec]; (par|sur|reunion|call|en) (zoom|teams|meet|google meet); appel video
        InPerson: (jai|ai) (vu|rencontre|visite|dejeune avec|dine avec|bu un cafe avec)
        ; (rencontre|dejeune avec|passe les voir|passe le voir|passe voir|visite chez|en personne|sur place|rdv chez|rendez vous chez)
        ; (dejeuner|cafe|dejeune|diner) avec; au salon
        FollowUp: [a|je|on|le|la|les|lui] (rappeler|rappelle|rappellent|relancer|recontacter|retenter|reessayer|rappellera) [DATE|le|en|plus tard|dans]
        ; (elle|il|ils|on) [se|me] (rappelle|rappellera|rappellent|rappelera); on se (rappelle|reparle) [DATE]; prochain appel [le]
        ; (a rappeler|je rappelle|je rappellerai|je relance) [DATE]
        Undo: (annule|annuler|supprime|supprimer|efface|effacer|enleve|retire) [ca|le|cela|moi ca|la|lappel] [dernier|derniere|precedent] [appel|entree|saisie|ligne]
        Correction: en fait [cetait|c etait]; (je voulais dire|correction|corrige|je corrige); non cetait; pardon [cetait]
        ; (erreur|mauvais compte|mauvais client); plutot
        NotContacted: (qui|quels|quelles) [*] [*] (pas|jamais) [encore] (appele|appeles|ete appele|ete appeles|contacte|contactes|parle|telephone)
        ; (na|nont|nai|navons|navait) (pas|jamais) [encore] (appele|ete appele|ete appeles|contacte|telephone|fait|passe) [*]; sans (appel|contact)
        CountNoun: appels; conversations telephoniques; mes chiffres; mes stats; statistiques
        Mine: mes; mon; jai; ai je; je
        Team: lequipe; mon equipe; notre equipe; equipe; avons nous; on a
        """;
}
