internal import GeoCore

/// Inequality by logarithms and powers: Theil, mean logarithmic deviation, Atkinson.
enum EntropyInequality {
  private static let theilSource = MeasureInfo.Source(
    "Theil 1967, Economics and Information Theory, North-Holland")

  static let theil = InequalityEntry(
    info: MeasureInfo(
      id: "access-theil", aliases: ["theil-t"], family: .access, scope: .global,
      title: Phrase(en: "Theil's T of access", sv: "Theils T för tillgång"),
      meaning: Phrase(
        en: """
          Inequality that can be taken apart into groups: 0 when all have the same, ln N when one \
          has all. People who have nothing count with their full number.
          """,
        sv: """
          Ojämlikhet som kan delas upp på grupper: 0 när alla har lika, ln N när en har allt. \
          Människor utan tillgång räknas med sitt fulla antal.
          """),
      formula: "Σ_i (P_i/N) (a_i/μ) ln(a_i/μ), 0·ln 0 = 0", unit: .nats,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "It has no upper end that two towns share; differences at the top weigh most.",
        sv: "Det har ingen övre gräns gemensam för två orter; skillnader i toppen väger mest."),
      example: Phrase(
        en: "Of four people one has 8 and three have 0: ln 4 = 1.386.",
        sv: "Av fyra personer har en 8 och tre 0: ln 4 = 1,386."),
      differences: Phrase(
        en: "R's accessibility 1.4 leaves people who have nothing out of N: 5.545 in the example.",
        sv: "R:s accessibility 1.4 utelämnar människor utan tillgång ur N: 5,545 i exemplet."),
      sources: [theilSource]),
    read: { $0.one($0.distribution.theilT()) })

  static let theilL = InequalityEntry(
    info: MeasureInfo(
      id: "access-theil-l", aliases: ["mean-log-deviation"], family: .access, scope: .global,
      title: Phrase(en: "Theil's L of access", sv: "Theils L för tillgång"),
      meaning: Phrase(
        en: "The mean logarithmic deviation: differences at the bottom weigh most.",
        sv: "Den genomsnittliga logaritmiska avvikelsen: skillnader i botten väger mest."),
      formula: "Σ_i (P_i/N) ln(μ/a_i)", unit: .nats, range: 0...Double.infinity,
      caution: Phrase(
        en: "Undefined as soon as somebody has nothing.",
        sv: "Odefinierat så snart någon inte har någonting."),
      example: Phrase(
        en: "Two people with 1 and 2: ln 1.5 − ½ ln 2 = 0.059.",
        sv: "Två personer med 1 och 2: ln 1,5 − ½ ln 2 = 0,059."), sources: [theilSource]),
    read: { $0.one($0.distribution.theilL(), .someWithoutAccess) })

  static let atkinson = InequalityEntry(
    info: MeasureInfo(
      id: "access-atkinson", aliases: ["atkinson-of-access"], family: .access, scope: .global,
      title: Phrase(en: "Atkinson's index of access", sv: "Atkinsons index för tillgång"),
      meaning: Phrase(
        en: """
          The part of all access that could be given up without loss if the rest were shared \
          equally. The aversion ε says how much the least served weigh.
          """,
        sv: """
          Den del av all tillgång som kunde avstås utan förlust om resten delades lika. Motviljan \
          ε säger hur mycket de sämst försedda väger.
          """),
      formula: "1 − (Σ_i (P_i/N) (a_i/μ)^(1−ε))^(1/(1−ε)); ε = 1: 1 − geometric mean/μ",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: "From ε = 1 on it is 1 as soon as somebody has nothing. State ε with the number.",
        sv: "Från ε = 1 är det 1 så snart någon inte har någonting. Ange ε med talet."),
      example: Phrase(
        en: "One has 4, one has 0, ε = 0.5: 1 − ½ = 0.5.",
        sv: "En har 4, en har 0, ε = 0,5: 1 − ½ = 0,5."),
      sources: [
        MeasureInfo.Source(
          "Atkinson 1970, On the measurement of inequality", doi: "10.1016/0022-0531(70)90039-6")
      ]),
    read: { input in
      input.parameters.epsilons.map { epsilon in
        InequalityReading(
          value: input.distribution.atkinson(epsilon: epsilon), reason: input.reason(.noAccess),
          parameters: [.init("epsilon", .number(epsilon))])
      }
    })

  static let logVariance = InequalityEntry(
    info: MeasureInfo(
      id: "access-log-variance", aliases: ["variance-of-logs"], family: .access, scope: .global,
      title: Phrase(en: "variance of the logarithms", sv: "logaritmernas varians"),
      meaning: Phrase(
        en: "The variance of the natural logarithm of access over people.",
        sv: "Variansen hos den naturliga logaritmen av tillgången över människor."),
      formula: "Σ_i (P_i/N) (ln a_i − m)², m the mean of ln a_i", unit: .none,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "Undefined as soon as somebody has nothing; differences at the top hardly count.",
        sv: "Odefinierad så snart någon inte har någonting; skillnader i toppen räknas knappt."),
      example: Phrase(
        en: "Two people with 1 and 2: (½ ln 2)² = 0.120.",
        sv: "Två personer med 1 och 2: (½ ln 2)² = 0,120."),
      sources: [
        MeasureInfo.Source("Cowell 2011, Measuring Inequality, 3rd ed., Oxford University Press")
      ]),
    read: { $0.one($0.distribution.varianceOfLogs(), .someWithoutAccess) })
}
