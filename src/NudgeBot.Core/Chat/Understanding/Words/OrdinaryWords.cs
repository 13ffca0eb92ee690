namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>
/// Everyday words. A company may be called one ("Target", "Next"), but such a word is taken for the company only where one is expected;
/// and none of them is taken for a person's name.
/// </summary>
internal static class OrdinaryWords
{
    private const string Common = """
        a able about above abroad absolutely accept access account accounts across act action active actually ad add added address admin ads advance advice afraid after afternoon again against age agenda agent ago
        agree agreed agreement ahead air all allow almost alone along already alright also although always am amazing amount an and angry annual another answer answered any anybody anymore anyone anything anyway
        anywhere apart apologies apparently appear apply appointment appreciate approach approval approve approved are area around arrange arrive article as ask asked asking asks asleep assistant at attached attempt attempts
        audit august available average avoid awake aware away awesome awful awkward babe baby back bad bank bar base based basic basically bat battle be beach bear beat beautiful because become bed been before began begin behind
        being believe bell below best bet better between beyond big bill billing bit bite black blah blank block blow blue board boat body book booked books bored boring boss both bother bottom bought bounce bounced box boy
        branch brand break breakfast brief briefly bright brilliant bring broke broken brother brought brutal budget bug build building bump bunch burn business busy but buy buyer buying by bye calendar call called caller
        calling calls calm came campaign can cancel cancelled canceled candidate cannot cant capacity car card care careful carrier case cash catch caught cause cc cell cellphone cent center central ceo certain certainly cfo chain chair
        champion chance change changed changes channel charge chased chase chasing chat chats chatted cheap check checked checking chief child choice choose chose chosen circle city claim class clean clear clearly clever client clients
        clinic clock close closed closes closing cloud club coach code coffee cold collect colleague colleagues college come comes coming comment commercial commit committed committee common comms company compare compared competitor
        complain complaint complete completely compliance concern concerned concerns conf conference confirm confirmed confused connect connected connecting connection connects considering contact contacted contacts content
        continue contract contracts control convince cool coordinator copy core corner correct cost costs could couldnt count counter country couple course court cover coverage covered covering coworker crap crazy create credit crm cross
        crowd cto cup curious current currently customer customers cut cute cycle dad daily damn dang dare dark data date dates day days dead deadline deal dealing deals dealt dear debt decent decide decided decides decision deck deep
        def defer definitely delay delayed delete deliver delivered delivery demand demo demos dentist department depends desk desperate detail details dev dial dialed dialer dialing dials did didnt died different difficult dig dinner
        direct directly director directory dirty disaster disconnect disconnected discount discovery discuss discussed discussing discussion do doc doctor docs document does doesnt dog doing dollars done dont door double doubt down
        downtime draft dragged drama draw dream drink drive driver drives driving drop dropped drove dry dude due dumb during duty each ear earlier early easily east easy eat edge edit effective effort either electric else elsewhere email emailed
        emails emergency employee empty end ended ends energy engine engineer english enjoy enough enter enterprise entire entrance equal equipment error especially essential etc even evening event eventually ever every everybody everyone
        everything everywhere evidently exact exactly example excellent except exchange excited exciting exec excuse expand expanding expansion expect expected expensive experience expert expired explain explained extended extension extra
        extremely eye face fact factory fail failed fair fairly fall false family fan fancy fantastic far fast father fault fax fear feature features fee feedback feel feeling feels fees feet fell felt few field figure figured file
        fill final finalize finally finance financial find fine finger finish finished fire firm first fiscal fit five fix fixed flag flat flew flexible flight floor flow flu fly focus follow followed following followup food foot for force
        forecast foreign forever forget forgot form formal former forms forth forward forwarded found founder four free freeze fresh friend friendly friends from front frozen frustrated fuck fucking full fully fun fund funding funny
        further future gain game gap gate gatekeeper gave general generally get gets getting ghost ghosted ghosting girl give given gives giving glad global go goal goals god goes going gold gone gonna good goodbye got gotta
        gotten government grab grand grateful great green greeting ground group grow growing growth grumpy guess guest guide guy guys ha had hadnt half hall hand handle handled hang hanging happen happened happening happy hard hardly
        harsh has hasnt hate hates have havent having he head headcount heads health hear heard hearing heart heavy held hell hello help helped helpful helping her here hers hes hesitant hey hi hiccup hide high higher highly him himself hire
        hired hiring his history hit hits hold holding holiday holidays home honest honestly hook hope hopeful hopefully hoping horrible hospital hot hour hours house how however hr hub huge hung hungry hurry hurt husband i ice idea ideal
        ideas if ignore ignored ill im imagine immediate immediately impact implementation important impossible impressed in inbound incident include included including incoming increase indeed industry info inform information initial initially
        inquiry inside insisted install installed instead insurance int integration interest interested interesting internal international interview into intro introduce introduced invalid inventory invest investment invite invited invoice
        invoices involved is isnt issue issues it item items its itself jan january job join joined joke judge july jump june junior just keen keep keeping kept key kick kid kidding kids kill killed kind kinda king knew know knowing known knows
        label lack lady land landed landline language large largest last late lately later launch law lawyer lay lead leaders leading leads leaf league lean learn learned lease least leave leaves leaving led left legal less let lets letter level
        liaison license licenses lie life light like liked likely likes line lines link linkedin list listen listened listing lists literally little live lives living lmao load loads local locked log logged logging login logistics logs lol
        long longer look looked looking looks loop loose lord lose losing loss lost lot lots loud love loved lovely loves low lower luck luckily lucky lunch lvm machine mad made mail mailbox main mainly maintenance major make makes making man manage
        managed management manager manages managers managing manual many map march marked market marketing markets master match mate material materials maternity matter matters max may maybe me mean means meant meanwhile medical meet meeting
        meetings member memo men mention mentioned menu mess message messages met method mid middle midday might mike million min mind mine mins minute minutes miss missed missing mistake mix mobile mode model modern module mom moment monday
        money month monthly months mood more morning most mostly mother motion mouth move moved moves moving much multi multiple music must mute my myself na name named names national native nature near nearly necessary need needed needs
        negative negotiate negotiating negotiation neither nerve nervous net network never new news next nice night nine no nobody none nonsense noon nope nor normal normally north not note noted notes nothing notice noticed notified
        now nowhere number numbers nurse object objection obvious obviously occasion october odd of off offer offered offering office offices official offline often oh ok okay old older omg on onboard onboarding once one ones
        ongoing online only onto oops open opened opening opens operations operator opinion opportunities opportunity opposite ops opted option options or order ordered ordering orders org organization original other others otherwise
        ouch ought our ours out outage outbound outcome outlook outreach outside outstanding over overall overdue overview overwhelmed own owned owner pace package packed page paid pain panel paper papers paperwork paralegal parent
        parents park part partner partners parts party pass passed past patch patient pause pay paying payment payments payroll peak pen pending people per percent perfect perfectly perhaps period permanent person personal
        personally phase phone phoned phones photo pick picked pickup picks picture piece pilot ping pinged pipeline piss pissed pitch pitched pizza place placed plan plane planned planning plans plant plate platform play played playing
        please pleased pleasure plenty plus pm po pocket point points policy polite poor pop popular portal position positive possible possibly post poster posted potential potentially pound power practical practice prefer preferred prefers
        prep prepare prepared presence present presentation president press pressed pressing pretty prevent previous previously price prices pricing pride primary prime principal print prior priority private probably problem problems procedure
        proceed process procurement produce product production products professional profile profit program progress project projects promise promised promising promo promoted proof proper properly property proposal proposals prospect prospects
        protect proud prove provide provided provider public pull pulled purchase purchasing pure purpose push pushed pushing put putting qualified quality quantity quarter queen question questions queue quick quickly quiet quite quit quo quote
        quoted quotes race radio rain raise raised ran rang range rarely rate rates rather ray reach reached reaching react read reading ready real reality realized really reason reasonable reasons rebuild recall receive received recent
        recently reception receptionist recheck reckon recommend reconnect record recorded recording records recover red redirect redo reduce refer reference referral referred reference reffered refuse refused refuses regard regarding
        regards region regional register regular reject rejected relate related relationship release relevant reliable relief rely remain remember remind reminded reminder remote remove removed renew renewal renewals renewed renewing rent
        rental reorg reorder reordering repair repeat replace replaced replacement replied reply report reported reporting reports represent request requested requests require required requirements requires reschedule rescheduled research
        reset resolve resolved resource resources respond responded response responsible rest restaurant result results retail retire retired retry return returned returning returns review reviewed reviewing reviews revised rfp rich rid ride
        right ring ringing rings rip risk risky road robot rock role roll rolled rolling rollout room rooms root rough roughly round route routed row rude rules run rung running runs rush rushed sad safe said sale sales salesman same sample samples sat save saved savings
        savvy saw say saying says scale scared schedule scheduled scheduling school science scope score scratch screen screened screening screw sea search season seat seats second seconds secretary section security see seeing seek seem seemed
        seems seen select sell selling send sending senior sense sent separate sequence series serious seriously serve server service services session set sets setting settled setup seven several severe shall shame shape share shared she sheet
        shes shift ship shipment shipped shipping shit shitty shocked shoot shop shops short shorter shortly shot should shouldnt shout show showed showing shown shows shut shutdown sick side sign signal signature signed signing signs silence silent silly
        similar simple simply since sir sister sit site sites sitting situation six size skeptical skip skipped sky slack slammed sleep slept slide slides slight slightly slot slow slowly small smart smooth smoothly sms snooze so social
        soft software sold sole solid solution solutions solve solved some somebody somehow someone something sometime sometimes somewhere son soon sooner sorry sort sorted sound sounded sounds soup source south space spam spare speak speaker
        speakerphone speaking special specialist specific specifically specs speed spend spending spent split spoke spoken spot spreadsheet spring square stable staff staffing stage stake stakeholder stakeholders stall stalled stand standard standing star
        start started starting starts startup state statement states status stay stayed steady step steps stick still stock stood stop stopped storage store stores storm story straight strange strategy street stress stressed strict strong
        struggling stuck student study stuff stupid style subject submit submitted subscription success successful successfully such sucks sudden suddenly sue suggest suggested suggestion suit summary summer sun super supplier suppliers supply
        support supposed sure surely surgery surprise surprised survey swamped swap swear sweet swift switch switchboard switched switching system systems table tag take taken takes taking talk talked talking talks tank target targets task
        tasks tax teach team teams tech technical technically technology tell telling tells temp ten tend tender term terms terrible terribly terrific test tested testing tests text texted texting texts than thank thanks that thats the their
        theirs them themselves then there theres these they theyll theyre theyve thing things think thinking thinks third thrice this those though thought thoughts thousand threatened three threw through throughout throw thru thursday thus ticket tickets tied
        tight till time timeline timeout times timing tiny tip tire tired title to today together told tomorrow tone tonight too took tool tools top total totally touch touched tough tour toward towards town track tracking trade
        tradeshow traffic train trained training transfer transferred transferring transfers transition transport travel traveling travelling treat tree trial trick tried trip trouble truck true truly trust try trying tuesday turn turned turnover twice two
        type typical ugh ui ultimately umbrella unable unavailable unclear under understand understanding understood unfortunately unhappy union unique unit units unknown unless unlikely unreachable unread until unusual up upcoming update
        updated updates upgrade upgrading upper ups upset upsell urgent us usage use used useful useless user users uses using usual usually vacation valid value van various vendor vendors verbal verbally verify version very via vibe video view
        visit visited visiting voice voicemail volume vote vp wait waited waiting walk walked walking wall wanna want wanted wants warehouse warm warmer warned was wash wasnt waste wasted watch water wave way ways we weak web website wednesday week weekend weekly weeks
        weird welcome well went were werent west wet what whatever whats wheel when whenever where whereas whether which while white who whoever whole whom whos whose why wide wife wifi wild will willing win wind window windows wine winner winter wise
        wish with within without woke woman women won wonder wonderful wondering wont word words work worked worker workers working works workshop world worried worries worry worse worst worth would wouldnt wow wrap wrapped write writing written
        wrong wrote www yard year yearly years yep yes yesterday yet you young your yours yourself youth zero zone
        abt acct addl appt appts approx asap atm attn aye bc bday brb btw cust cya diff dm dms dnc dunno eod eom eow est etc ext fave ffs fwiw fyi gr8 gtg ha haha hahaha heh hmm hmmm hq hrs idc idk iirc im imo irl jk kk lemme lmk
        mgmt mgr mgrs misc mo msg mtg nah ngl np nvm ofc omw ooo ppl pls plz poc prob probs proc pto qbr qtr rep reps re reqs rn rofl sdr sec secs sec smh sow spec ssn tba tbc tbd tbh tho thx tldr tmi tmrw ttyl tx ty uh uhh um unsub vm wanna
        wbr wdym whatev wk wkly wks wo wtf xmas ya yay yea yeah yo yr yrs yup zoom whatsapp telegram signal linkedin outlook gmail teams webex slack skype facetime
        ai api app apps beta bot ceo cfo cio cmo coo cro crm cso csv cto ea erp eta faq gm hr id it kpi kpis llc ltd mms mrr msa nda pa pdf po poc qa rfi rfp rfq roi saas sku sla smb sow sso svp ui uk us usa ux va vip voip vp vps
        ma la le les de del der die das des du el en et est un una une uno und ist war hat habe haben mit bei auf von zu zum zur nicht kein keine ich er sie wir ihr nach noch nur auch aber oder wenn wie was wer wo dann da so als am an im ins
        je tu il elle nous vous ils elles on ne pas plus pour par sur avec sans chez dans que qui quoi dont ou mais donc car ai as avons avez ont suis es sommes etes sont
        yo tu ella ellos nosotros me te se lo los las con sin por para pero como cuando donde porque muy mas ya no si ha he hemos han fue era son soy es esta este esto
        eu ele ela eles nos voce voces meu sua seu com sem mas nao sim ja foi era sao sou esta este isto um uma uns umas ao aos na nas no pela pelo
        muted revert undo undone unmute
        accountant actuary adjuster analyst apprentice architect associate attendant auditor barista bellhop bookkeeper bursar
        caretaker cashier comptroller concierge consultant controller courier curator custodian designer developer
        dietician dietitian dispatcher editor electrician estimator florist foreman headteacher housekeeper hygienist instructor intern janitor
        landlord lecturer librarian matron mechanic merchandiser midwife optician optometrist orthodontist pharmacist physio physiotherapist planner
        plumber practitioner producer professor provost publisher purchaser realtor recruiter registrar scheduler sommelier storeman
        stylist superintendent surgeon surveyor technician telephonist tenant trainee trainer treasurer trucker underwriter veterinarian
        """;

    private static readonly HashSet<string> Set = [.. Common.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public static bool Has(string word) => Set.Contains(word);
}
