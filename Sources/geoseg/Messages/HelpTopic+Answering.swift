internal import GeoCore

extension HelpTopic {
  static let exitCodes = HelpTopic(
    name: "exit-codes",
    title: Phrase(en: "Exit codes", sv: "Slutkoder"),
    text: Phrase(
      en: """
            0  done
            1  done, and the answer is no (check found errors)
           64  the command line was not understood
           65  the data is bad
           66  an input is missing or cannot be read
           69  a library or service is not available
           70  a fault in geoseg
           73  an output cannot be created
           74  reading or writing failed
           75  busy, try again
           78  the plan or a setting is bad
          130  interrupted
        """,
      sv: """
            0  klart
            1  klart, och svaret är nej (check fann fel)
           64  kommandoraden gick inte att förstå
           65  data är felaktiga
           66  indata saknas eller går inte att läsa
           69  ett bibliotek eller en tjänst saknas
           70  ett fel i geoseg
           73  utdata kan inte skapas
           74  läsning eller skrivning misslyckades
           75  upptaget, försök igen
           78  planen eller en inställning är felaktig
          130  avbruten
        """))

  static let streams = HelpTopic(
    name: "streams",
    title: Phrase(en: "What goes where", sv: "Vad som skrivs var"),
    text: Phrase(
      en: """
        Standard output holds data only: with -o FILE nothing, else the summary table on a terminal \
        and the zone layer as GeoJSON in a pipe; with --json one document. Standard error holds \
        progress, notes, warnings and errors. - is standard input as INPUT and standard output as \
        -o. A file is written under another name and renamed when it is whole; one that exists is \
        replaced only with --overwrite. --progress json and --log json are for programs that watch.
        """,
      sv: """
        Standard ut bär bara data: med -o FIL ingenting, annars summeringen som tabell på en \
        terminal och zonlagret som GeoJSON i ett rör; med --json ett dokument. Standard fel bär \
        förlopp, noter, varningar och fel. - är standard in som INDATA och standard ut som -o. En \
        fil skrivs under annat namn och döps om när den är hel; en som finns ersätts bara med \
        --overwrite. --progress json och --log json är för program som bevakar.
        """))

  static let plan = HelpTopic(
    name: "plan",
    title: Phrase(en: "Plan files", sv: "Planfiler"),
    text: Phrase(
      en: """
        A plan file holds what the options say, for an analysis that is run again. geodata/plan.yaml \
        is a whole one. geoseg run plan.yaml --dry-run shows what would be read and written. Options \
        go before GEOSEG_… variables, and those before the plan. An unknown key is an error. Paths \
        are seen from the folder of the plan.
        """,
      sv: """
        En planfil innehåller det som flaggorna säger, för en analys som körs igen. \
        geodata/plan.yaml är en hel. geoseg run plan.yaml --dry-run visar vad som skulle läsas och \
        skrivas. Flaggor går före GEOSEG_…-variabler, och de före planen. En okänd nyckel är ett \
        fel. Sökvägar ses från planens mapp.
        """))
}
