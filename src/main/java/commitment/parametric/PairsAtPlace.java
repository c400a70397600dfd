package commitment.parametric;

import commitment.exact.Quantity;
import commitment.parametric.BestReplyVertices.Vertex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The extreme Nash equilibria of a bimatrix game whose payoffs are quantities, at one place of the
 * parameters: the pairs of vertices of the two best-response polytopes in which each side plays
 * best replies only (see {@code solve.nash.ExtremeEquilibria} for games with numbers).
 * Probabilities are quantities, valid as far as the place keeps the signs that were asked for.
 *
 * @param rows vertices of mixtures of the rows, one for each equilibrium
 * @param columns those of the columns
 * @param components for each equilibrium the number of its connected component; equilibria that
 *     share a mixture of one side belong together, with what lies between
 */
record PairsAtPlace(List<Vertex> rows, List<Vertex> columns, List<Integer> components) {
  PairsAtPlace {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    components = List.copyOf(components);
  }

  /**
   * @param row for each row and column what the row player gets
   * @param column what the column player gets
   * @throws NotExact if there are too many strategies
   */
  static PairsAtPlace of(List<List<Quantity>> row, List<List<Quantity>> column, Place place) {
    List<List<Quantity>> transposed = new ArrayList<>();
    for (int at = 0; at < row.get(0).size(); at++) {
      List<Quantity> line = new ArrayList<>();
      for (List<Quantity> own : row) {
        line.add(own.get(at));
      }
      transposed.add(line);
    }
    List<Vertex> rows = new ArrayList<>();
    List<Vertex> columns = new ArrayList<>();
    List<Vertex> ofColumns = BestReplyVertices.of(transposed, place);
    for (Vertex mixed : BestReplyVertices.of(column, place)) {
      for (Vertex against : ofColumns) {
        if (against.replies().containsAll(mixed.support())
            && mixed.replies().containsAll(against.support())) {
          rows.add(mixed);
          columns.add(against);
        }
      }
    }
    return new PairsAtPlace(rows, columns, components(rows, columns));
  }

  int size() {
    return rows.size();
  }

  private static List<Integer> components(List<Vertex> rows, List<Vertex> columns) {
    List<Integer> component = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      component.add(at);
      HashSet<Integer> touched = new HashSet<>();
      for (int before = 0; before < at; before++) {
        if (rows.get(before).equals(rows.get(at)) || columns.get(before).equals(columns.get(at))) {
          touched.add(component.get(before));
        }
      }
      int here = at;
      component.replaceAll(number -> touched.contains(number) ? Integer.valueOf(here) : number);
    }
    return component;
  }
}
