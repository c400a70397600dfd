package commitment.solve.nash;

/**
 * Which variable stands where in a {@link Dictionary}: one basic variable for each row, one that is
 * 0 for each column. Variables go by their labels.
 */
final class Basis {
  private final int[] rowLabel;
  private final int[] columnLabel;

  /** For each label its row, or the complement of its column. */
  private final int[] place;

  private final int firstSlack;
  private final long[] labels;

  /**
   * The basis at the origin: the slacks are basic.
   *
   * @param firstOwn the label of the first column's variable; the others follow
   * @param firstSlack the label of the first row's slack; the others follow
   */
  Basis(int firstOwn, int columns, int firstSlack, int rows) {
    this.firstSlack = firstSlack;
    rowLabel = new int[rows];
    columnLabel = new int[columns];
    place = new int[rows + columns];
    labels = LabelSets.emptySet(rows + columns);
    for (int row = 0; row < rows; row++) {
      rowLabel[row] = firstSlack + row;
      place[firstSlack + row] = row;
    }
    for (int column = 0; column < columns; column++) {
      columnLabel[column] = firstOwn + column;
      place[firstOwn + column] = ~column;
      LabelSets.include(labels, firstOwn + column);
    }
  }

  int rows() {
    return rowLabel.length;
  }

  int columns() {
    return columnLabel.length;
  }

  int rowLabel(int row) {
    return rowLabel[row];
  }

  int columnLabel(int column) {
    return columnLabel[column];
  }

  /** The row of a basic variable, or the complement of the column of another. */
  int place(int label) {
    return place[label];
  }

  /** The place of the slack of a constraint. */
  int slackPlace(int constraint) {
    return place[firstSlack + constraint];
  }

  /** The labels of the variables that are not basic. */
  long[] labels() {
    return labels;
  }

  /** Lets the variables of a row and of a column change places. */
  void exchange(int row, int column) {
    int leaving = rowLabel[row];
    int entering = columnLabel[column];
    rowLabel[row] = entering;
    columnLabel[column] = leaving;
    place[entering] = row;
    place[leaving] = ~column;
    LabelSets.include(labels, leaving);
    LabelSets.exclude(labels, entering);
  }
}
