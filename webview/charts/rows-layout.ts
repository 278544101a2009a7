import { text, type Markish } from "@observablehq/plot";
import { colours } from "./colours.ts";

/** Where the parts of a chart of rows are, in pixels. */
export interface RowsLayout {
  /** For the library, which takes whatever else it is given for options of its own. */
  readonly frame: {
    readonly width: number;
    readonly height: number;
    readonly marginTop: number;
    readonly marginLeft: number;
    readonly marginRight: number;
    readonly marginBottom: number;
  };
  /** How far below the middle of its row a bar is. */
  readonly drop: number;
  /** What a bar leaves free above and below itself. */
  readonly inset: number;
  readonly isNarrow: boolean;
}

/** Words beside the bars where there is room, else above them. */
export function rowsLayout(rows: number, width: number): RowsLayout {
  const isNarrow = width < 560;
  const row = isNarrow ? 44 : 28;
  return {
    frame: {
      width,
      height: rows * row + 4 + axisHeight,
      marginTop: 4,
      marginBottom: axisHeight,
      // Half a word of the axis stands out on either side.
      marginLeft: isNarrow ? 18 : labelWidth,
      marginRight: isNarrow ? 22 : besideWidth,
    },
    drop: isNarrow ? 9 : 0,
    inset: (row - barHeight) / 2,
    isNarrow,
  };
}

/** The words of each row: what it is called, and what stands behind it. */
export function labels(
  rows: readonly { readonly label: string; readonly beside: string }[],
  { isNarrow, frame: { marginLeft, marginRight, width } }: RowsLayout,
): readonly Markish[] {
  const words = { y: (_: unknown, index: number) => index, fill: colours.text, fontSize };
  const dy = isNarrow ? -9 : 0;
  const room = isNarrow ? width * 0.58 : labelWidth - 12;
  return [
    text(rows, {
      ...words,
      ...{ text: "label", frameAnchor: "left", textAnchor: "start", dx: -marginLeft, dy },
      ...{ lineWidth: room / fontSize, textOverflow: "ellipsis" },
    }),
    text(rows, {
      ...words,
      ...{ text: "beside", frameAnchor: "right", dy },
      ...(isNarrow
        ? { textAnchor: "end", dx: marginRight }
        : { textAnchor: "end", dx: marginRight, lineWidth: besideWidth / fontSize }),
    }),
  ];
}

const fontSize = 12;
const barHeight = 14;
const axisHeight = 24;
const labelWidth = 150;
const besideWidth = 130;
