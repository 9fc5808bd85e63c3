package dev.tandem.comparison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The plan of the house, as a test. */
@AnalyzeClasses(packages = "dev.tandem", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule specification_depends_on_the_jdk_alone =
      classes()
          .that()
          .resideInAPackage("dev.tandem.spec")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.tandem.spec", "java..", "org.jspecify..")
          .because("the specification is a value and computes nothing");

  @ArchTest
  static final ArchRule data_depends_on_the_jdk_alone =
      classes()
          .that()
          .resideInAPackage("dev.tandem.data")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.tandem.data", "java..", "org.jspecify..")
          .because("samples know nothing of networks");

  @ArchTest
  static final ArchRule files_know_specifications_and_matrices_alone =
      classes()
          .that()
          .resideInAPackage("dev.tandem.file")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.file",
              "dev.tandem.spec",
              "dev.tandem.data",
              "com.fasterxml.jackson.core..",
              "java..",
              "org.jspecify..")
          .because("a network is served without any engine that trains");

  @ArchTest
  static final ArchRule only_files_and_reports_know_jackson =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.tandem.file", "dev.tandem.comparison")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..")
          .because("who saves nothing and loads nothing needs no Jackson");

  @ArchTest
  static final ArchRule vocabulary_depends_on_the_specification_alone =
      classes()
          .that()
          .resideInAPackage("dev.tandem.dsl")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.tandem.dsl", "dev.tandem.spec", "java..", "org.jspecify..")
          .because("words make specifications and nothing else");

  @ArchTest
  static final ArchRule conventions_depend_on_the_specification_alone =
      classes()
          .that()
          .resideInAPackage("dev.tandem.conventions")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.conventions", "dev.tandem.spec", "java..", "org.jspecify..")
          .because("a translator reads and writes, and trains nothing");

  @ArchTest
  static final ArchRule approximations_depend_on_the_specification_alone =
      classes()
          .that()
          .resideInAPackage("dev.tandem.approximation")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.approximation", "dev.tandem.spec", "java..", "org.jspecify..")
          .because("a construction writes a network, and any engine can evaluate it");

  @ArchTest
  static final ArchRule diagnoses_know_learners_and_no_engine =
      classes()
          .that()
          .resideInAPackage("dev.tandem.diagnosis")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.diagnosis",
              "dev.tandem.run",
              "dev.tandem.data",
              "dev.tandem.spec",
              "java..",
              "org.jspecify..")
          .because("whatever engine learns, it can be examined");

  @ArchTest
  static final ArchRule neurons_depend_on_the_jdk_alone =
      classes()
          .that()
          .resideInAPackage("dev.tandem.neuron")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.tandem.neuron", "java..", "org.jspecify..")
          .because("spikes judge the engines' rates and know none of them");

  @ArchTest
  static final ArchRule the_bridge_to_spikes_knows_no_engine =
      classes()
          .that()
          .resideInAPackage("dev.tandem.spiking")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.spiking",
              "dev.tandem.neuron",
              "dev.tandem.run",
              "dev.tandem.data",
              "dev.tandem.spec",
              "java..",
              "org.jspecify..")
          .because("whoever trained a model, its rates can spike");

  @ArchTest
  static final ArchRule reference_is_from_scratch =
      classes()
          .that()
          .resideInAPackage("dev.tandem.reference..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.reference..",
              "dev.tandem.run",
              "dev.tandem.data",
              "dev.tandem.spec",
              "java..",
              "jdk.incubator.vector",
              "org.jspecify..")
          .because("an independent referee shares no code with what it judges");

  @ArchTest
  static final ArchRule only_vector_classes_need_the_incubating_module =
      noClasses()
          .that()
          .haveSimpleNameNotStartingWith("Vector")
          .and()
          .resideOutsideOfPackage("dev.tandem.benchmarks..")
          .and()
          .areNotMemberClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator.vector")
          .because("Java is not always started with it");

  @ArchTest
  static final ArchRule kernels_know_nothing_of_networks =
      classes()
          .that()
          .resideInAPackage("dev.tandem.reference.matrix")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.reference.matrix", "java..", "jdk.incubator.vector", "org.jspecify..")
          .because("a product is a product");

  @ArchTest
  static final ArchRule the_graph_knows_numbers_alone =
      classes()
          .that()
          .resideInAPackage("dev.tandem.reference.autodiff")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.reference.autodiff", "dev.tandem.data", "java..", "org.jspecify..")
          .because("a derivative is a derivative");

  @ArchTest
  static final ArchRule formulas_of_the_graph_share_nothing_with_the_layer_engine =
      classes()
          .that()
          .resideInAPackage("dev.tandem.reference.graph")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tandem.reference.graph",
              "dev.tandem.reference.autodiff",
              "dev.tandem.run",
              "dev.tandem.data",
              "dev.tandem.spec",
              "java..",
              "org.jspecify..")
          .because("a judge of derivatives knows none of those that it judges");

  @ArchTest
  static final ArchRule only_the_network_is_public_in_the_graph =
      classes()
          .that()
          .resideInAPackage("dev.tandem.reference.graph")
          .and()
          .doNotHaveSimpleName("NetworkGraph")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .notBePublic()
          .because("users have the expressions, not how they were made");

  @ArchTest
  static final ArchRule dl4j_does_not_see_the_reference =
      noClasses()
          .that()
          .resideInAPackage("dev.tandem.dl4j..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.tandem.reference..", "dev.tandem.comparison..")
          .because("the two engines must stay independent");

  @ArchTest
  static final ArchRule only_the_backends_are_public_in_the_reference =
      classes()
          .that()
          .resideInAPackage("dev.tandem.reference")
          .and()
          .doNotHaveSimpleName("ReferenceBackend")
          .and()
          .doNotHaveSimpleName("GraphBackend")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .notBePublic()
          .because("users speak to the engine through dev.tandem.run");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.tandem.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule libraries_do_not_print =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("only examples and benchmarks talk to the console");

  @ArchTest
  static final ArchRule libraries_do_not_exit =
      noClasses().should().callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule randomness_has_one_place =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.SplittableRandom")
          .orShould()
          .callMethod(Math.class, "random")
          .because("everything random is drawn in dev.tandem.run, by seed");

  @ArchTest
  static final ArchRule no_mutable_static_state =
      noClasses()
          .that()
          .doNotHaveSimpleName("NativeThreads")
          .should(haveAStaticFieldThatIsNotFinal())
          .because("there is no global state; the native thread count is the process's own");

  @ArchTest
  static final ArchRule every_package_says_where_null_may_be =
      classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

  @ArchTest
  static void cases_have_no_default_methods(JavaClasses all) {
    int families = 0;
    for (JavaClass type : all) {
      if (type.getSimpleName().equals("Cases")) {
        families++;
        assertThat(type.getMethods())
            .as("a default in %s would let a backend forget a case", type.getName())
            .allMatch(method -> method.getModifiers().contains(JavaModifier.ABSTRACT));
      }
    }
    assertThat(families).as("families with Cases").isEqualTo(11);
  }

  @Test
  void the_rules_have_seen_the_whole_house() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tandem");
    assertThat(count(all, "dev.tandem.spec")).isGreaterThan(40);
    assertThat(count(all, "dev.tandem.conventions")).isGreaterThan(15);
    assertThat(count(all, "dev.tandem.data")).isGreaterThan(10);
    assertThat(count(all, "dev.tandem.approximation")).isGreaterThan(4);
    assertThat(count(all, "dev.tandem.diagnosis")).isGreaterThan(4);
    assertThat(count(all, "dev.tandem.neuron")).isGreaterThan(20);
    assertThat(count(all, "dev.tandem.spiking")).isGreaterThan(1);
    assertThat(count(all, "dev.tandem.file")).isGreaterThan(10);
    assertThat(count(all, "dev.tandem.run")).isGreaterThan(15);
    assertThat(count(all, "dev.tandem.reference")).isGreaterThan(20);
    assertThat(count(all, "dev.tandem.reference.autodiff")).isGreaterThan(15);
    assertThat(count(all, "dev.tandem.reference.graph")).isGreaterThan(10);
    assertThat(count(all, "dev.tandem.dl4j")).isGreaterThan(15);
    assertThat(count(all, "dev.tandem.comparison")).isGreaterThan(15);
    assertThat(all.size()).isGreaterThan(150);
  }

  private static long count(JavaClasses all, String name) {
    return all.stream().filter(type -> type.getPackageName().equals(name)).count();
  }

  private static ArchCondition<JavaClass> haveAStaticFieldThatIsNotFinal() {
    return ArchCondition.from(
        new DescribedPredicate<JavaClass>("have a static field that is not final") {
          @Override
          public boolean test(JavaClass type) {
            return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .anyMatch(
                    field ->
                        !field.getModifiers().contains(JavaModifier.FINAL)
                            && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
          }
        });
  }
}
