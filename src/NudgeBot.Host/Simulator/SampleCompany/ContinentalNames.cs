namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Invented companies in Germany, France and Sweden.</summary>
internal static class ContinentalNames
{
    public static readonly CompanyName[] German =
    [
        new("Brüggenau Werkzeuge GmbH", "Hamburg"),
        new("Brüggenau Werkzeuge Süd GmbH", "München"),
        new("Alsterblick Pensionen", "Hamburg"),
        new("Kiefernhof Naturkost", "Berlin"),
        new("Lindenbaum & Söhne", "Frankfurt"),
        new("Spreewerk Druck GmbH", "Berlin"),
        new("Rheinufer Spielwaren", "Köln"),
        new("Mainkontor GmbH", "Frankfurt"),
        new("Isarperle Backwaren", "München"),
        new("Nordlicht Brillen", "Hamburg"),
        new("Steinbock Wanderbedarf", "München"),
        new("Tannengrün Möbel", "Frankfurt"),
        new("Uhlengrund Papier", "Hamburg"),
        new("Vierlinden Blumen", "Hamburg"),
        new("Weißdorn Apotheken", "Köln"),
        new("Zweistern Elektro", "Berlin"),
        new("Apfelkern Kindermoden", "Köln"),
        new("Birkenrain Keramik", "München"),
        new("Dornhügel Weinhandel", "Frankfurt"),
        new("Eisvogel Fahrräder", "Berlin"),
        new("Falkenstieg Maschinenbau", "Köln"),
        new("Glockengießer & Partner", "Hamburg"),
        new("Hafenkante Kaffee", "Hamburg"),
        new("Immergrün Gartenbau", "Berlin"),
        new("Jakobsleiter Bau GmbH", "Köln"),
        new("Käseglocke Feinkost", "München"),
    ];

    public static readonly CompanyName[] French =
    [
        new("Café Lumière d'Amont", "Lyon"),
        new("Atelier du Pont Neuvy", "Paris"),
        new("Boulangerie Saint-Aubert", "Nantes"),
        new("Les Deux Cigognes", "Strasbourg"),
        new("Maison Courtebise", "Bordeaux"),
        new("Papeterie Vaugrenier", "Paris"),
        new("Verrerie des Alizés", "Nantes"),
        new("Chocolats Perrinel", "Lyon"),
        new("Domaine de la Combe Rousse", "Bordeaux"),
        new("Fleurs & Compagnie du Lac", "Lyon"),
        new("Imprimerie Grandmaire", "Strasbourg"),
        new("L'Atelier 27", "Paris"),
        new("Savonnerie du Vent Doux", "Lyon"),
        new("Transports Belleroche", "Bordeaux"),
    ];

    public static readonly CompanyName[] Swedish =
    [
        new("Åkelund & Söner AB", "Malmö"),
        new("Björkhaga Möbler", "Stockholm"),
        new("Fyrtornet Café", "Göteborg"),
        new("Granlunda Trä AB", "Stockholm"),
        new("Hamnkrogen Sjöbris", "Göteborg"),
        new("Istappen Kyl AB", "Malmö"),
        new("Kaneltorget Bageri", "Stockholm"),
        new("Lingonstigen Förskolor", "Stockholm"),
        new("Måsholmen Varv", "Göteborg"),
        new("Norrvassen Textil", "Malmö"),
        new("Paraplyfabriken i Väst", "Göteborg"),
        new("Rödhaken Leksaker", "Stockholm"),
        new("Silverstig Optik", "Malmö"),
        new("Tallmon Bygg AB", "Stockholm"),
        new("Utsiktsberget Hotell", "Göteborg"),
        new("Vinterljus Ljusstöperi", "Malmö"),
        new("Älvdans Scenografi", "Stockholm"),
        new("Östersol Energi", "Malmö"),
    ];
}
