extension DiagnosticKind {
  /// GS9xx: the run was stopped, or geoseg itself is at fault.
  public static let bugKinds: [DiagnosticKind] = [interrupted, internalFault]

  public static let interrupted = DiagnosticKind(
    "GS901", .error, exit: .interrupted,
    title: Phrase(en: "interrupted", sv: "avbruten"),
    message: Phrase(en: "the run was interrupted", sv: "körningen avbröts"),
    hint: Phrase(
      en: "no output was written; run the command again",
      sv: "inget utdata skrevs; kör kommandot igen"),
    explanation: Phrase(
      en: """
        The run was stopped by Ctrl-C or a termination signal. Work in progress was dropped and \
        unfinished files were removed; files that existed before are untouched.
        """,
      sv: """
        Körningen stoppades med Ctrl-C eller en avslutningssignal. Påbörjat arbete kastades och \
        ofärdiga filer togs bort; filer som fanns tidigare är orörda.
        """))

  public static let internalFault = DiagnosticKind(
    "GS902", .error, exit: .ourBug,
    title: Phrase(en: "fault in geoseg", sv: "fel i geoseg"),
    message: Phrase(en: "a fault in geoseg itself: {what}", sv: "ett fel i geoseg självt: {what}"),
    hint: Phrase(
      en: "please report it with the output of `geoseg doctor`",
      sv: "rapportera det gärna med utdata från `geoseg doctor`"),
    explanation: Phrase(
      en: """
        geoseg met a state that should not be possible. Your data is not at fault. No output was \
        written. A report with the command line and `geoseg doctor` lets us mend it.
        """,
      sv: """
        geoseg hamnade i ett tillstånd som inte ska kunna uppstå. Felet ligger inte i dina data. \
        Inget utdata skrevs. En rapport med kommandoraden och `geoseg doctor` låter oss rätta det.
        """))
}
