internal import GeoCore

/// Reach: how much of the street network lies within a radius of a segment.
enum ReachMeasures {
  static let all: [StreetMeasure] = [segments, length, cutLength, area]

  private static let source = [
    MeasureInfo.Source(
      "Peponis, Bafna & Zhang 2008, The connectivity of streets: reach and directional distance, "
        + "Environment and Planning B 35"),
    MeasureInfo.Source("Ståhle, Marcus & Karlström 2005, Place Syntax, 5th Space Syntax Symposium"),
  ]

  private static let caution = Phrase(
    en: """
      Segments near the edge of the data reach less than they do in truth: take the network at \
      least one radius larger than the area that is looked at.
      """,
    sv: """
      Segment nära kanten av data når mindre än de gör i verkligheten: ta nätet minst en radie större \
      än det område som studeras.
      """)

  static let segments = StreetMeasure(
    MeasureInfo(
      id: "segment-reach", aliases: ["reached-segments"], family: .streets, scope: .segment,
      title: Phrase(en: "street segments within reach", sv: "gatusegment inom räckhåll"),
      meaning: Phrase(
        en: """
          How many street segments have their middle within the radius of the middle of this one, \
          itself included. More segments within the same walk mean more corners and more choice.
          """,
        sv: """
          Hur många gatusegment som har sin mitt inom radien från mitten av detta, det självt \
          inräknat. Fler segment inom samma gångavstånd betyder fler hörn och fler vägval.
          """),
      formula: "n_s = |{t : c_st ≤ R}|, middle to middle, t = s included", unit: .segments,
      range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "Four segments of 100 m in a row, radius 120 m: 2, 3, 3, 2.",
        sv: "Fyra segment om 100 m i rad, radie 120 m: 2, 3, 3, 2."),
      differences: Phrase(
        en: "Place Syntax Tool's Reach counts the same, in single precision.",
        sv: "Reach i Place Syntax Tool räknar likadant, med enkel precision."),
      sources: source), unit: .segments, .extent(\.segments))

  static let length = StreetMeasure(
    MeasureInfo(
      id: "length-reach", aliases: ["reached-length"], family: .streets, scope: .segment,
      title: Phrase(en: "street length within reach", sv: "gatulängd inom räckhåll"),
      meaning: Phrase(
        en: """
          Length of the street segments whose middle is within the radius, each with its whole \
          length.
          """,
        sv: "Längden av de gatusegment vars mitt ligger inom radien, vart och ett i hela sin längd."
      ),
      formula: "Σ_t L_t over t with c_st ≤ R", unit: .metres, range: 0...Double.infinity,
      caution: caution,
      example: Phrase(
        en: "Four segments of 100 m in a row, radius 120 m: 200, 300, 300, 200 m.",
        sv: "Fyra segment om 100 m i rad, radie 120 m: 200, 300, 300, 200 m."),
      differences: Phrase(
        en: "Place Syntax Tool's Reach counts the same, in single precision.",
        sv: "Reach i Place Syntax Tool räknar likadant, med enkel precision."),
      sources: source), unit: .metres, .extent(\.length))

  static let cutLength = StreetMeasure(
    MeasureInfo(
      id: "cut-length-reach", aliases: ["metric-reach"], family: .streets, scope: .segment,
      title: Phrase(
        en: "street length within reach, cut exactly", sv: "gatulängd inom räckhåll, skuren exakt"),
      meaning: Phrase(
        en: """
          Length of all street that can be walked to within the radius; a segment that the radius \
          ends on counts up to there. Grows evenly with the radius, where whole segments jump.
          """,
        sv: """
          Längden av all gata som går att nå till fots inom radien; ett segment där radien tar slut \
          räknas dit. Växer jämnt med radien, där hela segment ger språng.
          """),
      formula: "Σ_t min(L_t, (R − d_first)₊ + (R − d_last)₊), d to the ends of t", unit: .metres,
      range: 0...Double.infinity, caution: caution,
      example: Phrase(
        en: "Four segments of 100 m in a row, radius 120 m: 170, 240, 240, 170 m.",
        sv: "Fyra segment om 100 m i rad, radie 120 m: 170, 240, 240, 170 m."),
      differences: Phrase(
        en: "Place Syntax Tool counts whole segments only; momepy and cityseer likewise.",
        sv: "Place Syntax Tool räknar bara hela segment; momepy och cityseer likaså."),
      sources: source), unit: .metres, .extent(\.lengthCut))

  static let area = StreetMeasure(
    MeasureInfo(
      id: "area-reach", aliases: ["reached-area"], family: .streets, scope: .segment,
      title: Phrase(en: "area within reach", sv: "yta inom räckhåll"),
      meaning: Phrase(
        en: """
          Area of the convex hull around the segments whose middle is within the radius: how far \
          about one comes. Against the circle of the radius it tells what detours cost.
          """,
        sv: """
          Ytan av det konvexa höljet kring de segment vars mitt ligger inom radien: hur vitt omkring \
          man kommer. Jämförd med cirkeln med samma radie säger den vad omvägar kostar.
          """),
      formula: "area of the convex hull of the segments t with c_st ≤ R", unit: .squareMetres,
      range: 0...Double.infinity,
      caution: Phrase(
        en: "The hull bridges water and blocks that nobody can cross.",
        sv: "Höljet går över vatten och kvarter som ingen kan korsa."),
      example: Phrase(
        en: "The four sides of a block of 100 × 100 m, radius 100 m: 10 000 m² from each.",
        sv: "De fyra sidorna av ett kvarter om 100 × 100 m, radie 100 m: 10 000 m² från var och en."
      ),
      differences: Phrase(
        en: """
          Place Syntax Tool's Reach has the same area, and the full circle when the radius is as the \
          crow flies.
          """,
        sv: """
          Reach i Place Syntax Tool ger samma yta, och hela cirkeln när radien är fågelvägen.
          """),
      sources: source), unit: .squareMetres, .extent(\.hullArea))
}
