package fr.raccordement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.VisibleTo;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.security.access.AccessDeniedException;

/** Rights to read are declared on the query and judged in one place. Each rule was seen to fail. */
@AnalyzeClasses(packages = "fr.raccordement", importOptions = DoNotIncludeTests.class)
class ReadingRightsTest {

    @ArchTest
    static final ArchRule whatever_is_asked_declares_to_whom_it_is_visible =
            methods().that().areAnnotatedWith(QueryHandler.class).should(takeWhatDeclares());

    @ArchTest
    static final ArchRule nobody_else_looks_at_the_roles_of_who_asks =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "fr.raccordement.query..",
                            "fr.raccordement.projection..",
                            "fr.raccordement.scellement..",
                            "fr.raccordement.graphql..")
                    .should()
                    .callMethod(Actor.class, "seesEverything");

    @ArchTest
    static final ArchRule controllers_refuse_nobody =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .or()
                    .haveSimpleNameEndingWith("Queries")
                    .or()
                    .haveSimpleNameEndingWith("Mutations")
                    .or()
                    .haveSimpleNameEndingWith("Fields")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(AccessDeniedException.class);

    private static ArchCondition<JavaMethod> takeWhatDeclares() {
        return new ArchCondition<>("take a query that declares to whom it is visible") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var query = handler.getRawParameterTypes().getFirst();
                if (!query.isAnnotatedWith(VisibleTo.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    handler, query.getName() + " declares no rights"));
                }
            }
        };
    }
}
