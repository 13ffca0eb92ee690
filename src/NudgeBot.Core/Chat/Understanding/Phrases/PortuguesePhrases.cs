namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>A first layer of Portuguese, without accents.</summary>
internal static class PortuguesePhrases
{
    public const string Table = """
        Dialed: liguei [para|pra|pro|a|ao|de novo|la]; ligamos [para|pra]; telefonei [para|pra]; fiz (a|uma) ligacao; ja liguei; liguei la
        Tried: tentei [ligar|falar|contato]; tentativa de contato
        Spoke: falei [rapidamente|rapido|ja] [com]; falamos [com]; conversei com; conversamos; consegui falar com; conversa com; ligacao com; bati um papo
        ; (boa|otima) (conversa|ligacao) [com]
        PickedUp: atendeu; me atendeu; atenderam
        Voicemail: [caiu|foi|cai|caindo|direto] [na|pra|para a|em] caixa postal; caiu na caixa; (correio de voz|secretaria eletronica)
        ; [deixei|deixado|deixamos] [um|uma] (recado|mensagem) [de voz|na caixa postal|na caixa|na secretaria]; caixa de mensagens; caixa postal
        NoAnswer: nao [me] (atende|atendeu|atendem|atenderam|responde|respondeu|consegui falar|consegui contato|atendia|atendiam)
        ; ninguem (atende|atendeu|atenderam|responde|respondeu|atendia); sem resposta; so (chama|chamou|chamando)
        ; chamou (ate cair|e caiu|e ninguem atendeu|bastante); (telefone|celular) (desligado|fora de area); fora de area; sem sucesso
        Busy: ocupado; linha ocupada; (dando|deu|da|so da|estava|esta) ocupado; sinal de ocupado
        Gatekeeper: (falei|conversei|falamos) com (a|o|sua|seu|uma|um) (secretaria|recepcionista|recepcao|assistente|telefonista|atendente|colega|portaria|porteiro)
        ; (secretaria|recepcionista|recepcao|telefonista|portaria|atendente); (anotou|anotaram|pegou) [o|um|meu] recado
        ; nao [me] (passou|passaram|quis passar|quiseram passar|transferiu|transferiram) [a ligacao|pra ele|pra ela]
        CallbackAsked: (pediu|pediram|quer|querem|mandou|disse|disseram) (para|pra|que) [eu|a gente] (ligar|retornar|ligue|ligasse|ligarmos|voltar a ligar) [de novo|depois|mais tarde|novamente]
        ; pediu (retorno|ligacao); retornar depois
        BadTime: (estava|esta|em) (em reuniao|reuniao|dirigindo|ocupada|sem tempo|no transito); nao podia falar
        WrongNumber: (telefone|celular) (errado|incorreto|inexistente); numero (errado|incorreto|inexistente|invalido|desligado|fora de servico|que nao existe|nao existe|desativado)
        ; [o] numero nao (existe|e mais|funciona); engano
        DoNotCall: (pediu|pediram|quer|querem) (para|pra) (sair|ser removido|ser retirado|tirar|remover) [o nome] [da|do|de] [nossa] (lista|listas|cadastro); (nao|nunca) (quer|querem|deseja) (mais ligacoes|que ligue|que ligue mais|que a gente ligue|receber ligacoes|receber mais ligacoes|ser contatado)
        ; (pediu|pediram|disse|disseram) (para|pra) (nao ligar|nao ligarmos|parar de ligar|nunca mais ligar|nao ser contatado) [mais|de novo]
        ; nao (ligar|ligue|ligarem) (mais|nunca mais); (tirar|remover|retirar|tirem|tire) [ele|eles|o nome] da lista; parar de ligar
        Inbound: me (ligou|ligaram|retornou|retornaram) [de volta]; (ligou|ligaram) de volta; (retornou|retornaram) (a|minha|nossa) ligacao
        ; recebi (uma|a) ligacao [de|da|do]; (ele|ela|eles|cliente|o cliente|a cliente) [me] (ligou|retornou); ligacao (recebida|de|da|do)
        HungUp: (desligou|desligaram|bateu o telefone) [na minha cara]
        Dropped: (ligacao|linha) (caiu|cortou)
        MissedInbound: (chamada|ligacao) perdida [de|da|do]; perdi (a|uma) (ligacao|chamada) [de|da|do]
        TheirVoicemail: me (deixou|deixaram) [um|uma] (recado|mensagem) [de voz]
        NotCalled: [ainda] nao [*] (liguei|falei|telefonei|ligamos|deu tempo|consegui ligar); ainda nao; nao tive tempo; nao deu pra ligar
        FutureCall: (vou|vamos|preciso|tenho que|quero|devo|ia|pretendo|tenho de|posso) [te|lhe] (ligar|telefonar|retornar|tentar|falar) [*]
        ; ligo (DATE|TIME|depois|mais tarde|logo|la|para|pra); [eu] ligarei [*]; DATE [eu] (ligo|ligarei|vou ligar)
        CallingNow: ligando [agora]; (estou|to|tou) ligando; (estou|to) no telefone; ligo agora; ja vou ligar
        WouldHave: (ia|queria|pretendia) ligar [mas]
        Hearsay: (meu chefe|meu colega|minha colega|meu gerente|outro vendedor) [ja] (ligou|falou)
        Email: [ja|lhe] (mandei|enviei|mandamos|enviamos|encaminhei) [um|uma|o|a|por|pra eles] [*] (email|proposta|orcamento|contrato|cotacao|fatura|material|apresentacao)
        ; (email|proposta) (enviado|enviada|para|pra); por [e] email; recebi um email; [e] email enviado
        Text: (mandei|enviei|escrevi) [um|uma|no|por|pelo] (whatsapp|zap|sms|mensagem|mensagem no whatsapp|mensagem no linkedin|audio no whatsapp|audio|msg no whatsapp|message no whatsapp|message no zap|mensagem no zap)
        ; (no|pelo|por|via) (whatsapp|zap|linkedin|sms)
        Video: (videochamada|chamada de video|videoconferencia|video chamada) [com]
        ; (por|pelo|no|via|reuniao no|reuniao por|reuniao pelo) (zoom|teams|meet|google meet)
        InPerson: visitei; fui (na|no|visitar|ate) [*]; almocei com; (cafe|almoco) com; reuniao presencial; pessoalmente; encontrei [com]; na feira
        FollowUp: (ligo|ligamos|retorno|falo) [de novo|novamente|outra vez|de volta] (DATE|na|no|em); (ligar|retornar|retorno|voltar a ligar|ligar de novo|falar de novo|nova ligacao|proxima ligacao|falamos) [de novo|novamente|depois|na|no|em|dia|mais tarde|DATE]
        ; (vai|vao) (ligar|retornar) [*]; retomar
        Undo: (desfazer|desfaz|desfaca)
        ; (apaga|apagar|cancela|cancelar|exclui|excluir|remove|remover|anula) (isso|essa|a ultima|o ultimo|isto|esse|a ligacao|o registro|essa ultima)
        Correction: na verdade [foi|era]; (quis dizer|queria dizer); (correcao|corrige|corrigir|corrigindo); desculpa [foi|era]; errei; conta errada
        ; cliente errado
        NotContacted: (quem|quais|qual) [*] [*] nao (ligou|ligaram|falou|foi contatado|foram contatados|fez|recebeu|receberam|liguei|falei|liguei|foi|foram) [*]
        ; sem (ligacao|ligacoes|contato|ligar)
        CountNoun: ligacoes; conversas; meus numeros; estatisticas
        Mine: fiz; minhas; meus; minha; meu; eu
        Team: equipe; meu time; nosso time; o time; a equipe; fizemos
        """;
}
