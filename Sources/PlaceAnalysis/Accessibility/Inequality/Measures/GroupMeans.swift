internal import GeoCore

/// How much of a value the people of a group have: mean, against everybody, and quantiles.
enum GroupMeans {
  private static let sources = [
    MeasureInfo.Source(
      "Talen & Anselin 1998, Assessing spatial equity, Environment and Planning A 30",
      doi: "10.1068/a300595"),
    MeasureInfo.Source("Pereira & Herszenhut 2023, Introduction to urban accessibility, Ipea"),
  ]

  static let mean = InequalityEntry(
    info: MeasureInfo(
      id: "access-mean", aliases: ["group-mean-access"], family: .access, scope: .global,
      title: Phrase(en: "mean access of a group", sv: "gruppens genomsnittliga tillgång"),
      meaning: Phrase(
        en: """
          The mean of a measure of access over the people of a group, or over everybody. People for \
          whom it has no value are left out; their share is access-without-value.
          """,
        sv: """
          Medelvärdet av ett tillgångsmått över människorna i en grupp, eller över alla. De som \
          måttet saknar värde för utelämnas; deras andel är access-without-value.
          """),
      formula: "Ā_g = Σ_i P_ig A_i / Σ_i P_ig", unit: .none,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "A mean hides the few who have little: look at the quantiles too.",
        sv: "Ett medelvärde döljer de få som har litet: se även på kvantilerna."),
      example: Phrase(
        en: "100 members with 2 places in reach and 300 with 6: 5.",
        sv: "100 medlemmar med 2 platser inom räckhåll och 300 med 6: 5."), sources: sources),
    read: { input in
      var interval: MeasureValue.Interval?
      if input.subject.origins == nil, input.series.hasRange {
        interval = WeightedMean(input.subject.values, of: input.series).interval
      }
      return [
        InequalityReading(
          value: input.distribution.mean, reason: input.reason(.noAccess),
          unit: input.subject.unit, interval: interval)
      ]
    })

  static let ratio = InequalityEntry(
    info: MeasureInfo(
      id: "access-ratio", aliases: ["ratio-to-all"], family: .access, scope: .global,
      title: Phrase(
        en: "a group's mean access over everybody's", sv: "gruppens tillgång mot allas"),
      meaning: Phrase(
        en: """
          How many times everybody's mean the group has. Above 1 more than people on average; of a \
          distance or time, farther. A group with a reach of its own is not compared.
          """,
        sv: """
          Hur många gånger allas medelvärde gruppen har. Över 1 mer än människor i genomsnitt; för \
          avstånd och tid längre bort. En grupp med egen räckvidd jämförs inte.
          """),
      formula: "Ā_g / Ā", unit: .ratio, range: 0...Double.infinity,
      caution: Phrase(
        en: "The group is part of everybody: a large group is always near 1.",
        sv: "Gruppen ingår i alla: en stor grupp ligger alltid nära 1."),
      example: Phrase(
        en: "A group with 3 places in reach where everybody has 4: 0.75.",
        sv: "En grupp med 3 platser inom räckhåll där alla har 4: 0,75."), sources: sources),
    read: { input in
      guard !input.everybody.isNaN else { return [] }
      return input.one(
        input.everybody > 0 ? input.distribution.mean / input.everybody : .nan)
    })

  static let difference = InequalityEntry(
    info: MeasureInfo(
      id: "access-difference", aliases: ["difference-from-all"], family: .access, scope: .global,
      title: Phrase(
        en: "a group's mean access less everybody's", sv: "gruppens tillgång minus allas"),
      meaning: Phrase(
        en: "How much more than everybody's mean the group has, in the unit of the measure.",
        sv: "Hur mycket mer än allas medelvärde gruppen har, i måttets enhet."),
      formula: "Ā_g − Ā", unit: .none, range: -Double.infinity...Double.infinity,
      caution: Phrase(
        en: "Of a distance or time, above 0 is worse.",
        sv: "För avstånd och tid är över 0 sämre."),
      example: Phrase(
        en: "A group at 450 m from the nearest school where everybody is at 400 m: 50 m.",
        sv: "En grupp på 450 m från närmaste skola där alla har 400 m: 50 m."), sources: sources),
    read: { input in
      guard !input.everybody.isNaN else { return [] }
      return input.one(
        input.distribution.mean - input.everybody, unit: input.subject.unit)
    })

  static let quantile = InequalityEntry(
    info: MeasureInfo(
      id: "access-quantile", aliases: ["median-access"], family: .access, scope: .global,
      title: Phrase(en: "quantile of access", sv: "kvantil av tillgången"),
      meaning: Phrase(
        en: """
          The value that a part q of the people have at most: 0.5 is the median. It is always a \
          value that somebody has, never one between two. People without a value are left out.
          """,
        sv: """
          Det värde som en del q av människorna har som mest: 0,5 är medianen. Det är alltid ett \
          värde som någon har, aldrig ett mellan två. Människor utan värde utelämnas.
          """),
      formula: "min { a : Σ_{A_i ≤ a} P_i ≥ q Σ P_i }", unit: .none, range: 0...Double.infinity,
      caution: Phrase(
        en: "With few zones a quantile jumps from one zone's value to the next.",
        sv: "Med få områden hoppar en kvantil från ett områdes värde till nästa."),
      example: Phrase(
        en: "50 people at 100 m, 30 at 300 m and 20 at 900 m: the median is 100 m, P90 is 900 m.",
        sv: "50 personer på 100 m, 30 på 300 m och 20 på 900 m: medianen är 100 m, P90 är 900 m."),
      sources: sources),
    read: { input in
      input.parameters.quantiles.map { q in
        InequalityReading(
          value: input.distribution.quantile(q), reason: input.reason(.noAccess),
          parameters: [.init("quantile", .number(q))], unit: input.subject.unit)
      }
    })

  static let withoutValue = InequalityEntry(
    info: MeasureInfo(
      id: "access-without-value", aliases: ["share-left-out"], family: .access, scope: .global,
      title: Phrase(en: "share of a group without a value", sv: "andel av gruppen utan värde"),
      meaning: Phrase(
        en: """
          The part of the group that a measure of access has no value for: of a distance or time, \
          those who reach no place at all. They are in no mean, quantile or index of the measure.
          """,
        sv: """
          Den del av gruppen som ett tillgångsmått saknar värde för: för avstånd och tid de som \
          inte når någon plats alls. De ingår inte i måttets medelvärde, kvantiler eller index.
          """),
      formula: "Σ_{A_i undefined} P_ig / Σ_i P_ig", unit: .share, range: 0...1,
      caution: Phrase(
        en: "Compare groups only where this is small, or say it beside every mean.",
        sv: "Jämför grupper bara där den är liten, eller ange den bredvid varje medelvärde."),
      example: Phrase(
        en: "10 of 200 members live where no street leads: 0.05.",
        sv: "10 av 200 medlemmar bor dit ingen gata leder: 0,05."), sources: sources),
    read: { input in
      let people = input.distribution.people + input.distribution.peopleWithoutValue
      return [
        InequalityReading(
          value: people > 0 ? input.distribution.peopleWithoutValue / people : .nan,
          reason: .emptyGroup)
      ]
    })
}
