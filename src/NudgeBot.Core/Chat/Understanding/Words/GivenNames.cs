namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>Given names common enough to tell a person from a company. The list need not be complete: it only tips the balance.</summary>
internal static class GivenNames
{
    private const string Names = """
        aaron abby abdul abigail ada adam adele adrian adriana agnes ahmed aidan aisha alan albert alberto alejandra alejandro alessandro alex alexa alexander alexandra alexis alfred ali alice alicia alina alison allison alvaro alyssa
        amanda amber amelia amir amit amy ana anders andre andrea andreas andrew andy angela angelo angie anil anita anja anjali ann anna anne annette annie anthony antje antoine anton antonia antonio anya april ariana ariel arjun arnold
        arthur arturo asha ashley astrid audrey aurelie austin ava axel ayesha barbara barry beatrice beatriz becky belinda ben benedikt benjamin bernard bernd bernie bert beth bethany betty bev beverly bianca bill billy birgit bjorn blake bob
        bobby brad bradley brandon brenda brendan brent brett brian bridget britta brittany brooke bruce bruno bryan byron caleb camila camille carina carl carla carlos carmen carol carolin carolina caroline carolyn carrie casey cassandra
        catarina catherine cathy cecilia cedric celine cesar chad chandra charles charlie charlotte chen chelsea cheryl chloe chris christa christian christina christine christoph christophe christopher chuck cindy claire clara clare
        claudia claudio claus clement cliff clint cody colin colleen connor constance cooper corinne courtney craig cristina curtis cynthia daisy damian damien dan dana daniel daniela danielle danny darren daryl dave david dawn dean deb debbie
        deborah dee deepak denis denise dennis derek devin devon diana diane diego dieter dina dirk dmitri dolores dominic dominik dominique don donald donna doris dorothy doug douglas drew duncan dustin dwight dylan earl eddie edgar
        edith eduardo edward edwin eileen eitan elaine eleanor elena eli elias elijah elisa elisabeth elise elizabeth ella ellen elliot elsa emil emilia emilie emilio emily emma emmanuel enrique eric erica erik erika erin ernest ernesto esteban
        esther ethan etienne eugene eva evan eve evelyn ezra fabian fabio faith farah fatima felicia felipe felix fernanda fernando fiona flora florian frances francesca francesco francis francisco francois frank franz fred frederic
        freddie frieda fritz gabriel gabriela gabrielle gareth gary gavin gemma gene geoff george georgia gerald gerard gerd gerhard gil gilles gina gisela giovanni giulia gladys glen glenn gloria gordon grace graham grant greg gregor gregory
        greta guido guillaume guillermo gunther gus gustavo guy gwen hal haley hamid hank hannah hans harald harold harriet harris harry harvey hassan heather hector heidi heike heinz helen helena helene helga helmut henri henrik henry herbert
        herman hilary holger holly hope horst howard hugh hugo ian ibrahim ida ignacio igor imran ines inga ingo ingrid irene iris isaac isabel isabella isabelle ismael ivan ivy jack jackie jackson jacob jacqueline jacques jade jaime jake james
        jamie jan jana jane janet janice jared jasmin jasmine jason javier jay jean jeanne jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joana joanna joanne joao joaquin jochen jodie jody joe joel johan johanna
        johannes john johnny jon jonas jonathan jordan jordi jorg jorge jose josef josefina joseph josephine josh joshua joy joyce juan juana juanita judith judy julia julian juliana julie julien juliet julio jurgen justin jutta kai kamal karen karim
        karin karina karl karla kate katharina katherine kathleen kathryn kathy katie katja katrin kay keiko keith kelly kelsey ken kendra kenneth kenny kerry kevin khalid kim kira kirk kirsten klaus kofi kris krista kristen kristin kristina
        kumar kurt kyle lance lara larry lars laura lauren laurence laurent laurie lea leah lee leila lena leo leon leonard leonardo leonie leroy leslie leticia lewis li liam lidia lila lily lina linda lindsay lindsey lisa liz liza lois lola lopez loretta lori
        lorraine lou louis louisa louise luca lucas lucia lucie lucille lucinda lucy luigi luis luisa lukas luke lydia lynn mabel madison magda maggie malcolm malik manfred manu manuel manuela mara marc marcel marcela marcelo marcia marco marcos marcus marek
        margaret margarita margot maria mariana marianne marie marina mario marion marisa mark marko markus marlene marsha marta martha martin martina marty marvin mary mateo mathias mathieu mathilde matilda matt matteo matthew matthias maureen maurice mauricio
        max maxime maya megan mehmet mei mel melanie melissa mercedes meredith mia micah michael michaela michal micheal michel michele michelle miguel mike mikhail milan mila milena miles milo mina mindy mira miranda miriam mitch mitchell moe mohamed
        mohammed moira molly mona monica monika monique morgan moritz moses muhammad murray mustafa myra nadia nadine nancy naomi natalia natalie natasha nate nathan nathalie neal ned neha neil nelson nia niall nicholas nick nicola nicolas nicole niels nigel nikhil nikki nikolai nils nina nino noah
        noel nora norbert noreen norma norman octavia odessa ola olaf oleg olga oliver olivia olivier omar oscar otto owen pablo paige pam pamela paola paolo pascal pat patel patricia patrick patty paul paula paulina pauline paulo pavel pedro peggy penny percy perry
        pete peter petra phil philip philipp philippe phillip phoebe pia pierre pilar piotr polly prakash pranav preeti priya priyanka qing quentin quinn rachel rafael raj rajesh ralf ralph ramon ramona randy raquel rashid raul ravi ray raymond rebecca regina reiner rene renata renate
        reza rhonda ricardo rich richard rick ricky rita rob robert roberta roberto robin rocio rod roger rohan roland rolf roman ron ronald rosa rosalind rose rosemary ross roxanne roy ruben rudi rudy rupert russ russell ruth ryan sabine sabrina sally salma sam samantha
        samir samuel sandra sandy sanjay santiago sara sarah sascha sasha saul sean sebastian selena serge sergei sergio seth shane shannon sharon shaun shawn sheila shelley sheri sherry shirley sid siegfried sierra sigrid silke silvia simon simone siobhan sofia sonia sonja sophia sophie
        soren stacey stacy stan stefan stefanie stella stephan stephanie stephen steve steven stuart sue sunil suresh susan susanne susie suzanne svenja sven sylvia sylvie tamara tammy tania tanja tanya tara tatiana ted teresa terri terry tessa thea theo theodore theresa therese thierry thomas
        thorsten tiago tiffany tilda tim timo timothy tina tobias toby todd tom tomas tommy toni tony torsten tracey tracy travis trevor tricia trish troy tyler uli ulrich ulrike ursula uschi uta ute valentina valeria valerie vanessa vera vernon veronica veronika vic vicki vicky victor victoria vijay viktor vince
        vincent violet virginia vivian vivek vladimir wade walt walter wanda wang warren wayne wei wendy werner wesley wilhelm will willem william willie wilma wolfgang xavier ximena yan yannick yasmin yolanda yuki yulia yusuf yves yvette yvonne zach zachary zara zoe zoltan
        uma dov bea cleo wren tamsin saoirse maeve niamh aoife ciara sinead eoin declan oisin imke jasper casper lotte otto selma henrike anneliese bettina yusuf petra sven elin signe inga ines olive abel harriet priscilla xiomara ruth joost
        wim sal lou gus pia yara farouk theo graciela sunniva bartek marek sabah zainab layla omari kwame kofi ama yaw chidi ngozi ife tunde bola dayo aditi aisha rohit sanjana deepa meera lakshmi arun vikram
        hiroshi kenji yumi sakura haruto ming xiao jun ling hong minh linh thuy anh nguyen jin soo min seung hyun ari noa tal yael avi moshe dvora rivka bram daan sanne femke lieke jeroen pieter maarten freja mikkel astri bjarne knut leif ragnhild aino eero
        agnieszka kasia zofia wojtek tomasz ewa jarek jiri pavla zdenek ondrej katerina bogdan ioana mihai radu andrei dragan milos jelena vesna goran ivana mette rikke henk ed al ty cy bo mo si lu wu xi yu mac rory fergus
        callum hamish isla freya poppy alfie archie ollie barney rufus gwyneth rhys carys sioned idris laszlo istvan osei okafor nadia jo
        """;

    private static readonly HashSet<string> Set = [.. Names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public static bool Has(string word) => Set.Contains(word);
}
