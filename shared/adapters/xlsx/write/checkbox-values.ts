/** What a check box is to programs that do not know check boxes: a list of these two. */
export const checkboxValues: readonly string[] = ['TRUE', 'FALSE'];
