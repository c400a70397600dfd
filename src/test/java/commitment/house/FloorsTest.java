package commitment.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The floors of the house: imports go down, libraries stay behind one door, nothing rounds below.
 */
class FloorsTest {
  private static final String ROOT = "commitment.";

  /** From the ground up; a package may use those on lower floors, and the ones its room names. */
  private record Room(int floor, String name, List<String> sameFloor) {}

  private static final List<Room> ROOMS =
      List.of(
          new Room(0, "exact", List.of()),
          new Room(0, "diagnostic", List.of()),
          new Room(0, "limit", List.of()),
          new Room(1, "game", List.of()),
          new Room(1, "template", List.of("game")),
          new Room(2, "strategy", List.of()),
          new Room(2, "format.promise", List.of()),
          new Room(2, "format.language", List.of("format.promise")),
          new Room(2, "format.efg", List.of("format.promise")),
          new Room(3, "sequence", List.of()),
          new Room(3, "linear", List.of()),
          new Room(4, "solve.backward", List.of()),
          new Room(4, "solve.nash", List.of("solve.backward")),
          new Room(4, "solve.subgame", List.of("solve.backward", "solve.nash")),
          new Room(
              4, "solve.stackelberg", List.of("solve.backward", "solve.nash", "solve.subgame")),
          new Room(5, "credibility", List.of()),
          new Room(6, "parametric", List.of()),
          new Room(6, "repair", List.of("parametric")),
          new Room(7, "verify", List.of()),
          new Room(7, "verify.answer", List.of("verify")),
          new Room(8, "explain", List.of()),
          new Room(8, "draw", List.of()),
          new Room(8, "report", List.of("explain", "draw")),
          new Room(9, "cli", List.of()));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("commitment");

  @Test
  void everyPackageHasARoom() {
    TreeSet<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(type.getPackageName().substring(ROOT.length())));
    assertThat(packages).isNotEmpty();
    assertThat(ROOMS.stream().map(Room::name).toList()).containsAll(packages);
  }

  @TestFactory
  List<DynamicTest> importsGoDown() {
    return ROOMS.stream()
        .map(room -> DynamicTest.dynamicTest(room.name(), () -> importsGoDown(room)))
        .toList();
  }

  private void importsGoDown(Room room) {
    String[] closed =
        ROOMS.stream()
            .filter(other -> !other.name().equals(room.name()))
            .filter(other -> other.floor() >= room.floor())
            .filter(other -> !room.sameFloor().contains(other.name()))
            .map(other -> ROOT + other.name())
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + room.name())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(closed)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theCheckerSeesNoSolver() {
    // What it may see of the solvers are their result records, never a class that computes.
    noClasses()
        .that()
        .resideInAPackage(ROOT + "verify")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "compute in a solver",
                (JavaClass type) ->
                    (type.getPackageName().startsWith(ROOT + "solve")
                            || type.getPackageName().equals(ROOT + "credibility"))
                        && !type.isRecord()
                        && !type.isEnum()))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noCycles() {
    SlicesRuleDefinition.slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @TestFactory
  List<DynamicTest> librariesStayBehindOneDoor() {
    return List.of(
        door("picocli..", ROOT + "cli"),
        door("com.google.gson..", ROOT + "report"),
        door("com.samskivert..", ROOT + "report"),
        door("me.tongfei..", ROOT + "cli"),
        door("org.abego..", ROOT + "draw"),
        door(
            "org.apache.commons.math3..", ROOT + "exact", ROOT + "solve.nash", ROOT + "parametric"),
        door("org.ojalgo..", ROOT + "linear"));
  }

  private static DynamicTest door(String library, String... homes) {
    return DynamicTest.dynamicTest(
        library + " only in " + String.join(", ", homes),
        () ->
            noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
  }

  @Test
  void nothingRoundsBelow() {
    ArchRuleDefinition.members()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            ROOT + "exact",
            ROOT + "game",
            ROOT + "template",
            ROOT + "strategy",
            ROOT + "solve.backward",
            ROOT + "solve.subgame",
            ROOT + "credibility",
            ROOT + "verify")
        .should(beFreeOfFloatingPoint())
        .check(CLASSES);
  }

  private static ArchCondition<JavaMember> beFreeOfFloatingPoint() {
    return new ArchCondition<>("be free of floating point") {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        boolean floating =
            (member instanceof JavaField field && isFloating(field.getRawType()))
                || (member instanceof JavaCodeUnit unit
                    && (isFloating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(this::isFloating)
                        || unit.getMethodCallsFromSelf().stream()
                            .anyMatch(
                                call ->
                                    call.getTarget().getName().equals("doubleValue")
                                        || isFloating(call.getTarget().getRawReturnType()))));
        if (floating) {
          events.add(SimpleConditionEvent.violated(member, member.getFullName() + " rounds"));
        }
      }

      private boolean isFloating(JavaClass type) {
        return List.of("double", "float", "java.lang.Double", "java.lang.Float")
            .contains(type.getName());
      }
    };
  }

  @Test
  void onlyTheCommandLineTalksToTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }
}
