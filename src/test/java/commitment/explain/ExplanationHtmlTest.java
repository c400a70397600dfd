package commitment.explain;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationHtmlTest {
  @Test
  void spacesStandBetweenPiecesButNotBeforePunctuation() {
    Line line =
        Line.of(
            new Piece.Name(Piece.Kind.PLAYER, "One"),
            "gains",
            Rational.parse("-3/2").orElseThrow(),
            ", see (",
            new Piece.StepLink(4),
            ").");
    assertThat(ExplanationHtml.line(line))
        .isEqualTo(
            "<span class=\"explain-player\">One</span> gains <data value=\"-3/2\">-3/2</data>,"
                + " see (<a href=\"#explain-step-4\">step 4</a>).");
  }

  @Test
  void namesOfTheFileAreEscaped() {
    Section section =
        new Section(
            "step-1",
            Line.of(new Piece.Name(Piece.Kind.ACTION, "<b>&\"'")),
            List.of(
                new Block.Grid(
                    List.of(Line.of("Action"), Line.of("Value")),
                    List.of(List.of(Line.of("a<b"), Line.of(Rational.ONE))),
                    Set.of(0))));
    assertThat(ExplanationHtml.section(section, 3, "data-step=\"1\""))
        .isEqualTo(
            """
            <section class="explain-section" id="explain-step-1" data-step="1">
            <h3><span class="explain-action">&lt;b&gt;&amp;&quot;&#39;</span></h3>
            <table>
            <thead><tr><th scope="col">Action</th><th scope="col">Value</th></tr></thead>
            <tbody>
            <tr class="explain-best"><th scope="row"><mark>a&lt;b</mark></th>\
            <td><data value="1">1</data></td></tr>
            </tbody>
            </table>
            </section>
            """);
  }
}
