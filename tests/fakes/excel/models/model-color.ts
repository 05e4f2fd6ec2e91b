/** A colour of the model (`#rrggbb`) as Excel keeps it. */
export function colorFromModel(color: string): string {
  return color.toUpperCase();
}

/** A colour of Excel as the model writes it. */
export function modelColor(color: string): string {
  return color.toLowerCase();
}
