package fr.raccordement;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import fr.raccordement.Modules.Arrow;
import fr.raccordement.Modules.Module;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The poms and the compiled classes have the arrows of {@link Modules}, up none and in no circle.
 */
class ModulesTest {

    /** By class, the module that it is compiled in. */
    private static final Map<String, String> MODULE_OF =
            Modules.ALL.stream()
                    .flatMap(
                            module ->
                                    module.classes().stream()
                                            .map(it -> Map.entry(it.getName(), module.name())))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Test
    void the_build_has_the_modules_of_the_table() throws Exception {
        var modules = Modules.ALL.stream().map(Module::name);

        assertThat(texts(pom(Modules.PROJECT), "modules", "module"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(modules, Stream.of(Modules.SCREENS)).toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_pom_has_the_arrows_of_the_table_in_their_scopes(Module module) throws Exception {
        var arrows =
                children(pom(module.directory()), "dependencies", "dependency")
                        .filter(it -> text(it, "groupId").equals("fr.raccordement"))
                        .map(it -> arrow(module, it))
                        .filter(it -> !it.to().equals(Modules.SCREENS))
                        .collect(toSet());

        assertThat(arrows).isEqualTo(module.arrows());
    }

    @Test
    void the_screens_are_compiled_against_by_nobody() throws Exception {
        for (var module : Modules.ALL) {
            var scopes =
                    children(pom(module.directory()), "dependencies", "dependency")
                            .filter(it -> text(it, "artifactId").equals(Modules.SCREENS))
                            .map(it -> text(it, "scope"));

            assertThat(scopes.toList())
                    .isEqualTo(
                            module.name().equals("api-graphql") ? List.of("runtime") : List.of());
        }
    }

    @Test
    void no_arrow_goes_up() {
        assertThat(arrows())
                .noneMatch(it -> Modules.of(it.to()).floor() > Modules.of(it.from()).floor());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_arrows_lead_back_to_where_they_start(Module module) {
        assertThat(module.reached("compile", "runtime", "test")).doesNotContain(module.name());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_class_is_in_a_package_of_its_module(Module module) {
        assertThat(module.classes())
                .isNotEmpty()
                .allMatch(
                        it ->
                                it.getPackageName().equals(module.root())
                                        || it.getPackageName().startsWith(module.root() + ".")
                                        || isTheProgram(module, it));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_class_uses_its_module_and_those_that_its_arrows_lead_to(Module module) {
        var used =
                module.classes().stream()
                        .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                        .filter(
                                it ->
                                        !isUsable(
                                                MODULE_OF.get(it.getTargetClass().getName()),
                                                module));

        assertThat(used).isEmpty();
    }

    @Test
    void packages_depend_on_each_other_in_no_circle() {
        slices().assignedFrom(packages()).should().beFreeOfCycles().check(Modules.CLASSES);
    }

    /** Whether one module, or what is none of ours, may be used by another. */
    private static boolean isUsable(@Nullable String used, Module by) {
        return used == null || used.equals(by.name()) || by.reached("compile").contains(used);
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return SliceIdentifier.of(javaClass.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    /** The class with the main method, and its package, stand above the others. */
    private static boolean isTheProgram(Module module, JavaClass it) {
        return module.name().equals("api-graphql") && it.getPackageName().equals("fr.raccordement");
    }

    private static List<Module> modules() {
        return Modules.ALL;
    }

    private static Stream<Arrow> arrows() {
        return Modules.ALL.stream().flatMap(module -> module.arrows().stream());
    }

    private static Arrow arrow(Module from, Element dependency) {
        var scope = text(dependency, "scope");
        return new Arrow(
                from.name(), text(dependency, "artifactId"), scope.isEmpty() ? "compile" : scope);
    }

    private static Element pom(Path directory) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("pom.xml").toFile())
                .getDocumentElement();
    }

    private static List<String> texts(Element project, String list, String item) {
        return children(project, list, item).map(Node::getTextContent).toList();
    }

    private static String text(Element parent, String child) {
        return children(parent, child).map(Node::getTextContent).findFirst().orElse("").strip();
    }

    private static Stream<Element> children(Element parent, String list, String item) {
        return children(parent, list).flatMap(it -> children(it, item));
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
