package fr.raccordement;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import fr.raccordement.Modules.Module;
import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the domain are refused where it is decided. Elsewhere only a question is refused
 * that is badly asked, that the caller may not ask, or that cannot be answered now.
 */
class RefusalsTest {

    private static final String REFUSAL = RuleViolatedException.class.getName().replace('.', '/');

    private static final Map<String, Set<String>> OUTSIDE_OF_DECISIONS =
            Map.of(
                    "core-api",
                    Set.of(
                            "UNAUTHENTICATED",
                            "FORBIDDEN",
                            "NOT_FOUND",
                            "PERIODE_ORDER",
                            "AT_AND_VERSION",
                            "AT_IN_FUTURE"),
                    "projections",
                    Set.of(
                            "NOT_FOUND",
                            "VUE_EN_CONSTRUCTION",
                            "EXPORT_RIGHTS_CHANGED",
                            "EXPORT_VIEW_REPLACED"),
                    "query-side",
                    Set.of("RECHERCHE_FORMAT", "PERSONNE_CRITERE"),
                    "backup",
                    Set.of("SAUVEGARDE_NON_CONFIGUREE", "SAUVEGARDE_EN_COURS"),
                    "api-graphql",
                    Set.of(
                            "NOT_FOUND",
                            "CURSOR_INVALID",
                            "NODE_ID_INVALID",
                            "EXPORT_ID",
                            "EXPORT_FILTER",
                            "EXPORT_POSITION",
                            "POSITION_FORMAT",
                            "REJOUER_UN_OBJET"));

    @ParameterizedTest
    @MethodSource("modulesThatDecideNothing")
    void a_module_that_decides_nothing_refuses_with_these_codes_alone(Module module) {
        var codes =
                module.classes().stream()
                        .filter(it -> !it.isEquivalentTo(RuleViolatedException.class))
                        .filter(it -> !isRequestRefusal(it))
                        .flatMap(RefusalsTest::codes)
                        .collect(toSet());

        assertThat(codes).isEqualTo(OUTSIDE_OF_DECISIONS.getOrDefault(module.name(), Set.of()));
    }

    /** So that a code is given to the constructor of the exception and in no other way. */
    @Test
    void broken_rules_are_listed_by_decisions_and_by_the_edge_of_the_api_alone() {
        noClasses()
                .that(
                        resideOutsideOfPackages(
                                "fr.raccordement.api",
                                "fr.raccordement.command..",
                                "fr.raccordement.graphql.refusal"))
                .should()
                .accessTargetWhere(describe("makes a refusal", RefusalsTest::isMade))
                .check(Modules.CLASSES);
    }

    private static boolean isMade(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return (owner.isEquivalentTo(Refusal.class) || owner.isEquivalentTo(Violation.class))
                && Set.of("<init>", "of").contains(access.getName());
    }

    private static List<Module> modulesThatDecideNothing() {
        return Modules.ALL.stream().filter(it -> !it.name().equals("command-side")).toList();
    }

    /** Names the refusals of requests itself, by the constants of its enum. */
    private static boolean isRequestRefusal(JavaClass it) {
        return it.getName().equals("fr.raccordement.graphql.refusal.RequestRefusal");
    }

    private static Stream<String> codes(JavaClass type) {
        try {
            var file = Path.of(type.getSource().orElseThrow().getUri());
            return ClassFile.of().parse(file).methods().stream()
                    .flatMap(method -> codes(method).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first constant after each beginning of a refusal; what is no constant is empty. */
    private static Set<String> codes(MethodModel method) {
        var codes = new HashSet<String>();
        var awaited = false;
        for (var element : method.code().map(it -> it.elementList()).orElse(List.of())) {
            if (element instanceof NewObjectInstruction made
                    && made.className().asInternalName().equals(REFUSAL)) {
                awaited = true;
            } else if (awaited && element instanceof ConstantInstruction constant) {
                codes.add(String.valueOf(constant.constantValue()));
                awaited = false;
            } else if (awaited && element instanceof InvokeInstruction made && isBegun(made)) {
                codes.add("");
                awaited = false;
            }
        }
        return codes;
    }

    private static boolean isBegun(InvokeInstruction call) {
        return call.owner().asInternalName().equals(REFUSAL);
    }
}
