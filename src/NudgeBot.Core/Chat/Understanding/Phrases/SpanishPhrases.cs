namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>A first layer of Spanish, without accents.</summary>
internal static class SpanishPhrases
{
    public const string Table = """
        Dialed: llame [a|al]; he llamado [a|al]; hemos llamado; [le|la|lo|les] llame; telefonee [a]; marque; hice (la|una) llamada; llamamos a
        Tried: intente (llamar|contactar|hablar); trate de llamar
        Spoke: (consegui|pudimos|logre|conseguimos) hablar [con]; estuve hablando [con]; estuvimos hablando; (hable|hablamos|he hablado) por telefono [con]; hable [brevemente|ya] [con]; he hablado [con]; hablamos [con]; hemos hablado; charle con; converse con; platique con; logre hablar con
        ; pude hablar con; conversacion con; llamada con; localice a; buena (charla|conversacion|llamada)
        PickedUp: contesto; me contesto; contestaron; atendio; me atendio; atendieron; me cogio el telefono; cogio [el telefono]; descolgo
        Voicemail: (deje|he dejado|le deje|dejado|dejando|dejamos) [un|una|el|su|otro] (mensaje|recado) [de voz|en el buzon|en el contestador|en su buzon]
        ; mensaje de voz; (salto|salta|salio|cayo|fue) [el|al|la|directo al] (buzon|contestador); buzon [de voz]; contestador [automatico]
        ; mensaje en el (buzon|contestador)
        NoAnswer: no [me|lo|la] (contesta|contestan|contesto|contestaron|responde|responden|respondio|respondieron|atiende|atienden|atendio|atendieron|coge|cogen|cogio|cogieron|descuelga|descuelgan|descolgo|cogen el telefono) [nadie|el telefono]
        ; nadie (contesta|contesto|responde|respondio|atiende|atendio|coge|cogio|descuelga|descolgo|contestaba); sin respuesta; no hubo respuesta
        ; no (pude|logre|consegui) (localizar|contactar|hablar|localizarlo|localizarla|comunicarme); (telefono|movil|celular) apagado; apagado; suena y suena; sonaba y sonaba; no hay (respuesta|nadie); no (estaba|estaban|esta) [nadie]; sin exito; sin suerte
        Busy: comunicando; comunica; comunicaba; (linea|telefono|numero) (ocupada|ocupado|comunicando); (da|dio|daba|estaba|esta) (ocupado|comunicando)
        ; ocupado
        Gatekeeper: (hable|he hablado|hablamos) con (la|el|su|una|un) (recepcionista|secretaria|asistente|recepcion|secretario|ayudante|centralita|companero|companera|colega|operadora)
        ; (recepcionista|secretaria|centralita|recepcion); no me (paso|pasaron|quiso pasar|pasan|quisieron pasar)
        ; (tomo|cogio|tomaron|apunto) (el|un|mi) (recado|mensaje)
        CallbackAsked: (dijo|pidio|dice|pide|me pidio|me dijo) que (volviera|volviese|vuelva) a llamar; (pide|pidio|quiere) [una] (devolucion de llamada|llamada de vuelta|que la llame|que lo llame); (pide|pidio|pidieron|quiere|dijo|dice|dijeron|piden|prefiere) que (le|la|lo|les) (llame|llamemos|llamara|vuelva a llamar|llamase)
        ; (pide|pidio|dijo|dice|quiere|piden|pidieron|quieren|dicen) que [le|les] (llame|llamemos|llamara|vuelva a llamar); me (pidio|dijo) (llamar|volver a llamar|que le llame|que la llame|que lo llame)
        ; que le (llame|llamemos) [de nuevo|mas tarde|luego]; pidio que (llame|llamara)
        BadTime: (estaba|esta|estaban) (reunido|reunida|en una reunion|conduciendo|ocupada|liado|liada|manejando); no podia hablar; en reunion
        WrongNumber: se (equivocaron|equivoco|confundieron) de numero; (telefono|movil) (equivocado|erroneo|incorrecto); numero (equivocado|erroneo|incorrecto|invalido|desconectado|fuera de servicio|dado de baja|que no existe|no existe|malo)
        ; [el] numero [ya] no (existe|funciona|es|esta en servicio); me equivoque de numero
        DoNotCall: que no [le|la|lo|les|nos] (llame|llamemos|llamen|volvamos a llamar) [mas|nunca|nunca mas]
        ; no (quiere|quieren|desea|desean) (que le llamen|que la llamen|que lo llamen|que les llamen|mas llamadas|recibir llamadas|que llamemos|que les llamemos|que llamemos mas|que le llamemos|que lo llamemos) [mas]
        ; no (llamar|llamarle|llamarles|llamarlo) (mas|nunca mas); no volver a llamar
        ; que (lo|la|los|las|le|les) (saquemos|quitemos|borremos|eliminemos) de la lista; (darse|darles|darlo) de baja de las llamadas; (quitar|sacar|borrar|eliminar|quitarlos|quitarle|borrarlos|sacarlos) de la lista; (quite|quiten|saque|saquen|borre) de la lista
        Inbound: me (llamo|llamaron|ha llamado|han llamado|devolvio la llamada|devolvieron la llamada|ha devuelto la llamada) [de vuelta]
        ; devolvio (la|mi) llamada; devolvieron (la|mi) llamada; llamada entrante [de]; recibi (una|la) llamada [de]; (contesto|contesté) (su|la) llamada
        HungUp: me (colgo|colgaron); colgo; colgaron
        Dropped: se (corto|cayo) [la llamada|la linea]
        MissedInbound: llamada perdida [de]; perdi (la|una|su) llamada [de]
        TheirVoicemail: me (dejo|dejaron|ha dejado) [un] (mensaje|recado) [de voz]
        NotCalled: (todavia|aun) no [he|la|lo|les|le|me] [*] [llamado|llame|hablado|llamo]
        ; no [la|lo|les|le] (he llamado|he hablado|he podido llamar|he podido); no he (llamado|hablado|podido|tenido tiempo|podido llamar) [con|a]
        ; no (pude|puedo|alcance a|alcanzo a) llamar [*]; no [la|lo|le|les] llame; sin llamar; no tuve tiempo; no me dio tiempo
        FutureCall: (voy a|vamos a|tengo que|quiero|debo|hay que|pienso|puedo|deberia|necesito|debemos|iba a|pensaba) (llamar|llamarle|llamarla|llamarlo|llamarles|volver a llamar|hablar|hablar con|hablarle) [*]
        ; [le|la|lo|les] (llamo|llamare|llamamos) [a] [DATE|luego|despues|ACCOUNT]; llamo (luego|despues|DATE|TIME|en|mas tarde|a)
        ; DATE [le|la|lo|les] (llamo|llamare)
        CallingNow: llamando [ahora]; estoy llamando; ahora llamo; llamo ahora; estoy al telefono; ahora mismo llamo; ya llamo
        Hearsay: (mi jefe|mi companero|mi companera|mi colega|otro comercial|otro vendedor) [ya] (llamo|hablo|ha llamado|ha hablado)
        Email: [le|les|ya] (mande|envie|he enviado|enviado|mandado|he mandado|escribi|mandamos|enviamos) [a|ya|un|una|el|la|su|le|les|otro] [*] (correo|email|propuesta|presupuesto|oferta|contrato|cotizacion|factura|informacion|catalogo)
        ; correo enviado [a]; por (correo|email); (recibi|llego) un (correo|email); le escribi; intercambio de correos
        Text: [le|les] (mande|envie|escribi|he mandado) [un|por|por un|unos] (whatsapp|wasap|sms|mensaje de whatsapp|mensaje de texto|mensaje por whatsapp|mensaje por linkedin|audio de whatsapp|audio por whatsapp)
        ; por (whatsapp|linkedin|sms|wasap); whatsapp (enviado|a)
        Video: videollamada [con]; por (zoom|teams|meet|video|videollamada); reunion (por|en) (zoom|teams|meet)
        InPerson: visite [a]; fui a (ver|visitar); reunion presencial; en persona; (comi|almorce|desayune|cene|tome un cafe|tome cafe) con; me reuni con
        ; nos reunimos; pase por (la oficina|su oficina|la tienda)
        FollowUp: (llamar|llamarle|llamarla|llamarlo|volver a llamar|rellamar|contactar|retomar|hablar|hablamos|hablaremos|seguimiento) [de nuevo|otra vez|luego|mas tarde|el|en|DATE]
        ; proxima llamada [el]; (llama|llamara|me llama|me llamara|vuelve a llamar) [el] DATE
        Undo: deshacer; deshaz [eso]
        ; (borra|borrar|elimina|eliminar|anula|anular|cancela|quita) (eso|esto|lo ultimo|la ultima|el ultimo|la ultima llamada|ultimo registro|la llamada|esa)
        Correction: en realidad [fue|era]; perdon [era|fue|queria decir]; quise decir; queria decir; (corrige|corregir|correccion|corrijo); no era *
        ; me equivoque
        NotContacted: (quien|quienes) no (ha llamado|han llamado|llamo|ha hecho); no (he|hemos|han|ha) (llamado|hablado|contactado)
        ; sin (llamar|llamadas|contacto|contactar)
        CountNoun: llamadas; conversaciones; mis numeros; estadisticas
        Mine: hice; he hecho; llevo; mis; mi; tengo
        """;
}
